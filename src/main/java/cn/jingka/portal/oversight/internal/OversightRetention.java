package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.ToIntBiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long counts, findings and questions stay; each goes in one statement. */
@Configuration(proxyBeanMethods = false)
class OversightRetention {

    /** Longer than what is usual is drawn from. */
    private static final Period COUNTS = Period.ofDays(60);

    /** A claim out of a wrong look lapses three years after it became known (Civil Code, art. 188). */
    private static final Period JUDGED = Period.ofYears(3);

    @Bean
    RetentionRule lookCounts(LookTable looks, Clock clock) {
        return new Rule(
                "oversight.looks",
                COUNTS,
                (before, most) -> looks.forget(LocalDate.ofInstant(before, clock.getZone()), most));
    }

    @Bean
    RetentionRule accessQuestions(JdbcClient jdbc) {
        return new Rule("oversight.questions", JUDGED, (before, most) -> jdbc.sql(
                        "DELETE FROM access_question WHERE state <> 'OPEN' AND answered_at < ? LIMIT ?")
                .params(Utc.column(before), most)
                .update());
    }

    @Bean
    RetentionRule anomalies(JdbcClient jdbc) {
        return new Rule("oversight.anomalies", JUDGED, (before, most) -> jdbc.sql(
                        "DELETE FROM anomaly WHERE state <> 'OPEN' AND judged_at < ? LIMIT ?")
                .params(Utc.column(before), most)
                .update());
    }

    private record Rule(String name, Period standard, ToIntBiFunction<Instant, Integer> act) implements RetentionRule {

        @Override
        public int apply(Instant before, int most) {
            return act.applyAsInt(before, most);
        }
    }
}
