/** The catalogue of benefits with the card, and who may have what: audiences, windows, quotas and prices as data. */
@ApplicationModule(allowedDependencies = {"common", "audit", "members", "publishing"})
package cn.jingka.portal.offers;

import org.springframework.modulith.ApplicationModule;
