/** Messages to members: the outbox, the SMS provider and its receipts, and the in-portal inbox. */
@ApplicationModule(allowedDependencies = {"common", "audit"})
package cn.jingka.portal.notifications;

import org.springframework.modulith.ApplicationModule;
