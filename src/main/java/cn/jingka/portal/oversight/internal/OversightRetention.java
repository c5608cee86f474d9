package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long questions, counted looks and anomalies stay. */
@Configuration(proxyBeanMethods = false)
class OversightRetention {

    /** As long as the trail that they ask about. */
    @Bean
    RetentionRule oversightQuestionsKept(Deletions deletions) {
        return deletions.rule(
                "oversight.questions",
                Period.ofYears(6),
                "DELETE FROM access_question WHERE answered_at < :before LIMIT :most");
    }

    /** Counts drawn from the trail; the usual of an account needs no more. */
    @Bean
    RetentionRule oversightLooksKept(Deletions deletions) {
        return deletions.rule(
                "oversight.looks", Period.ofYears(1), "DELETE FROM staff_look WHERE local_day < :before LIMIT :most");
    }

    /** Judged ones; what nobody judged stays. */
    @Bean
    RetentionRule oversightAnomaliesKept(Deletions deletions) {
        return deletions.rule(
                "oversight.anomalies", Period.ofYears(6), "DELETE FROM anomaly WHERE judged_at < :before LIMIT :most");
    }
}
