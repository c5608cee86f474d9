/**
 * Demonstration data, in the demo profile only. Units, rosters and treatment come in through the HTTP API like everybody else's data.
 * Claims, uses at counters, requests, sign-ups and calls have no such API: they come through the same root interfaces as the screens use, by
 * members and staff with their own rights and no others, so that nothing stands in the portal which its people could not have done.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "members",
            "claims",
            "plans",
            "publishing",
            "ecard",
            "merchants",
            "services",
            "bulletin",
            "payouts",
            "support",
            "oversight",
            "privacy"
        })
package cn.jingka.portal.demo;

import org.springframework.modulith.ApplicationModule;
