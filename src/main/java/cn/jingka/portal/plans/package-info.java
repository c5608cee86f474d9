/** Other mutual protection plans (PLAN): catalogue, enrolment through units, fees, and the claims for their benefits. */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members", "claims"})
package cn.jingka.portal.plans;

import org.springframework.modulith.ApplicationModule;
