/**
 * What every kind of claim shares: the case and its states, filing, evidence, the unit's certificate, review, decision, appeal and
 * payment. The kinds themselves (accident, fire, plans, declarations) are beans of other modules, see {@link cn.jingka.portal.claims.ClaimKind}.
 */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members", "payouts"})
package cn.jingka.portal.claims;

import org.springframework.modulith.ApplicationModule;
