package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long messages stay. What still waits to be sent is never old. */
@Configuration(proxyBeanMethods = false)
class MessageRetention {

    @Bean
    RetentionRule notificationsNoticesKept(Deletions deletions) {
        return deletions.rows(
                "notifications.notices",
                Period.ofYears(3),
                """
                        SELECT n.id FROM notice n WHERE n.created < :before AND NOT EXISTS
                        (SELECT 1 FROM sms s WHERE s.notice_id = n.id AND s.state IN ('HELD', 'QUEUED', 'SENDING')) LIMIT :most
                        """,
                "DELETE FROM sms WHERE notice_id IN (:keys)",
                "DELETE FROM notice WHERE id IN (:keys)");
    }

    /** Messages to numbers that are no member's (PROT-4). */
    @Bean
    RetentionRule notificationsNumbersKept(Deletions deletions) {
        return deletions.rule("notifications.numbers", Period.ofYears(1), """
                        DELETE FROM sms_to_number WHERE sms_id IN
                        (SELECT id FROM sms WHERE changed < :before AND state NOT IN ('HELD', 'QUEUED', 'SENDING')) LIMIT :most
                        """);
    }

    /** That a one-time code was sent; the code itself was never kept. */
    @Bean
    RetentionRule notificationsCodesKept(Deletions deletions) {
        return deletions.rule("notifications.codes", Period.ofDays(30), """
                        DELETE FROM sms WHERE notice_id IS NULL AND news IS NULL AND changed < :before
                        AND state NOT IN ('HELD', 'QUEUED', 'SENDING')
                        AND NOT EXISTS (SELECT 1 FROM sms_to_number d WHERE d.sms_id = sms.id) LIMIT :most
                        """);
    }
}
