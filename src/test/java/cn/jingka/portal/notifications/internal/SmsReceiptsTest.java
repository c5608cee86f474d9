package cn.jingka.portal.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class SmsReceiptsTest extends OutboxTest {

    private static final String SID = "SM00000000000000000000000000000001";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private SmsSettings portalSettings;

    @Value("${portal.public-url}")
    private String publicUrl;

    @Test
    void aSignedReceiptMovesTheMessage() throws Exception {
        long id = sent();

        assertThat(receive(id, Map.of("MessageSid", sid(id), "MessageStatus", "delivered")))
                .isEqualTo(204);

        assertThat(state(id)).isEqualTo(SmsState.DELIVERED);
        assertThat(notices.progress("test:1").delivered()).isEqualTo(1);
    }

    @Test
    void aReceiptWithoutTheRightSignatureIsRefusedAndChangesNothing() throws Exception {
        long id = sent();
        Map<String, String> form = Map.of("MessageSid", sid(id), "MessageStatus", "delivered");
        Map<String, String> altered = Map.of("MessageSid", sid(id), "MessageStatus", "failed");

        assertThat(post(id, form, "")).isEqualTo(403);
        assertThat(post(id, form, "bm9uc2Vuc2U=")).isEqualTo(403);
        assertThat(post(id, form, signature(id + 1, form))).isEqualTo(403);
        assertThat(post(id, altered, signature(id, form))).isEqualTo(403);

        assertThat(state(id)).isEqualTo(SmsState.ACCEPTED);
    }

    @Test
    void aReceiptForAMessageThatIsNotOursIsNotFound() throws Exception {
        long id = sent();

        assertThat(receive(id + 1000, Map.of("MessageSid", SID, "MessageStatus", "delivered")))
                .isEqualTo(404);
        assertThat(receive(id, Map.of("MessageSid", "SMffff", "MessageStatus", "delivered")))
                .isEqualTo(404);
        assertThat(state(id)).isEqualTo(SmsState.ACCEPTED);
    }

    @Test
    void aStatusThatAnOutgoingMessageDoesNotHaveIsAnsweredAndNotCounted() throws Exception {
        long id = sent();

        assertThat(receive(id, Map.of("MessageSid", sid(id), "MessageStatus", "receiving")))
                .isEqualTo(204);
        assertThat(state(id)).isEqualTo(SmsState.ACCEPTED);
    }

    /** The provider doesn't repeat a receipt that was not taken. */
    @Test
    void aReceiptThatLosesAgainstAnotherTransactionIsTakenAllTheSame() throws Exception {
        long id = sent();
        String sid = sid(id);
        jdbc.sql("CREATE SEQUENCE losses").update();
        jdbc.sql("""
                        CREATE TRIGGER lose_once BEFORE UPDATE ON sms FOR EACH ROW
                        IF NEXT VALUE FOR losses = 1 THEN SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213; END IF
                        """).update();
        try {
            assertThat(receive(id, Map.of("MessageSid", sid, "MessageStatus", "delivered")))
                    .isEqualTo(204);
            assertThat(jdbc.sql("SELECT NEXT VALUE FOR losses")
                            .query(Long.class)
                            .single())
                    .as("one attempt lost, one taken")
                    .isEqualTo(3);
        } finally {
            jdbc.sql("DROP TRIGGER lose_once").update();
            jdbc.sql("DROP SEQUENCE losses").update();
        }
        assertThat(state(id)).isEqualTo(SmsState.DELIVERED);
    }

    /** Each set of receipts ends in one state, in whatever order and however often its members arrive. */
    @Test
    void everyOrderOfTheSameReceiptsEndsInTheSameState() {
        var cases = Map.of(
                SmsState.DELIVERED, List.of(SmsState.ACCEPTED, SmsState.SENT, SmsState.FAILED, SmsState.DELIVERED),
                SmsState.UNDELIVERED, List.of(SmsState.SENT, SmsState.UNDELIVERED, SmsState.FAILED),
                SmsState.FAILED, List.of(SmsState.SENT, SmsState.FAILED, SmsState.SENT),
                SmsState.SENT, List.of(SmsState.SENT, SmsState.ACCEPTED, SmsState.SENT));
        long id = queueOne();

        cases.forEach((end, heard) -> {
            for (List<SmsState> order : ordersOf(heard)) {
                for (String before : List.of("SENDING", "UNKNOWN", "ACCEPTED")) {
                    jdbc.sql("UPDATE sms SET state = ?, provider_sid = NULL WHERE id = ?")
                            .params(before, id)
                            .update();
                    order.forEach(state -> receipts.apply(id, new SmsReceipts.Receipt(SID, state, null)));
                    assertThat(state(id)).as(before + " then " + order).isEqualTo(end);
                }
            }
        });
    }

    private static List<List<SmsState>> ordersOf(List<SmsState> heard) {
        if (heard.isEmpty()) {
            return List.of(List.of());
        }
        List<List<SmsState>> orders = new ArrayList<>();
        for (int first = 0; first < heard.size(); first++) {
            List<SmsState> rest = new ArrayList<>(heard);
            SmsState picked = rest.remove(first);
            ordersOf(rest).forEach(tail -> {
                List<SmsState> order = new ArrayList<>(List.of(picked));
                order.addAll(tail);
                orders.add(order);
            });
        }
        return orders;
    }

    private long sent() {
        long id = queueOne();
        sendDue();
        return id;
    }

    private String sid(long id) {
        return column(id, "provider_sid");
    }

    private int receive(long id, Map<String, String> form) throws Exception {
        return post(id, form, signature(id, form));
    }

    private int post(long id, Map<String, String> form, String signature) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url("/api/v1/sms/status?m=" + id)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-Twilio-Signature", signature);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** Twilio's published rule: the address, then the fields in order of name, HMAC-SHA1 with the account's token. */
    private String signature(long id, Map<String, String> form) throws Exception {
        StringBuilder signed = new StringBuilder(publicUrl + "/api/v1/sms/status?m=" + id);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(portalSettings.authToken().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
