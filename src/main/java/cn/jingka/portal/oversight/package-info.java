/** Who looked at whose data: the member's own view of the trail, their questions about it, and the supervisor's. */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members"})
package cn.jingka.portal.oversight;

import org.springframework.modulith.ApplicationModule;
