/** The member's card on the phone: keys registered for a day, codes that change, and the check of a shown code. */
@ApplicationModule(allowedDependencies = {"common", "audit", "members"})
package cn.jingka.portal.ecard;

import org.springframework.modulith.ApplicationModule;
