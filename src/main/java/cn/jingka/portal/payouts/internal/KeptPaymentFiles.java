package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.payouts.PaymentFiles;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptPaymentFiles implements PaymentFiles {

    private final JdbcClient jdbc;
    private final PaymentFileContents contents;
    private final PaymentSubjects subjects;
    private final Clock clock;

    KeptPaymentFiles(JdbcClient jdbc, PaymentFileContents contents, PaymentSubjects subjects, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Who fetched a file may hand it in: from then on an answer of the bank about it is believed. */
    @Override
    @Transactional
    @PreAuthorize("hasAuthority('API_APPROVE') or hasRole('OPERATOR')")
    public PaymentFile open(long id) {
        String messageId = jdbc.sql("SELECT message_id FROM payment_file WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.NOT_FOUND, "payouts.error.unknownFile", Long.toString(id)));
        jdbc.sql("UPDATE payment_file SET downloaded_at = COALESCE(downloaded_at, ?) WHERE id = ?")
                .params(Utc.column(clock.instant()), id)
                .update();
        subjects.recordFile("payouts.audit.fileOpened", id, messageId);
        return new PaymentFile(messageId + ".xml", contents.open(id));
    }
}
