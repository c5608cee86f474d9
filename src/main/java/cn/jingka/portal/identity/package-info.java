/** Accounts, sign-in and what each role may reach. */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members"})
package cn.jingka.portal.identity;

import org.springframework.modulith.ApplicationModule;
