package cn.jingka.portal.sandbox.internal;

import static cn.jingka.portal.sandbox.internal.SandboxFixture.ACCOUNT;
import static cn.jingka.portal.sandbox.internal.SandboxFixture.FROM;
import static cn.jingka.portal.sandbox.internal.SandboxFixture.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twilio's own SDK, unchanged, against the stand-in; only the route of its connections is another. */
class TwilioStandInTest extends SandboxTestBase {

    private TwilioRestClient twilio(String token) {
        HttpRoute route = new HttpRoute(new HttpHost("http", "127.0.0.1", sandbox.port()));
        HttpClientBuilder client = HttpClientBuilder.create().setRoutePlanner((target, context) -> route);
        return new TwilioRestClient.Builder(ACCOUNT, token)
                .httpClient(new NetworkHttpClient(client))
                .build();
    }

    private Message send(String to, String body) {
        return Message.creator(new PhoneNumber(to), new PhoneNumber(FROM), body)
                .setStatusCallback(portal.url() + "/api/v1/sms/status")
                .create(twilio(TOKEN));
    }

    private Map<String, String> finalReport() {
        await().until(() -> portal.calls.size() == 2);
        return SandboxFixture.form(portal.calls.get(1).body());
    }

    @Test
    void theSdkCreatesFetchesAndListsMessages() {
        Message created = send("+8613800000001", "【京卡】验证码 123456");
        assertThat(created.getSid()).matches("SM[0-9a-f]{32}");
        assertThat(created.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(created.getDateCreated()).isNotNull();
        assertThat(created.getNumSegments()).isEqualTo("1");
        assertThat(created.getErrorCode()).isNull();

        await().until(() ->
                Message.fetcher(created.getSid()).fetch(twilio(TOKEN)).getStatus() == Message.Status.DELIVERED);

        send("+8613800000002", "字".repeat(71));
        send("+8613800000003", "third");
        List<String> bodies = new ArrayList<>();
        Message.reader()
                .setPageSize(2L)
                .read(twilio(TOKEN))
                .forEach(message -> bodies.add(message.getTo() + " " + message.getNumSegments()));
        assertThat(bodies).containsExactly("+8613800000003 1", "+8613800000002 2", "+8613800000001 1");
        assertThat(Message.reader().setTo("+8613800000002").read(twilio(TOKEN)))
                .singleElement()
                .extracting(Message::getBody)
                .isEqualTo("字".repeat(71));
    }

    @Test
    void reportsComeInOrderAndTheirSignatureSatisfiesTwiliosValidator() {
        Message created = send("+8613800000001", "您好 & 再见 + 100%");
        Map<String, String> last = finalReport();
        assertThat(portal.calls).allSatisfy(call -> {
            assertThat(call.path()).isEqualTo("/api/v1/sms/status");
            assertThat(new RequestValidator(TOKEN)
                            .validate(
                                    portal.url() + "/api/v1/sms/status",
                                    SandboxFixture.form(call.body()),
                                    call.header("X-twilio-signature")))
                    .isTrue();
        });
        assertThat(SandboxFixture.form(portal.calls.get(0).body())).containsEntry("MessageStatus", "sent");
        assertThat(last)
                .containsEntry("MessageStatus", "delivered")
                .containsEntry("MessageSid", created.getSid())
                .containsEntry("AccountSid", ACCOUNT)
                .containsEntry("To", "+8613800000001")
                .containsEntry("From", FROM)
                .containsEntry("ApiVersion", "2010-04-01")
                .doesNotContainKey("ErrorCode");
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800000014, hello, 30003",
        "+8613800000044, hello, 30005",
        "+8613800000001, see https://example.org/x, 30007",
        "+8613800000001, see example.com, 30007"
    })
    void theNumberAndTheTextDecideWhatIsNotDelivered(String to, String body, String errorCode) {
        send(to, body);
        assertThat(finalReport()).containsEntry("MessageStatus", "undelivered").containsEntry("ErrorCode", errorCode);
    }

    @ParameterizedTest
    @CsvSource({
        "'To=12345&From=%2B15005550006&Body=x', 21211",
        "'To=%2B8612345678901&From=%2B15005550006&Body=x', 21211",
        "'From=%2B15005550006&Body=x', 21604",
        "'To=%2B8613800000001&Body=x', 21603",
        "'To=%2B8613800000001&From=%2B15005550999&Body=x', 21606",
        "'To=%2B8613800000001&From=%2B15005550006&Body=', 21602",
        "'To=%2B8613800000001&From=%2B15005550006&Body=x&StatusCallback=nowhere', 21609"
    })
    void wrongFieldsAreAnsweredWithTwiliosCodes(String form, int code) {
        var answer = SandboxFixture.post(
                sandbox,
                "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json",
                form,
                "Authorization",
                SandboxFixture.basic(ACCOUNT, TOKEN),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":" + code, "\"status\":400", "https://www.twilio.com/docs/errors/" + code);
    }

    @Test
    void theSdkRecognisesRefusals() {
        assertThatThrownBy(() -> send("+861", "hello"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(21211));
        assertThatThrownBy(() ->
                        Message.fetcher("SM00000000000000000000000000000000").fetch(twilio(TOKEN)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(20404));
        assertThatThrownBy(() -> Message.creator(new PhoneNumber("+8613800000001"), new PhoneNumber(FROM), "hello")
                        .create(twilio("wrong")))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.getCode()).isEqualTo(20003);
                    assertThat(e.getStatusCode()).isEqualTo(401);
                });
    }

    @Test
    void aReportIsRepeatedWhileThePortalFails() {
        portal.nextAnswers.addAll(List.of(503, 500));
        send("+8613800000001", "hello");
        await().until(() -> portal.calls.size() == 4);
        assertThat(portal.calls)
                .extracting(call -> SandboxFixture.form(call.body()).get("MessageStatus"))
                .containsExactly("sent", "sent", "sent", "delivered");
    }

    @Test
    void messagesAndReportsStillOwedOutliveARestart() {
        send("+8613800000001", "hello");
        sandbox.close();
        portal.calls.clear();
        sandbox = SandboxFixture.start(folder, portal.url());
        await().until(() -> portal.calls.stream().anyMatch(call -> call.body().contains("MessageStatus=delivered")));
        assertThat(SandboxFixture.get(sandbox, "/phones/13800000001.json").body())
                .contains("\"body\":\"hello\"");
    }
}
