package cn.jingka.portal.reimbursement.internal.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EstimateApiTest extends PortalIntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Each test speaks as a client of its own, because the limit counts by address. */
    private final String address = "2001:db8::" + UUID.randomUUID().toString().substring(0, 4);

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theScenariosOfTheRulesComeOutTheSameOverTheWire(String name, Map<String, Object> scenario) throws Exception {
        JsonNode answer = JSON.readTree(post(body(scenario)).body());

        Map<String, Object> expected = cast(scenario.get("expect"));
        Map<String, String> fields = Map.of(
                "outpatient",
                "outpatient",
                "overCeiling",
                "overCeiling",
                "undeclared",
                "overCeilingUndeclared",
                "total",
                "total");
        fields.forEach((what, field) -> {
            if (expected.containsKey(what)) {
                assertThat(answer.get(field).stringValue()).as(field).isEqualTo(expected.get(what));
            }
        });
        assertThat(answer.get("steps").valueStream().toList().getLast().get("amount"))
                .isEqualTo(answer.get("total"));
    }

    static Stream<Arguments> scenarios() throws IOException {
        try (InputStream yaml = EstimateApiTest.class.getResourceAsStream("/rules/scenarios.yaml")) {
            List<Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            // An estimate takes the person as covered, and all or nothing over the ceiling as declared.
            return all.stream()
                    .filter(scenario -> !scenario.containsKey("covered"))
                    .filter(scenario -> List.of("ALL", "NONE").contains(scenario.getOrDefault("approved", "ALL")))
                    .map(scenario -> Arguments.of(scenario.get("name"), scenario));
        }
    }

    @Test
    void linesBeforeTheSchemeAreListedAsNotCountedAndAreNoMistake() throws Exception {
        HttpResponse<String> answer = post("""
                {"year":2013,"outpatient":[{"date":"2013-04-30","selfPayOne":"9000.00"}],
                 "inpatient":[{"admitted":"2012-12-30","discharged":"2013-01-04","selfPayOne":"5000"}]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.get("total").stringValue()).isEqualTo("0.00");
        assertThat(body.get("steps")
                        .valueStream()
                        .filter(step -> step.get("clause").stringValue().equals("RB-YEAR")))
                .extracting(step -> step.get("text").stringValue())
                .containsExactly(
                        "2013-01-04 的住院费用，自付一 5000.00 元：二次报销自 2013-05-01 起实施，此前的费用不计入。",
                        "2013-04-30 的门诊费用，自付一 9000.00 元：二次报销自 2013-05-01 起实施，此前的费用不计入。");
    }

    @Test
    void theStepsSpeakTheCallersLanguage() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                request("{\"year\":2014}").header("Accept-Language", "en-GB").build(), BodyHandlers.ofString());

        assertThat(answer.body()).contains("No treatment counts in this year so far; the entitlement is 0.00 yuan.");
    }

    @Test
    void thePositionInTheListDecidesBetweenStaysOfTheSameDates() throws Exception {
        List<String> amounts = new ArrayList<>(List.of("1300.00", "40000.00"));
        amounts.addAll(Collections.nCopies(8, "600.00"));
        amounts.add("3000.00");
        String stays = amounts.stream()
                .map(amount -> stay("2014-03-01", "2014-03-09", amount))
                .collect(Collectors.joining(","));

        // The eleventh finds the range used up; were positions compared as bare digits, it would come third and pay
        // 470.
        JsonNode answer = JSON.readTree(
                post("{\"year\":2014,\"inpatient\":[" + stays + "]}").body());
        assertThat(answer.get("total").stringValue()).isEqualTo("7870.00");
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"year\":2012} | 422 | year",
                "{\"year\":10000} | 422 | year",
                "{} | 400 | year",
                "{\"year\":\"2014\"} | 400 | year",
                "{\"year\":2014.5} | 400 | year",
                "[] | 400 | {}",
                "{\"year\":2014 | 400 | JSON",
                "{\"year\":2014,\"year\":2015} | 400 | JSON",
                "{\"year\":2014,\"category\":\"HERO\"} | 400 | category",
                "{\"year\":2014,\"declared\":true} | 400 | declared",
                "{\"year\":2014,\"outpatient\":[null]} | 400 | outpatient[0]",
                "{\"year\":2014,\"outpatient\":[{\"date\":\"2014-02-03\",\"selfPayOne\":5000.00}]} | 400 | outpatient[0].selfPayOne",
                "{\"year\":2014,\"outpatient\":[{\"date\":\"2014-02-03\",\"selfPayOne\":\"1.005\"}]} | 400 | outpatient[0].selfPayOne",
                "{\"year\":2014,\"outpatient\":[{\"date\":\"2014-02-03\",\"selfPayOne\":\"1e3\"}]} | 400 | outpatient[0].selfPayOne",
                "{\"year\":2014,\"outpatient\":[{\"date\":\"2014-02-03\"}]} | 400 | outpatient[0].selfPayOne",
                "{\"year\":2014,\"outpatient\":[{\"date\":\"2014-02-30\",\"selfPayOne\":\"1\"}]} | 400 | outpatient[0].date",
                "{\"year\":2014,\"outpatient\":[{\"date\":\"2014-02-03\",\"selfPayOne\":\"1\"},{\"date\":\"2014-02-03\",\"selfPayOne\":\"-1.00\"}]} | 422 | outpatient[1].selfPayOne",
                "{\"year\":2014,\"outpatient\":[{\"date\":\"2014-02-03\",\"selfPayOne\":\"9999999999999.99\"}]} | 422 | outpatient[0].selfPayOne",
                "{\"year\":2014,\"outpatient\":[{\"date\":\"2015-01-01\",\"selfPayOne\":\"1\"}]} | 422 | outpatient[0].date",
                "{\"year\":2014,\"inpatient\":[{\"admitted\":\"2014-12-30\",\"discharged\":\"2015-01-02\",\"selfPayOne\":\"1\"}]} | 422 | inpatient[0].discharged",
                "{\"year\":2014,\"inpatient\":[{\"admitted\":\"2014-03-09\",\"discharged\":\"2014-03-01\",\"selfPayOne\":\"1\"}]} | 422 | inpatient[0].discharged"
            })
    void whatCannotBeEstimatedIsRefusedWithItsPlace(String body, int status, String place) throws Exception {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("detail").stringValue()).contains(place);
    }

    @Test
    void moreLinesThanTheBoundAreRefused() throws Exception {
        String line = "{\"date\":\"2014-02-03\",\"selfPayOne\":\"1\"}";
        String lines = Stream.generate(() -> line).limit(10_001).collect(Collectors.joining(","));

        HttpResponse<String> answer = post("{\"year\":2014,\"outpatient\":[" + lines + "]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("detail").stringValue()).contains("10001", "10000");
    }

    @Test
    void theSixtyFirstCallOfAMinuteIsToldWhenToComeBack() throws Exception {
        for (int call = 0; call < 60; call++) {
            assertThat(post("{\"year\":2014}").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = post("{\"year\":2014}");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        clock.advance(Duration.ofSeconds(1));
        assertThat(post("{\"year\":2014}").statusCode()).isEqualTo(200);
        assertThat(post("{\"year\":2014}").statusCode()).isEqualTo(429);
    }

    @Test
    void theDescriptionOfTheApiKnowsTheCallAndItsBody() throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(url("/v3/api-docs"))).build(), BodyHandlers.ofString());

        JsonNode call = JSON.readTree(answer.body()).at("/paths/~1api~1v1~1reimbursement~1estimate/post");
        assertThat(call.at("/requestBody/content/application~1json/schema/$ref").stringValue())
                .endsWith("/Estimate");
        assertThat(call.at("/responses/200/content/application~1json/schema/$ref")
                        .stringValue())
                .endsWith("/EstimateAnswer");
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return HTTP.send(request(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create(url("/api/v1/reimbursement/estimate")))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(body));
    }

    private static String body(Map<String, Object> scenario) {
        return "{\"year\":%d,\"category\":\"%s\",\"outpatient\":[%s],\"inpatient\":[%s],\"declaredOverCeiling\":%b}"
                .formatted(
                        (int) scenario.getOrDefault("year", 2014),
                        scenario.getOrDefault("category", "NONE"),
                        lines(scenario, "outpatient", words -> visit(words[0], words[1])),
                        lines(scenario, "stays", words -> stay(words[0], words[1], words[2])),
                        scenario.getOrDefault("approved", "ALL").equals("ALL"));
    }

    private static String lines(Map<String, Object> scenario, String key, Function<String[], String> json) {
        List<String> lines = cast(scenario.getOrDefault(key, List.of()));
        return lines.stream().map(line -> json.apply(line.split(" "))).collect(Collectors.joining(","));
    }

    private static String visit(String date, String amount) {
        return "{\"date\":\"" + date + "\",\"selfPayOne\":\"" + amount + "\"}";
    }

    private static String stay(String admitted, String discharged, String amount) {
        return "{\"admitted\":\"" + admitted + "\",\"discharged\":\"" + discharged + "\",\"selfPayOne\":\"" + amount
                + "\"}";
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
