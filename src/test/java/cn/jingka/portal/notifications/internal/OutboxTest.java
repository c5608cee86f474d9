package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.RecipientDirectory;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sending nodes with a provider's account, on the database of the portal and a provider of the test's own. */
abstract class OutboxTest extends PortalIntegrationTest {

    static final String PUBLIC_URL = "https://portal.example";
    static final String PAYMENT = "outboxtest.payment";
    static final Duration AN_HOUR = Duration.ofHours(1);

    final TwilioServer twilio = new TwilioServer();
    private final List<SmsSender> nodes = new ArrayList<>();

    @Autowired
    MembersFixture members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SmsOutbox outbox;

    @Autowired
    SmsReceipts receipts;

    @Autowired
    SmsText smsText;

    @Autowired
    NewsDigests digests;

    @Autowired
    private NumberMessages numbers;

    @Autowired
    private RecipientDirectory directory;

    @Autowired
    private JdbcTemplate batches;

    @Autowired
    private JsonMapper json;

    Notices notices;

    @BeforeEach
    void setUpAccount() {
        notices = new QueuedNotices(batches, jdbc, smsText, json, settings(twilio.address()), digests, numbers, clock);
    }

    @AfterEach
    void closeProvider() {
        twilio.close();
        nodes.forEach(SmsSender::close);
    }

    static SmsSettings settings(String address) {
        return settings(address, Duration.ofSeconds(20));
    }

    static SmsSettings settings(String address, Duration answerTimeout) {
        return new SmsSettings(
                address,
                "AC0123",
                "secret",
                "+8610000",
                5000,
                3,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                answerTimeout,
                Duration.ofMinutes(5));
    }

    SmsSender node(SmsSettings settings) {
        var provider = new TwilioProvider(settings, PUBLIC_URL);
        SmsSender node = new SmsSender(outbox, receipts, provider, directory, smsText, new SmsPace(settings), settings);
        nodes.add(node);
        return node;
    }

    /** Sends all that is due now and waits for the answers. */
    void sendDue() {
        sendDue(settings(twilio.address()));
    }

    void sendDue(SmsSettings settings) {
        try (SmsSender node = node(settings)) {
            while (node.round() > 0) {
                continue;
            }
        }
    }

    int queue(String group, Notice... wanted) {
        return transaction.execute(status -> notices.queue(group, List.of(wanted)));
    }

    /** One message to a person with a number; answers its id in the outbox. */
    long queueOne() {
        return queueOne(members.person("U0001"));
    }

    long queueOne(PersonId person) {
        String key = "one-" + person;
        queue("test:1", payment(key, person));
        return jdbc.sql("SELECT s.id FROM sms s JOIN notice n ON n.id = s.notice_id WHERE n.notice_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    static Notice payment(String key, PersonId person) {
        return new Notice(key, person, PAYMENT, List.of("2014 年第一季度", "¥640.00"));
    }

    SmsState state(long id) {
        return SmsState.valueOf(column(id, "state"));
    }

    String column(long id, String name) {
        return jdbc.sql("SELECT " + name + " FROM sms WHERE id = ?")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list()
                .getFirst();
    }

    String expectedText() {
        return smsText.of(PAYMENT, List.of("2014 年第一季度", "¥640.00"), Texts.CHINESE);
    }
}
