package cn.jingka.portal.reimbursement.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long what was settled stays, and what the insurer's files could not be read for. */
@Configuration(proxyBeanMethods = false)
class SettlementRetention {

    @Bean
    RetentionRule reimbursementRejectedLinesKept(Deletions deletions) {
        return deletions.rule("reimbursement.rejectedLines", Period.ofYears(1), """
                        DELETE FROM feed_rejected WHERE batch_id IN (SELECT id FROM feed_batch WHERE finished_at < :before) LIMIT :most
                        """);
    }

    /** As long as the vouchers of what was paid by them. */
    @Bean
    RetentionRule reimbursementSettlementsKept(Deletions deletions) {
        return deletions.rule("reimbursement.settlements", Period.ofYears(30), """
                        DELETE FROM settlement_item WHERE run_id IN (SELECT id FROM settlement_run WHERE decided_at < :before) LIMIT :most
                        """);
    }
}
