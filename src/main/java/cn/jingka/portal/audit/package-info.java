/** The append-only trail: who looked at or changed whose data, and for whom. */
@ApplicationModule(allowedDependencies = "common")
package cn.jingka.portal.audit;

import org.springframework.modulith.ApplicationModule;
