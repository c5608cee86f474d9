/**
 * Services that members ask for: legal advice and aid, emergency relief, household services, matchmaking, job-wanted
 * entries.
 */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members", "publishing", "claims"})
package cn.jingka.portal.services;

import org.springframework.modulith.ApplicationModule;
