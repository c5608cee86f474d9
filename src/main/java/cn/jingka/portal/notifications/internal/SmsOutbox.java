package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outbox table. Each change names the state it starts from, so a row that someone else moved stays as it is. */
@Repository
class SmsOutbox {

    /** The group under which one-time codes are counted. */
    static final String CODES = "codes";

    /** The text of an SMS that tells of several news; the inbox has each of them. */
    private static final String DIGEST = "notifications.news.digest";

    /**
     * A message in this node's hands.
     *
     * @param person whom it is for; the directory knows the number. Empty for a message to a bare {@code number}
     * @param news whether it is no hurry: not tried again in the quiet hours
     */
    record Claimed(
            long id,
            Optional<PersonId> person,
            Optional<MobileNumber> number,
            String textKey,
            List<String> arguments,
            int attempts,
            boolean news) {}

    private static final TypeReference<List<String>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PersonalDataCipher cipher;
    private final NumberMessages numbers;
    private final JsonMapper json;
    private final Clock clock;

    SmsOutbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PersonalDataCipher cipher,
            NumberMessages numbers,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // No gap locks: claiming must not hold up the queueing of further messages.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.cipher = cipher;
        this.numbers = numbers;
        this.json = json;
        this.clock = clock;
    }

    /** Takes up to {@code limit} due messages for {@code node}; rows that another node is just claiming are passed over. */
    List<Claimed> claim(String node, int limit) {
        return transaction.execute(status -> {
            List<Long> due = jdbc.sql("""
                            SELECT id FROM sms WHERE state = 'QUEUED' AND next_attempt_at <= :now
                            ORDER BY next_attempt_at, id LIMIT :limit FOR UPDATE SKIP LOCKED
                            """)
                    .param("now", now())
                    .param("limit", limit)
                    .query(Long.class)
                    .list();
            if (due.isEmpty()) {
                return List.of();
            }
            jdbc.sql("""
                            UPDATE sms SET state = 'SENDING', claimed_by = :node, claimed_at = :now, changed = :now,
                              attempts = attempts + 1
                            WHERE id IN (:due) AND state = 'QUEUED'
                            """)
                    .param("node", node)
                    .param("now", now())
                    .param("due", due)
                    .update();
            return jdbc.sql("""
                            SELECT s.id, n.person_id, d.number, COALESCE(n.text_key, d.text_key) AS text_key,
                              COALESCE(n.arguments, d.arguments) AS arguments, s.attempts, s.news
                            FROM sms s LEFT JOIN notice n ON n.id = s.notice_id LEFT JOIN sms_to_number d ON d.sms_id = s.id
                            WHERE s.id IN (:due) ORDER BY s.id
                            """).param("due", due).query(this::claimed).list();
        });
    }

    private Claimed claimed(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        int news = row.getInt("news");
        byte[] bareNumber = row.getBytes("number");
        return new Claimed(
                id,
                Optional.ofNullable(row.getObject("person_id", Long.class)).map(PersonId::new),
                Optional.ofNullable(bareNumber).map(kept -> numbers.open(id, kept)),
                news > 1 ? DIGEST : row.getString("text_key"),
                news > 1 ? List.of(Integer.toString(news)) : json.readValue(row.getString("arguments"), ARGUMENTS),
                row.getInt("attempts"),
                news > 0);
    }

    /** A one-time code on its way: the row says that there was one, never which. */
    long startCode(String node, MobileNumber number) {
        return transaction.execute(status -> {
            long id =
                    jdbc.sql("SELECT NEXT VALUE FOR sms_seq").query(Long.class).single();
            jdbc.sql("""
                            INSERT INTO sms (id, message_group, state, attempts, next_attempt_at, claimed_by, claimed_at,
                              number_index, number_masked, changed)
                            VALUES (:id, :group, 'SENDING', 1, :now, :node, :now, :index, :masked, :now)
                            """)
                    .param("id", id)
                    .param("group", CODES)
                    .param("now", now())
                    .param("node", node)
                    .param("index", indexOf(number))
                    .param("masked", number.masked())
                    .update();
            return id;
        });
    }

    /** Notes the number that the message is about to go to, as fingerprint and mask. */
    void noteNumber(long id, MobileNumber number) {
        jdbc.sql("UPDATE sms SET number_index = :index, number_masked = :masked WHERE id = :id")
                .param("index", indexOf(number))
                .param("masked", number.masked())
                .param("id", id)
                .update();
    }

    byte[] indexOf(MobileNumber number) {
        return cipher.index("mobile", number.e164());
    }

    /** Back to the queue, to be tried again after {@code wait}; news not before the quiet hours are over. */
    boolean tryAgain(String node, long id, SmsReason reason, Duration wait, boolean news) {
        Instant again = clock.instant().plus(wait);
        return jdbc.sql("""
                        UPDATE sms SET state = 'QUEUED', reason = :reason, next_attempt_at = :due, claimed_by = NULL,
                          claimed_at = NULL, changed = :now
                        WHERE id = :id AND state = 'SENDING' AND claimed_by = :node
                        """)
                        .param("reason", reason.name())
                        .param("due", Utc.column(news ? QuietHours.after(again, clock.getZone()) : again))
                        .param("now", now())
                        .param("id", id)
                        .param("node", node)
                        .update()
                == 1;
    }

    /** From sending to where the attempt ended without the provider having taken it. */
    void end(String node, long id, SmsState state, SmsReason reason, Integer errorCode) {
        jdbc.sql("""
                        UPDATE sms SET state = :state, reason = :reason, error_code = :code, changed = :now
                        WHERE id = :id AND state = 'SENDING' AND claimed_by = :node
                        """)
                .param("state", state.name())
                .param("reason", reason.name())
                .param("code", errorCode)
                .param("now", now())
                .param("id", id)
                .param("node", node)
                .update();
    }

    /**
     * Messages whose sender went away while sending: they may have gone out, so they are never sent again. Found without
     * locks and changed by key: an update along the index would lock in the other order than those who write outcomes.
     */
    int endLost(Duration after) {
        LocalDateTime before = now().minus(after);
        List<Long> lost = jdbc.sql("SELECT id FROM sms WHERE state = 'SENDING' AND claimed_at < :before")
                .param("before", before)
                .query(Long.class)
                .list();
        if (lost.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                        UPDATE sms SET state = 'UNKNOWN', reason = :reason, changed = :now
                        WHERE id IN (:lost) AND state = 'SENDING' AND claimed_at < :before
                        """)
                .param("reason", SmsReason.SENDER_LOST.name())
                .param("now", now())
                .param("lost", lost)
                .param("before", before)
                .update();
    }

    private LocalDateTime now() {
        return Utc.column(clock.instant());
    }
}
