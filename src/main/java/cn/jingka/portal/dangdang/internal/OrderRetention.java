package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders are needed while gold lasts, for the years of gold follow from them (BOOK-3). */
@Configuration(proxyBeanMethods = false)
class OrderRetention {

    @Bean
    RetentionRule dangdangOrdersKept(Deletions deletions) {
        return deletions.rule("dangdang.orders", Period.ofYears(1), """
                        DELETE FROM dangdang_order WHERE person_id IN
                        (SELECT g.person_id FROM dangdang_gold g LEFT JOIN dangdang_link l ON l.linked_person = g.person_id
                        WHERE g.gold_until < :before AND l.id IS NULL) LIMIT :most
                        """);
    }
}
