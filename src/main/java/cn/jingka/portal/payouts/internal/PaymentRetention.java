package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.personaldata.Deletions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Vouchers of payments are kept as the rules for accounting archives ask; the ledger and the amounts stay for good. */
@Configuration(proxyBeanMethods = false)
class PaymentRetention {

    /** Account and name of what was paid, taken from the instruction; the instruction stays. */
    @Bean
    RetentionRule payoutsPayeesKept(Deletions deletions) {
        return deletions.rule("payouts.payees", Period.ofYears(30), """
                        UPDATE payout_instruction SET payee = NULL, payee_index = NULL, payee_tail = NULL
                        WHERE payee IS NOT NULL AND state IN ('PAID', 'REISSUED', 'CANCELLED') AND state_at < :before LIMIT :most
                        """);
    }

    /** The bytes of payment files; number, sum and digest stay. */
    @Bean
    RetentionRule payoutsFilesKept(Deletions deletions) {
        return deletions.rule("payouts.files", Period.ofYears(30), """
                        UPDATE payment_file SET content = '' WHERE content <> '' AND sent_at < :before LIMIT :most
                        """);
    }

    @Bean
    RetentionRule payoutsBeneficiariesKept(Deletions deletions) {
        return deletions.rule("payouts.beneficiaries", Period.ofYears(30), """
                        DELETE FROM payout_beneficiary WHERE batch_id IN (SELECT id FROM payout_batch WHERE closed_at < :before) LIMIT :most
                        """);
    }
}
