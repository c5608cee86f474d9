/** Free mutual protection (PROT): terms and their rosters, cover, certificates, and the claims for accidents and fire. */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members", "claims"})
package cn.jingka.portal.protection;

import org.springframework.modulith.ApplicationModule;
