/** The catalogue of benefits with the card. */
@ApplicationModule(allowedDependencies = {"common"})
package cn.jingka.portal.offers;

import org.springframework.modulith.ApplicationModule;
