package cn.jingka.portal.services.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long finished requests and declined interests stay. */
@Configuration(proxyBeanMethods = false)
class ServiceRetention {

    @Bean
    RetentionRule servicesRequestsKept(Deletions deletions) {
        return deletions.rows(
                "services.requests",
                Period.ofYears(3),
                """
                        SELECT id FROM service_request WHERE state IN ('CLOSED', 'WITHDRAWN') AND changed_at < :before LIMIT :most
                        """,
                "DELETE FROM service_slot WHERE request_id IN (:keys)",
                "DELETE FROM service_message WHERE request_id IN (:keys)",
                "DELETE FROM service_move WHERE request_id IN (:keys)",
                "DELETE FROM service_request WHERE id IN (:keys)");
    }

    @Bean
    RetentionRule servicesInterestsKept(Deletions deletions) {
        return deletions.rule("services.interests", Period.ofYears(1), """
                        DELETE FROM match_interest WHERE state IN ('DECLINED', 'ENDED') AND COALESCE(answered_at, asked_at) < :before LIMIT :most
                        """);
    }
}
