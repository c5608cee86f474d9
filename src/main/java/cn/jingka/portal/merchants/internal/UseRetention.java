package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long uses of benefits stay. A use that holds a place for good (once per member) stays as long as the quota does. */
@Configuration(proxyBeanMethods = false)
class UseRetention {

    @Bean
    RetentionRule merchantsObjectionsKept(Deletions deletions) {
        return deletions.rule(
                "merchants.objections",
                Period.ofYears(3),
                "DELETE FROM use_dispute WHERE decided_at < :before LIMIT :most");
    }

    @Bean
    RetentionRule merchantsUsesKept(Deletions deletions) {
        return deletions.rows(
                "merchants.uses",
                Period.ofYears(5),
                """
                        SELECT u.id FROM benefit_use u WHERE u.used_at < :before
                        AND NOT EXISTS (SELECT 1 FROM use_dispute d WHERE d.use_id = u.id)
                        AND NOT EXISTS (SELECT 1 FROM use_slot s WHERE s.use_id = u.id AND s.period = 'ever')
                        LIMIT :most
                        """,
                "DELETE FROM use_slot WHERE use_id IN (:keys)",
                "DELETE FROM benefit_use WHERE id IN (:keys)");
    }
}
