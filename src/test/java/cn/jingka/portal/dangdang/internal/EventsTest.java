package cn.jingka.portal.dangdang.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.testing.DangdangStub;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dangdang's calls over the wire. */
class EventsTest extends PortalIntegrationTest {

    private static final LocalDate FIRST_YEAR = LocalDate.of(2016, 3, 2);
    private static final LocalDate SECOND_YEAR = LocalDate.of(2017, 3, 2);

    @Autowired
    private GoldTable gold;

    @Autowired
    private LinkTable links;

    @Autowired
    private PersonSignals signals;

    @Autowired
    private DangdangFixture fixture;

    @Autowired
    private DangdangStub dangdang;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private PersonId person;

    @BeforeEach
    void aLinkedAccount() {
        dangdang.open("dd-1001");
        person = fixture.memberWithCardOf(LocalDate.of(2014, 12, 1));
        fixture.link(person, "dd-1001");
    }

    @Test
    void fifteenThousandPointsExtendGoldByAYear() throws Exception {
        for (int n = 1; n <= 3; n++) {
            assertThat(until()).isEqualTo(FIRST_YEAR);
            assertThat(send(completed("D" + n, 5_000)).statusCode()).isEqualTo(204);
        }
        assertThat(until()).isEqualTo(SECOND_YEAR);
    }

