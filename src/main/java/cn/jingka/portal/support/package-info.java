/** The hotline 12351: calls, verification of callers, acting for a member, knowledge, tickets, the shared view. Only the demonstration depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "audit",
            "notifications",
            "members",
            "publishing",
            "payouts",
            "claims",
            "reimbursement",
            "protection",
            "plans",
            "offers",
            "ecard",
            "dangdang",
            "services"
        })
package cn.jingka.portal.support;

import org.springframework.modulith.ApplicationModule;
