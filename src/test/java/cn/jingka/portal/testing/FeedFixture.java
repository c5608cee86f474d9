package cn.jingka.portal.testing;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PersonDirectory;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imported feed lines, put straight into the feed's tables as finished batches. */
@Component
@Profile("test")
public class FeedFixture {

    private final JdbcClient jdbc;
    private final PersonDirectory persons;

    FeedFixture(JdbcClient jdbc, PersonDirectory persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /** One outpatient line in a finished batch of its own. */
    public void outpatient(PersonId person, String settlementId, String date, String yuan) {
        line(documentOf(person), settlementId, 0, LocalDate.parse(date), null, Fen.parse(yuan), null);
    }

    /** The same for a document that need not belong to a known person. */
    public void outpatient(byte[] document, String settlementId, String date, String yuan) {
        line(document, settlementId, 0, LocalDate.parse(date), null, Fen.parse(yuan), null);
    }

    public void stay(PersonId person, String settlementId, String admitted, String discharged, String yuan) {
        line(
                documentOf(person),
                settlementId,
                1,
                LocalDate.parse(admitted),
                LocalDate.parse(discharged),
                Fen.parse(yuan),
                null);
    }

    /** Cancels an outpatient line of the same day and amount. */
    public void reversal(PersonId person, String settlementId, String date, String yuan, String reverses) {
        line(documentOf(person), settlementId, 0, LocalDate.parse(date), null, Fen.parse(yuan), reverses);
    }

    private byte[] documentOf(PersonId person) {
        return persons.documentOf(person).bytes();
    }

    private void line(
            byte[] document,
            String id,
            int channel,
            LocalDate service,
            LocalDate discharge,
            Fen amount,
            String reverses) {
        long batch = finishedBatch();
        jdbc.sql("""
                INSERT INTO feed_line (settlement_id, document_index, channel, status, service_date, discharge_date,
                    counting_date, hospital_code, total_fen, in_scope_fen, fund_paid_fen, self_pay_one_fen, reverses,
                    batch_id, line_number)
                VALUES (:id, :document, :channel, :status, :service, :discharge, :counting, 'H001', :fen, :fen, 0, :fen,
                    :reverses, :batch, 2)
                """)
                .param("id", id)
                .param("document", document)
                .param("channel", channel)
                .param("status", reverses == null ? 0 : 1)
                .param("service", service)
                .param("discharge", discharge)
                .param("counting", discharge == null ? service : discharge)
                .param("fen", amount.value())
                .param("reverses", reverses)
                .param("batch", batch)
                .update();
        if (reverses != null) {
            jdbc.sql("""
                    INSERT INTO feed_reversal (settlement_id, reverses, batch_id, line_number, valid, set_aside)
                    VALUES (?, ?, ?, 2, TRUE, FALSE)
                    """).params(id, reverses, batch).update();
        }
    }

    private long finishedBatch() {
        long id = jdbc.sql("SELECT NEXTVAL(feed_batch_seq)").query(Long.class).single();
        long number = jdbc.sql("SELECT COALESCE(MAX(done_number), 0) + 1 FROM feed_batch")
                .query(Long.class)
                .single();
        jdbc.sql("""
                INSERT INTO feed_batch (id, state, done_number, file_name, uploaded_by, uploaded_at)
                VALUES (?, 'DONE', ?, 'feed.csv', 'svc-feed', ?)
                """).params(id, number, LocalDateTime.of(2015, 1, 1, 0, 0)).update();
        return id;
    }
}
