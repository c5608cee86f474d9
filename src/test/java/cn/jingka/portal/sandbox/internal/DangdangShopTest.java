package cn.jingka.portal.sandbox.internal;

import static cn.jingka.portal.sandbox.internal.DangdangBrowser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders, gold and what the portal is told of them. */
class DangdangShopTest extends SandboxTestBase {

    private static final Pattern ORDER = Pattern.compile("data-order=\"([^\"]+)\"");

    private DangdangBrowser browser;

    @BeforeEach
    void open() {
        browser = new DangdangBrowser(sandbox, portal.url());
    }

    private String newestOrder() {
        Matcher order = ORDER.matcher(browser.get("/dangdang/").body());
        assertThat(order.find()).isTrue();
        return order.group(1);
    }

    private void takeBack(String order) {
        browser.submit(browser.get("/dangdang/"), "/dangdang/orders/" + order + "/return", Map.of());
    }

    private static String signature(RecordingPortal.Call call) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SandboxFixture.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = call.header("X-dangdang-timestamp") + "." + call.header("X-dangdang-event") + "." + call.body();
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOrderIsToldToThePortalSignedAndStandsInTheApi() throws Exception {
        String token = browser.link("reader1").get("access_token").asString();
        browser.buy("120.55");
        await().until(() -> portal.calls.size() == 1);
        RecordingPortal.Call call = portal.calls.getFirst();
        assertThat(call.path()).isEqualTo("/api/v1/dangdang/events");
        assertThat(call.header("X-dangdang-signature")).isEqualTo(signature(call));
        assertThat(call.header("X-dangdang-event")).matches("[0-9a-f-]{36}");
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.header("X-dangdang-timestamp"))))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        JsonNode told = JsonMapper.shared().readTree(call.body());
        assertThat(told.get("type").asString()).isEqualTo("order.completed");
        assertThat(told.get("accountId").asString()).isEqualTo("dd-1001");
        assertThat(told.get("order").get("orderId").asString()).matches("D\\d{14}");
        assertThat(told.get("order").get("amount").asString()).isEqualTo("120.55");
        assertThat(told.get("order").get("points").asLong()).isEqualTo(1205);
        assertThat(told.get("order").get("placedAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");

        JsonNode page = json(browser.api("/orders", token));
        assertThat(page.get("orders")).hasSize(1);
        assertThat(page.get("orders").get(0)).isEqualTo(told.get("order"));
        await().until(() -> browser.get("/dangdang/").body().contains("data-fate=\"TAKEN\""));
    }

    @Test
    void aReturnedOrderComesAgainWithItsNewStateAfterTheCursor() {
        String token = browser.link("reader1").get("access_token").asString();
        browser.buy("10");
        String first = newestOrder();
        browser.buy("20");
        JsonNode before = json(browser.api("/orders", token));
        assertThat(before.get("orders")).hasSize(2);
        String next = before.get("next").asString();
        assertThat(json(browser.api("/orders?after=" + next, token)).get("orders"))
                .isEmpty();

        takeBack(first);
        JsonNode after = json(browser.api("/orders?after=" + next, token));
        assertThat(after.get("orders")).hasSize(1);
        assertThat(after.get("orders").get(0).get("orderId").asString()).isEqualTo(first);
        assertThat(after.get("orders").get(0).get("state").asString()).isEqualTo("RETURNED");
        assertThat(browser.get("/dangdang/").body()).contains("<span id=\"points\">200</span>");
        await().untilAsserted(() -> assertThat(portal.calls)
                .extracting(RecordingPortal.Call::body)
                .hasSize(3)
                .last()
                .asString()
                .contains("order.returned", first));
        assertThat(browser.api("/orders?after=nonsense", token).statusCode()).isEqualTo(400);
    }

    @Test
    void manyOrdersComePageByPage() {
        String token = browser.link("reader6").get("access_token").asString();
        for (int i = 1; i <= 51; i++) {
            browser.buy(Integer.toString(i));
        }
        JsonNode first = json(browser.api("/orders", token));
        assertThat(first.get("orders")).hasSize(50);
        JsonNode second = json(browser.api("/orders?after=" + first.get("next").asString(), token));
        assertThat(second.get("orders")).hasSize(1);
        assertThat(second.get("orders").get(0).get("amount").asString()).isEqualTo("51.00");
    }

    @Test
    void whoIsNotLinkedBuysWithoutThePortalLearningOfIt() {
        browser.signIn("reader7", "demo");
        browser.buy("10");
        assertThat(browser.get("/dangdang/").body())
                .contains("data-order", "id=\"orders\"")
                .doesNotContain("id=\"events\"");
        assertThat(portal.calls).isEmpty();
    }

    @Test
    void anEventIsRepeatedUnderTheSameNumberUntilThePortalTakesIt() {
        browser.link("reader1");
        portal.nextAnswers.addAll(List.of(503, 409));
        browser.buy("10");
        await().until(() -> browser.get("/dangdang/").body().contains("data-fate=\"TAKEN\""));
        assertThat(portal.calls).hasSize(2);
        assertThat(portal.calls.get(0).header("X-dangdang-event"))
                .isEqualTo(portal.calls.get(1).header("X-dangdang-event"));
    }

    @Test
    void anEventThatThePortalRefusesIsShownAndAnOwedOneOutlivesARestart() {
        browser.link("reader1");
        portal.nextAnswers.add(401);
        browser.buy("10");
        await().until(() -> browser.get("/dangdang/").body().contains("data-fate=\"REFUSED\""));
        assertThat(browser.get("/dangdang/").body()).contains("HTTP 401");

        portal.nextAnswers.addAll(Collections.nCopies(1000, 503));
        browser.buy("20");
        await().until(() -> portal.calls.size() >= 2);
        sandbox.close();
        portal.nextAnswers.clear();
        portal.calls.clear();
        sandbox = SandboxFixture.start(folder, portal.url());
        await().until(() -> portal.calls.stream().anyMatch(call -> call.body().contains("\"20.00\"")));
        assertThat(portal.calls).noneMatch(call -> call.body().contains("\"10.00\""));
    }

    @Test
    void theReaderCanEndTheLinkAndThePortalIsTold() {
        String token = browser.link("reader1").get("access_token").asString();
        browser.submit(browser.get("/dangdang/"), "/dangdang/unlink", Map.of());
        assertThat(browser.get("/dangdang/").body()).contains("data-linked=\"false\"");
        assertThat(browser.api("/account", token).statusCode()).isEqualTo(401);
        await().until(() -> portal.calls.size() == 1);
        assertThat(portal.calls.getFirst().body())
                .isEqualTo("{\"type\":\"account.unlinked\",\"accountId\":\"dd-1001\"}");
    }

    @Test
    void thePortalGivesGoldAndTheReaderSeesUntilWhen() {
        String token = browser.link("reader1").get("access_token").asString();
        assertThat(browser.putGold("{\"until\":\"2099-05-01\"}", token).statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/dangdang/").body()).contains("2099-05-01");
        assertThat(browser.putGold("{\"until\":\"2015-05-01\"}", token).statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/dangdang/").body()).contains("已于 2015-05-01 到期");
        assertThat(browser.putGold("{\"until\":\"soon\"}", token).statusCode()).isEqualTo(400);
        assertThat(browser.putGold("{}", token).statusCode()).isEqualTo(400);
        assertThat(browser.putGold("{\"until\":\"2099-05-01\"}", "no-token").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.234", "abc", "100000.01", ""})
    void anAmountThatNobodyPaysIsRefusedInWords(String amount) {
        browser.signIn("reader1", "demo");
        var refused = browser.buy(amount);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"", "请填写大于 0").doesNotContain("data-order");
    }
}