    @Test
    void ordersToldOfAtTheSameMomentAllCount() throws Exception {
        List<Callable<Integer>> calls = IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(
                        n -> () -> send(completed("D" + n, 1_500)).statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
        assertThat(until()).isEqualTo(SECOND_YEAR);
    }

    @Test
    void oneOrderOf5880PointsExtendsGoldAndItsReturnTakesThatBack() throws Exception {
        send(completed("D1", 5_879));
        assertThat(until()).isEqualTo(FIRST_YEAR);
        send(completed("D2", 5_880));
        assertThat(until()).isEqualTo(SECOND_YEAR);

        clock.advance(Duration.ofDays(10));
        assertThat(send(returned("D2", 5_880)).statusCode()).isEqualTo(204);
        assertThat(until()).isEqualTo(FIRST_YEAR);
        assertThat(jdbc.sql("SELECT text_key FROM notice WHERE person_id = ? ORDER BY id")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "dangdang.notice.linked", "dangdang.notice.extended.order", "dangdang.notice.shortened");
    }

    @Test
    void anOrderThatComesAgainCountsOnceAndStaysReturned() throws Exception {
        send(completed("D1", 5_000));
        send(completed("D1", 5_000));
        send(completed("D1", 5_000));
        assertThat(until()).isEqualTo(FIRST_YEAR);

        send(returned("D2", 5_880));
        send(completed("D2", 5_880));
        assertThat(until()).isEqualTo(FIRST_YEAR);
    }

    @Test
    void ordersFromBeforeTheBindingAreNotKept() throws Exception {
        send("""
                {"type":"order.completed","accountId":"dd-1001","order":{"orderId":"D0","placedAt":"2015-03-01T23:59:59+08:00",
                "amount":"900.00","points":9000,"state":"COMPLETED"}}""");
        assertThat(gold.orders(person)).isEmpty();
        assertThat(until()).isEqualTo(FIRST_YEAR);
    }

    @Test
    void aForgedCallIsRefused() throws Exception {
        String body = completed("D1", 9_000);
        String event = UUID.randomUUID().toString();
        String good = signature(body, event, now());
        assertThat(send(body, event, now(), EventSignature.of("another", Long.toString(now()), event, bytes(body)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(completed("D1", 9_001), event, now(), good).statusCode())
                .isEqualTo(401);
        assertThat(send(body, UUID.randomUUID().toString(), now(), good).statusCode())
                .isEqualTo(401);
        assertThat(send(body, event, now() + 1, good).statusCode()).isEqualTo(401);
        assertThat(send(body, event, now(), "sha256=").statusCode()).isEqualTo(401);
        assertThat(gold.orders(person)).isEmpty();
        assertThat(send(body, event, now(), good).statusCode()).isEqualTo(204);
    }

    @Test
    void anOldCallOneFromTheFutureAndOneWithoutHeadersAreRefused() throws Exception {
        String body = completed("D1", 9_000);
        assertThat(sendAt(body, now() - 301).statusCode()).isEqualTo(400);
        assertThat(sendAt(body, now() + 61).statusCode()).isEqualTo(400);
        HttpResponse<String> bare = http.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/dangdang/events")))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("dangdang.event.error.header");
        assertThat(gold.orders(person)).isEmpty();
        assertThat(sendAt(body, now() - 299).statusCode()).isEqualTo(204);
    }

    @Test
    void theSameCallIsTakenOnce() throws Exception {
        String body = completed("D1", 9_000);
        String event = UUID.randomUUID().toString();
        String signature = signature(body, event, now());
        assertThat(send(body, event, now(), signature).statusCode()).isEqualTo(204);
        HttpResponse<String> again = send(body, event, now(), signature);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("dangdang.event.error.again");
    }

    @Test
    void whatCannotBeReadIsRefusedAndMayComeAgainPutRight() throws Exception {
        String event = UUID.randomUUID().toString();
        for (String body : new String[] {
            "{",
            "null",
            "{}",
            "{\"type\":\"order.completed\",\"accountId\":\"dd-1001\"}",
            "{\"type\":\"order.lost\",\"accountId\":\"dd-1001\"}",
            completed("D1", -1),
            completed("D1", 10).replace("COMPLETED", "RETURNED"),
            completed("D1", 10).replace("1.00", "1.005")
        }) {
            assertThat(send(body, event, now(), signature(body, event, now())).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        String right = completed("D1", 10);
        assertThat(send(right, event, now(), signature(right, event, now())).statusCode())
                .isEqualTo(204);
    }

    @Test
    void anAccountUnlinkedAtDangdangIsUnlinkedHereAndItsOwnerTold() throws Exception {
        AtomicInteger told = new AtomicInteger();
        var listening = signals.listen(person, told::incrementAndGet);
        assertThat(send("{\"type\":\"account.unlinked\",\"accountId\":\"dd-1001\"}")
                        .statusCode())
                .isEqualTo(204);
        listening.remove();

        assertThat(told).hasPositiveValue();
        assertThat(links.ofPerson(person)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM dangdang_link")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT text_key FROM notice WHERE person_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .contains("dangdang.notice.unlinked");
        assertThat(send(completed("D1", 9_000)).statusCode()).isEqualTo(204);
        assertThat(gold.orders(person)).isEmpty();
    }

    private LocalDate until() {
        return gold.of(person).orElseThrow().until();
    }

    private String completed(String id, int points) {
        return order("order.completed", id, points, "COMPLETED");
    }

    private String returned(String id, int points) {
        return order("order.returned", id, points, "RETURNED");
    }

    private static String order(String type, String id, int points, String state) {
        return """
                {"type":"%s","accountId":"dd-1001","order":{"orderId":"%s","placedAt":"2015-03-02T10:00:00+08:00",\
                "amount":"1.00","points":%d,"state":"%s"}}""".formatted(type, id, points, state);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String signature(String body, String event, long timestamp) {
        return EventSignature.of(DangdangStub.WEBHOOK_SECRET, Long.toString(timestamp), event, bytes(body));
    }

    private HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return sendAt(body, now());
    }

    private HttpResponse<String> sendAt(String body, long timestamp) throws IOException, InterruptedException {
        String event = UUID.randomUUID().toString();
        return send(body, event, timestamp, signature(body, event, timestamp));
    }

    private HttpResponse<String> send(String body, String event, long timestamp, String signature)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/dangdang/events")))
                        .header("Content-Type", "application/json")
                        .header("X-Dangdang-Event", event)
                        .header("X-Dangdang-Timestamp", Long.toString(timestamp))
                        .header("X-Dangdang-Signature", signature)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
