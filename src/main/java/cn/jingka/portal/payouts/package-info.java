/** Payment instructions from proposal to booked or returned, the ledger, bank files and the bank's answers. */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members"})
package cn.jingka.portal.payouts;

import org.springframework.modulith.ApplicationModule;
