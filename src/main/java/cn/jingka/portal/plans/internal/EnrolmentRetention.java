package cn.jingka.portal.plans.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long enrolments stay after their term. */
@Configuration(proxyBeanMethods = false)
class EnrolmentRetention {

    @Bean
    RetentionRule plansEnrolmentsKept(Deletions deletions) {
        return deletions.rule(
                "plans.enrolments",
                Period.ofYears(10),
                "DELETE FROM plan_enrolment WHERE term < YEAR(:before) LIMIT :most");
    }
}
