package cn.jingka.portal.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices.GroupProgress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsDeliveryTest extends OutboxTest {

    private static final MobileNumber PHONE = MobileNumber.parse("13900001111");

    @Test
    void aNoticeGoesOutAsTheProvidersFormWithSignatureAndReceiptAddress() {
        long id = queueOne(members.newPerson("U0001").phone(PHONE).create());

        sendDue();

        assertThat(twilio.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/2010-04-01/Accounts/AC0123/Messages.json");
            assertThat(asked.authorization())
                    .isEqualTo("Basic " + Base64.getEncoder().encodeToString("AC0123:secret".getBytes()));
            assertThat(asked.form())
                    .containsEntry("To", "+8613900001111")
                    .containsEntry("From", "+8610000")
                    .containsEntry("Body", expectedText())
                    .containsEntry("StatusCallback", PUBLIC_URL + "/api/v1/sms/status?m=" + id);
        });
        assertThat(expectedText()).startsWith("【京卡】2014 年第一季度").contains("¥640.00");
        assertThat(state(id)).isEqualTo(SmsState.ACCEPTED);
        assertThat(column(id, "number_masked")).isEqualTo("139****1111");
    }

    @Test
    void anAnswerThatNeverComesLeavesTheOutcomeUnknownAndTheMessageIsNotSentAgain() {
        long id = queueOne();
        twilio.nextStaysSilent();

        sendDue(settings(twilio.address(), Duration.ofMillis(500)));
        clock.advance(AN_HOUR);
        sendDue();

        assertThat(state(id)).isEqualTo(SmsState.UNKNOWN);
        assertThat(twilio.asked()).hasSize(1);
        assertThat(notices.progress("test:1")).isEqualTo(new GroupProgress(1, 0, 0, 0, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void aFaultOfTheProviderIsAnUnknownOutcomeAndIsAskedExactlyOnce(int status) {
        long id = queueOne();
        twilio.nextAnswers(status, "<html>fault</html>");

        sendDue();
        clock.advance(AN_HOUR);
        sendDue();

        assertThat(state(id)).isEqualTo(SmsState.UNKNOWN);
        assertThat(twilio.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429, 20429", "400, 14107", "401, 20003"})
    void aMessageThatWasSurelyNotSentIsTriedAgainAfterAWaitAndSentOnce(int status, int code) {
        long id = queueOne();
        twilio.nextRefuses(status, code);

        sendDue();
        assertThat(state(id)).isEqualTo(SmsState.QUEUED);
        assertThat(twilio.asked()).hasSize(1);

        clock.advance(AN_HOUR);
        sendDue();
        sendDue();

        assertThat(state(id)).isEqualTo(SmsState.ACCEPTED);
        assertThat(column(id, "attempts")).isEqualTo("2");
        assertThat(twilio.asked()).hasSize(2);
    }

    @Test
    void aRefusedConnectionIsTriedAgainUntilTheBoundAndThenLeftToThePortal() throws Exception {
        long sentLater = queueOne();
        SmsSettings nobodyThere = settings("http://127.0.0.1:" + closedPort());

        sendDue(nobodyThere);
        assertThat(state(sentLater)).isEqualTo(SmsState.QUEUED);
        clock.advance(AN_HOUR);
        sendDue();
        assertThat(state(sentLater)).isEqualTo(SmsState.ACCEPTED);

        long neverSent = queueOne();
        for (int attempt = 1; attempt <= 3; attempt++) {
            sendDue(nobodyThere);
            clock.advance(AN_HOUR);
        }
        sendDue();
        assertThat(state(neverSent)).isEqualTo(SmsState.GIVEN_UP);
        assertThat(column(neverSent, "reason")).isEqualTo("NO_CONNECTION");
        assertThat(twilio.asked()).hasSize(1);
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aPersonWithoutANumberHasTheMessageInThePortalOnly() {
        long id = queueOne(members.newPerson("U0001").withoutPhone().create());

        sendDue();

        assertThat(state(id)).isEqualTo(SmsState.NO_NUMBER);
        assertThat(twilio.asked()).isEmpty();
        assertThat(notices.progress("test:1")).isEqualTo(new GroupProgress(1, 0, 0, 1, 0, 0));
    }

    @Test
    void aNumberThatIsDeadForGoodIsReportedSoThatTheUnitCanAskForAnother() {
        PersonId person = members.newPerson("U0001").phone(PHONE).create();
        long id = queueOne(person);
        twilio.nextRefuses(400, 21211);

        sendDue();

        assertThat(state(id)).isEqualTo(SmsState.FAILED);
        assertThat(column(id, "error_code")).isEqualTo("21211");
        assertThat(notices.progress("test:1")).isEqualTo(new GroupProgress(1, 0, 0, 1, 0, 0));
        assertThat(phoneState(person)).isEqualTo("UNREACHABLE");
    }

    @Test
    void aLateReceiptOfADeadNumberDoesNotTouchTheNumberRecordedSince() {
        PersonId person = members.newPerson("U0001").phone(PHONE).create();
        long id = queueOne(person);
        sendDue();
        PersonId other = members.newPerson("U0001").create();
        jdbc.sql("UPDATE notice SET person_id = ? WHERE person_id = ?")
                .params(other.value(), person.value())
                .update();

        receipts.apply(id, new SmsReceipts.Receipt(null, SmsState.UNDELIVERED, 30005));

        assertThat(state(id)).isEqualTo(SmsState.UNDELIVERED);
        assertThat(phoneState(other)).isEqualTo("WORKING");
    }

    private String phoneState(PersonId person) {
        return jdbc.sql("SELECT phone_state FROM person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    @Test
    void twoNodesOnOneOutboxSendEachMessageOnce() {
        PersonId person = members.person("U0001");
        Notice[] many = IntStream.range(0, 300)
                .mapToObj(n -> payment("many-" + n, person))
                .toArray(Notice[]::new);
        queue("test:2", many);

        var first = CompletableFuture.runAsync(this::sendDue);
        var second = CompletableFuture.runAsync(this::sendDue);
        CompletableFuture.allOf(first, second).join();
        sendDue();

        var receiptAddresses = twilio.asked().stream()
                .map(asked -> asked.form().get("StatusCallback"))
                .toList();
        assertThat(receiptAddresses).hasSize(300);
        assertThat(new HashSet<>(receiptAddresses)).hasSize(300);
        assertThat(notices.progress("test:2")).isEqualTo(new GroupProgress(300, 0, 300, 0, 0, 0));
    }

    @Test
    void aMessageWhoseNodeWentAwayWhileSendingIsUnknownAndALateReceiptStillCounts() {
        long id = queueOne();
        outbox.claim("node-that-dies", 10);

        sendDue();
        assertThat(state(id)).isEqualTo(SmsState.SENDING);
        clock.advance(AN_HOUR);
        sendDue();

        assertThat(state(id)).isEqualTo(SmsState.UNKNOWN);
        assertThat(twilio.asked()).isEmpty();
        receipts.apply(id, new SmsReceipts.Receipt("SM1", SmsState.DELIVERED, null));
        assertThat(state(id)).isEqualTo(SmsState.DELIVERED);
    }

    @Test
    void aNodeSendsByItselfWhileItRuns() {
        SmsSettings settings = settings(twilio.address());
        SmsPump pump = new SmsPump(node(settings), digests, settings);
        pump.start();
        long id = queueOne();
        await().until(() -> state(id) == SmsState.ACCEPTED);

        pump.stop();
        assertThat(pump.isRunning()).isFalse();
        long later = queueOne();
        assertThat(state(later)).isEqualTo(SmsState.QUEUED);
    }

    @Test
    void aCodeOvertakesTheNoticesAndStandsNowhere() {
        SmsSettings slow = new SmsSettings(
                twilio.address(), "AC0123", "secret", "+8610000", 1, 3, AN_HOUR, AN_HOUR, AN_HOUR, AN_HOUR);
        PersonId person = members.person("U0001");
        queue("test:1", payment("a", person), payment("b", person), payment("c", person));
        try (SmsSender node = node(slow)) {
            node.round();
            new CodeSender(node, smsText, slow).send(PHONE, "918273", Locale.SIMPLIFIED_CHINESE);
        }

        assertThat(twilio.asked()).hasSize(2);
        assertThat(twilio.asked().stream().map(asked -> asked.form().get("Body")))
                .contains("【京卡】验证码 918273，10 分钟内有效，请勿告诉他人");
        assertThat(jdbc.sql("SELECT * FROM sms WHERE message_group = 'codes'")
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("state", "ACCEPTED").containsEntry("number_masked", "139****1111");
                    assertThat(row.toString()).doesNotContain("918273").doesNotContain("13900001111");
                });
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice").query(Integer.class).single())
                .isEqualTo(3);
    }

    @Test
    void aCodeWhoseTransactionIsRolledBackIsNotSent() {
        SmsSettings settings = settings(twilio.address());
        try (SmsSender node = node(settings)) {
            var codes = new CodeSender(node, smsText, settings);
            transaction.executeWithoutResult(status -> {
                codes.send(PHONE, "111111", Locale.ENGLISH);
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> codes.send(PHONE, "222222", Locale.ENGLISH));
        }

        assertThat(twilio.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.form().get("Body")).contains("222222"));
    }

    @Test
    void aRefusedCodeIsRecordedAsFailedAndNotTriedAgain() {
        SmsSettings settings = settings(twilio.address());
        twilio.nextRefuses(429, 20429);
        twilio.nextRefuses(400, 21614);
        for (int n = 0; n < 2; n++) {
            try (SmsSender node = node(settings)) {
                new CodeSender(node, smsText, settings).send(PHONE, "333333", Locale.ENGLISH);
            }
        }
        clock.advance(AN_HOUR);
        sendDue();

        assertThat(twilio.asked()).hasSize(2);
        assertThat(jdbc.sql("SELECT state FROM sms ORDER BY id")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("GIVEN_UP", "FAILED"));
    }
}
