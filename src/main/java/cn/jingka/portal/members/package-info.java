/** Unit unions, rosters, membership periods and categories, cards and collective card applications (CARD, RB-WHO). */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications"})
package cn.jingka.portal.members;

import org.springframework.modulith.ApplicationModule;
