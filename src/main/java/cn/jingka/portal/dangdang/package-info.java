/** The card bound to an account at Dangdang: gold membership, points and orders (BOOK). */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members", "offers"})
package cn.jingka.portal.dangdang;

import org.springframework.modulith.ApplicationModule;
