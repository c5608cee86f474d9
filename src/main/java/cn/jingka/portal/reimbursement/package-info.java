/** Medical secondary reimbursement (RB): rules, the insurer's feed, settlement runs, estimates. */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members", "payouts", "claims"})
package cn.jingka.portal.reimbursement;

import org.springframework.modulith.ApplicationModule;
