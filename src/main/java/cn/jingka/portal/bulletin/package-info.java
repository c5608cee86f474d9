/**
 * Job fairs, vacancies and training with sign-up, and video courses with the member's own progress (JOB-1, TRAIN-1).
 */
@ApplicationModule(allowedDependencies = {"common", "audit", "notifications", "members", "publishing"})
package cn.jingka.portal.bulletin;

import org.springframework.modulith.ApplicationModule;
