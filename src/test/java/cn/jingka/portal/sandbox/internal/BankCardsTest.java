package cn.jingka.portal.sandbox.internal;

import static cn.jingka.portal.sandbox.internal.SandboxFixture.BANK_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.common.identifier.Luhn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BankCardsTest extends SandboxTestBase {

    private static String member(String reference, String documentNumber) {
        return """
            {"reference":"%s","name":"王秀兰","documentType":"RESIDENT","documentNumber":"%s","mobile":"13800000001"}\
            """.formatted(reference, documentNumber);
    }

    private static String members(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> member("R" + i, "E1234567" + (10 + i % 90)))
                .collect(Collectors.joining(","));
    }

    private int apply(String id, String members, String more) {
        return SandboxFixture.post(
                        sandbox,
                        "/bank/card-applications",
                        "{\"applicationId\":\"%s\",\"unitCode\":\"U0001\",\"members\":[%s]%s}"
                                .formatted(id, members, more),
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        BANK_LOGIN)
                .statusCode();
    }

    private JsonNode answer(String id) {
        await().pollDelay(Duration.ZERO)
                .until(() -> state(id).get("state").asString().equals("ANSWERED"));
        return state(id).get("results");
    }

    private JsonNode state(String id) {
        return JsonMapper.shared()
                .readTree(SandboxFixture.get(sandbox, "/bank/card-applications/" + id, "Authorization", BANK_LOGIN)
                        .body());
    }

    private List<String> numbers(String id) {
        return StreamSupport.stream(answer(id).spliterator(), false)
                .map(result -> result.get("cardNumber").asString())
                .toList();
    }

    @Test
    void cardsHaveValidNumbersOfWhichAFewInAHundredWillFail() {
        assertThat(apply("A1", members(1000), "")).isEqualTo(202);
        List<String> numbers = numbers("A1");
        assertThat(numbers)
                .hasSize(1000)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("621468[0-9]{10}"))
                .allMatch(Luhn::valid);
        assertThat(numbers.stream().filter(number -> number.endsWith("7"))).hasSizeBetween(1, 30);
        assertThat(numbers.stream().filter(number -> number.endsWith("9"))).hasSizeBetween(1, 30);
    }

    @Test
    void aDocumentEndingInTwoZerosFailsTheIdentityCheck() {
        apply("A1", member("R1", "110101199003070100") + "," + member("R2", "11010119900307011X"), "");
        JsonNode results = answer("A1");
        assertThat(results.get(0).get("refusal").asString()).isEqualTo("IDENTITY_NOT_VERIFIED");
        assertThat(results.get(0).get("cardNumber").isNull()).isTrue();
        assertThat(results.get(1).get("refusal").isNull()).isTrue();
        assertThat(results.get(1).get("cardNumber").asString()).startsWith("621468");
    }

    @Test
    void aReplacementNeverGetsANumberThatFails() {
        for (int i = 0; i < 60; i++) {
            apply("L" + i, member("R1", "E12345678"), ",\"replaces\":\"6214680000000018\"");
        }
        answer("L59");
        Set<String> issued = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            issued.addAll(numbers("L" + i));
        }
        assertThat(issued).hasSize(60).noneMatch(number -> number.endsWith("7") || number.endsWith("9"));
    }

    @Test
    void theSameApplicationTwiceAndARestartIssueNoCardTwice() {
        apply("A1", members(20), "");
        List<String> first = numbers("A1");
        assertThat(apply("A1", members(20), "")).isEqualTo(202);
        assertThat(numbers("A1")).isEqualTo(first);

        restart();
        assertThat(numbers("A1")).isEqualTo(first);
        apply("A2", members(20), "");
        assertThat(numbers("A2")).hasSize(20).doesNotContainAnyElementsOf(first);
    }

    @Test
    void anIncompleteApplicationIsRefusedWithThePlace() {
        assertThat(apply("A1", "", "")).isEqualTo(400);
        assertThat(apply("A1", member("R1", ""), "")).isEqualTo(400);
        assertThat(apply("A1", members(2), ",\"replaces\":\"6214680000000018\""))
                .isEqualTo(400);
        assertThat(SandboxFixture.post(
                                sandbox, "/bank/card-applications", "{\"unitCode\":", "Authorization", BANK_LOGIN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(SandboxFixture.get(sandbox, "/bank/card-applications/A1", "Authorization", BANK_LOGIN)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theCardOfAPhonesOwnerIsFoundOnTheBanksPages() {
        apply("A1", member("R1", "110101199003070100") + "," + member("R2", "11010119900307011X"), "");
        String card = answer("A1").get(1).get("cardNumber").asString();
        assertThat(SandboxFixture.get(sandbox, "/bank/cards?q=%2B8613800000001").body())
                .contains("data-document=\"11010119900307011X\" data-card=\"" + card + "\"")
                .contains("data-document=\"110101199003070100\" data-card=\"\"");
        assertThat(SandboxFixture.get(sandbox, "/bank/cards?q=%3Cb%3E").body())
                .contains("class=\"empty\"", "value=\"&lt;b&gt;\"")
                .doesNotContain("data-card");
    }

    private int say(String card, String word) {
        return SandboxFixture.post(sandbox, "/bank/cards/" + card + "/" + word, "")
                .statusCode();
    }

    @Test
    void theBankBlocksReleasesAndClosesACardAndTellsThePortalInThisOrder() {
        apply("A1", member("R1", "11010119900307011X"), "");
        String card = answer("A1").get(0).get("cardNumber").asString();
        portal.nextAnswers.add(503);
        assertThat(say(card, "BLOCKED")).isEqualTo(303);
        assertThat(say(card, "BLOCKED")).isEqualTo(409);
        assertThat(say(card, "RELEASED")).isEqualTo(303);
        assertThat(say(card, "CLOSED")).isEqualTo(303);
        assertThat(say(card, "RELEASED")).isEqualTo(409);
        assertThat(say("6214680000000000", "BLOCKED")).isEqualTo(404);

        await().until(() -> portal.calls.size() == 4);
        assertThat(portal.calls).allSatisfy(call -> {
            assertThat(call.path()).isEqualTo("/api/v1/card-events");
            assertThat(call.header("Authorization")).isEqualTo(SandboxFixture.basic("svc-bank", "demo-svc-bank"));
        });
        List<JsonNode> told = portal.calls.stream()
                .map(call -> JsonMapper.shared().readTree(call.body()).get(0))
                .toList();
        assertThat(told)
                .extracting(word -> word.get("event").asString())
                .containsExactly("BLOCKED", "BLOCKED", "RELEASED", "CLOSED");
        assertThat(told).extracting(word -> word.get("cardNumber").asString()).containsOnly(card);
        assertThat(Instant.parse(told.get(1).get("at").asString()))
                .isBefore(Instant.parse(told.get(2).get("at").asString()));
        await().until(() -> SandboxFixture.get(sandbox, "/bank/cards?q=" + card)
                .body()
                .contains("data-state=\"CLOSED\" class=\"bad\">已销户</span>"));
    }

    @Test
    void whatThePortalWasNotToldOfACardOutlivesARestart() {
        apply("A1", member("R1", "11010119900307011X"), "");
        String card = answer("A1").get(0).get("cardNumber").asString();
        portal.nextAnswers.addAll(Collections.nCopies(1000, 503));
        say(card, "BLOCKED");
        await().until(() -> !portal.calls.isEmpty());
        sandbox.close();
        portal.nextAnswers.clear();
        portal.calls.clear();
        sandbox = SandboxFixture.start(folder, portal.url());
        await().until(() -> portal.calls.stream().anyMatch(call -> call.body().contains("BLOCKED")));
    }
}
