package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the proofs of a member's own wishes stay. */
@Configuration(proxyBeanMethods = false)
class PrivacyRetention {

    /** Counted from the day on which a copy expires. */
    @Bean
    RetentionRule privacyCopyFilesKept(Deletions deletions) {
        return deletions.rule("privacy.copyFiles", Period.ZERO, """
                        DELETE FROM data_export_piece WHERE export_id IN (SELECT id FROM data_export WHERE expires_at < :before) LIMIT :most
                        """);
    }

    @Bean
    RetentionRule privacyCopiesKept(Deletions deletions) {
        return deletions.rule(
                "privacy.copies", Period.ofYears(1), "DELETE FROM data_export WHERE asked_at < :before LIMIT :most");
    }

    /** Proof of what was agreed to is needed as long as it could be disputed. */
    @Bean
    RetentionRule privacyConsentsKept(Deletions deletions) {
        return deletions.rule(
                "privacy.consents", Period.ofYears(3), "DELETE FROM consent WHERE withdrawn_at < :before LIMIT :most");
    }

    @Bean
    RetentionRule privacyCorrectionsKept(Deletions deletions) {
        return deletions.rule(
                "privacy.corrections",
                Period.ofYears(3),
                "DELETE FROM correction_request WHERE decided_at < :before LIMIT :most");
    }

    @Bean
    RetentionRule privacyRunsKept(Deletions deletions) {
        return deletions.rule(
                "privacy.runs", Period.ofYears(2), "DELETE FROM retention_run WHERE started_at < :before LIMIT :most");
    }
}
