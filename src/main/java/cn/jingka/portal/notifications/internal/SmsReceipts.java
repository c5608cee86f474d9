package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.NumberUnreachable;
import cn.jingka.portal.notifications.Recipient;
import cn.jingka.portal.notifications.RecipientDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what the provider says of a message – in its answer or in receipts – into the one state. A receipt may overtake the
 * answer, and may be the first news of a message of unknown outcome.
 */
@Service
class SmsReceipts {

    /** @param errorCode the provider's, or null */
    record Receipt(String sid, SmsState state, Integer errorCode) {}

    private record Row(long id, Long person, SmsState state, String sid, byte[] numberIndex) {}

    private static final Logger LOG = LoggerFactory.getLogger(SmsReceipts.class);

    /**
     * Numbers that are dead for good: invalid (21211), not a mobile (21614), unknown at the operator (30005), a landline or
     * a carrier that can't be reached (30006). A phone that is switched off (30003) is not among them.
     */
    private static final Set<Integer> DEAD_NUMBER = Set.of(21211, 21614, 30005, 30006);

    private final JdbcClient jdbc;
    private final SmsOutbox outbox;
    private final RecipientDirectory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SmsReceipts(
            JdbcClient jdbc,
            SmsOutbox outbox,
            RecipientDirectory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    private static SmsReason refusal(int errorCode) {
        return DEAD_NUMBER.contains(errorCode) ? SmsReason.DEAD_NUMBER : SmsReason.REFUSED;
    }

    /**
     * @param id the message as named in the receipt's address
     * @return whether such a message is known
     */
    @Retryable(includes = TransientDataAccessException.class, delay = 50, jitter = 30)
    @Transactional
    public boolean apply(long id, Receipt receipt) {
        Optional<Row> found = locked(id);
        if (found.isEmpty()) {
            LOG.warn("A receipt names the SMS {}, which is not known", id);
            return false;
        }
        Row row = found.get();
        if (row.sid() != null && receipt.sid() != null && !row.sid().equals(receipt.sid())) {
            LOG.warn("A receipt for the SMS {} names another message at the provider and is not counted", id);
            return false;
        }
        SmsState state = row.state().strongerOf(receipt.state());
        if (state != row.state()) {
            move(row, state, receipt);
        }
        return true;
    }

    private void move(Row row, SmsState state, Receipt receipt) {
        int code = receipt.errorCode() == null ? 0 : receipt.errorCode();
        boolean failed = state == SmsState.FAILED || state == SmsState.UNDELIVERED;
        jdbc.sql("""
                        UPDATE sms SET provider_sid = COALESCE(provider_sid, :sid), state = :state, reason = :reason,
                          error_code = :code, changed = :now
                        WHERE id = :id
                        """)
                .param("sid", receipt.sid())
                .param("state", state.name())
                .param("reason", failed ? refusal(code).name() : null)
                .param("code", failed && code != 0 ? code : null)
                .param("now", Utc.column(clock.instant()))
                .param("id", row.id())
                .update();
        if (failed && refusal(code) == SmsReason.DEAD_NUMBER) {
            reportDead(row);
        }
    }

    /** The provider refused the message at once. */
    @Retryable(includes = TransientDataAccessException.class, delay = 50, jitter = 30)
    @Transactional
    public void refused(long id, int errorCode) {
        apply(id, new Receipt(null, SmsState.FAILED, errorCode));
    }

    /** Only while the person still has the number that turned out dead; a receipt may be days late. */
    private void reportDead(Row row) {
        if (row.person() == null || row.numberIndex() == null) {
            return;
        }
        PersonId person = new PersonId(row.person());
        Optional<MobileNumber> present = Optional.ofNullable(
                        directory.recipients(List.of(person)).get(person))
                .flatMap(Recipient::working);
        if (present.isPresent() && Arrays.equals(outbox.indexOf(present.get()), row.numberIndex())) {
            events.publishEvent(new NumberUnreachable(person));
        }
    }

    private Optional<Row> locked(long id) {
        return jdbc.sql("""
                        SELECT s.id, s.state, s.provider_sid, s.number_index, n.person_id
                        FROM sms s LEFT JOIN notice n ON n.id = s.notice_id WHERE s.id = :id FOR UPDATE
                        """).param("id", id).query(SmsReceipts::row).optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getObject("person_id", Long.class),
                SmsState.valueOf(row.getString("state")),
                row.getString("provider_sid"),
                row.getBytes("number_index"));
    }
}
