/** A member's rights over their personal data: export, correction, consents, and how long data stays. */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members"})
package cn.jingka.portal.privacy;

import org.springframework.modulith.ApplicationModule;
