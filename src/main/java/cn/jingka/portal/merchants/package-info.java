/** Partners and their counters: checking a member's card, recording uses against quotas, disputes and reports. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "audit",
            "notifications",
            "members",
            "identity",
            "publishing",
            "offers",
            "ecard"
        })
package cn.jingka.portal.merchants;

import org.springframework.modulith.ApplicationModule;
