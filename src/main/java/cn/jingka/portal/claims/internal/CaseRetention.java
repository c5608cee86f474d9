package cn.jingka.portal.claims.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long cases stay. Open ones are never old; contents of files go with their rows. */
@Configuration(proxyBeanMethods = false)
class CaseRetention {

    /** Cases taken back before anybody decided. */
    @Bean
    RetentionRule claimsWithdrawnKept(Deletions deletions) {
        return deletions.rule("claims.withdrawn", Period.ofYears(2), """
                        DELETE FROM claim_case WHERE state = 'WITHDRAWN' AND changed_at < :before
                        AND NOT EXISTS (SELECT 1 FROM claim_decision d WHERE d.case_id = claim_case.id) LIMIT :most
                        """);
    }

    /** Files of finished cases; what was decided by them stays. */
    @Bean
    RetentionRule claimsEvidenceKept(Deletions deletions) {
        return deletions.rule("claims.evidence", Period.ofYears(10), """
                        DELETE FROM claim_evidence WHERE case_id IN
                        (SELECT id FROM claim_case WHERE state IN ('PAID', 'CLOSED') AND changed_at < :before) LIMIT :most
                        """);
    }

    /** Finished cases, as long as the vouchers of what they paid. */
    @Bean
    RetentionRule claimsCasesKept(Deletions deletions) {
        return deletions.rows(
                "claims.cases",
                Period.ofYears(30),
                """
                        SELECT id FROM claim_case WHERE state IN ('PAID', 'CLOSED') AND changed_at < :before LIMIT :most
                        """,
                "DELETE FROM claim_payment WHERE case_id IN (:keys)",
                "DELETE FROM claim_appeal WHERE case_id IN (:keys)",
                "DELETE FROM claim_decision WHERE case_id IN (:keys)",
                "DELETE FROM claim_case WHERE id IN (:keys)");
    }
}
