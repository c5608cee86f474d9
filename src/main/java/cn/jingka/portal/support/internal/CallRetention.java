package cn.jingka.portal.support.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long calls and what they left to do stay. What is open is never old. */
@Configuration(proxyBeanMethods = false)
class CallRetention {

    /** With candidates, verifications and questions, and which articles answered. */
    @Bean
    RetentionRule supportCallsKept(Deletions deletions) {
        return deletions.rows(
                "support.calls",
                Period.ofYears(3),
                "SELECT number FROM support_call WHERE ended_at < :before LIMIT :most",
                "DELETE FROM support_knowledge_use WHERE call_number IN (:keys)",
                "DELETE FROM support_quality_sample WHERE call_number IN (:keys)",
                "DELETE FROM shared_view_try WHERE call_number IN (:keys)",
                "DELETE FROM support_call WHERE number IN (:keys)");
    }

    @Bean
    RetentionRule supportFollowUpsKept(Deletions deletions) {
        return deletions.rows(
                "support.followUps",
                Period.ofYears(3),
                """
                        SELECT id FROM support_follow_up WHERE state = 'CLOSED' AND changed_at < :before LIMIT :most
                        """,
                "DELETE FROM support_follow_up_entry WHERE follow_up_id IN (:keys)",
                "DELETE FROM support_follow_up WHERE id IN (:keys)");
    }

    @Bean
    RetentionRule supportSharedViewsKept(Deletions deletions) {
        return deletions.rows(
                "support.sharedViews",
                Period.ofYears(1),
                "SELECT id FROM shared_view WHERE ended_at < :before LIMIT :most",
                "DELETE FROM shared_view_page WHERE share_id IN (:keys)",
                "DELETE FROM shared_view WHERE id IN (:keys)");
    }
}
