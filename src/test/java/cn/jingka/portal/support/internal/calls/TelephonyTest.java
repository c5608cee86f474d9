package cn.jingka.portal.support.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CallerSignals;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.Calls.Wrap;
import cn.jingka.portal.testing.ApiCaller;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hand-over point over the wire, and what it does to the agent's call. */
class TelephonyTest extends PortalIntegrationTest {

    private static final Wrap WRAP = new Wrap("support.reason.OTHER", Difficulty.GENERAL, "", true);

    @Autowired
    private Calls calls;

    @Autowired
    private CallerSignals signals;

    @Autowired
    private JdbcClient jdbc;

    private ApiCaller phone;

    @BeforeEach
    void theTelephoneSystem() {
        phone = new ApiCaller(url("/api/v1"), "svc-phone");
    }

    @Test
    void aCallRingsAtTheAgentAndIsAnsweredThere() {
        HttpResponse<String> answer = ring("a-1", "agent", "13800138000");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"number\":\"C20150302-0001\"");
        AsAgent.run("agent", () -> {
            assertThat(calls.open().orElseThrow().ringing()).isTrue();
            assertThat(calls.open().orElseThrow().callerNumber()).isEqualTo("138****8000");
            assertThat(calls.answer("C20150302-0001").ringing()).isFalse();
        });
    }

    @Test
    void theSameCallAgainIsTheSameCall() {
        String first = ring("a-1", "agent", "13800138000").body();
        assertThat(ring("a-1", "agent", "13800138000").body()).isEqualTo(first);
        assertThat(ring("a-1", "agent2", "13800138000").statusCode()).isEqualTo(409);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM support_call")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anAgentIsGivenOneCallAtATime() {
        ring("a-1", "agent", "13800138000");
        assertThat(ring("a-2", "agent", "13800138001").statusCode()).isEqualTo(409);
        phone.json("POST", "/calls/a-1/ended", "");
        assertThat(ring("a-2", "agent", "13800138001").statusCode()).isEqualTo(201);
    }

    @Test
    void whoIsNoAgentGetsNoCallAndAStrangeNumberIsTakenAsWithheld() {
        assertThat(ring("a-1", "officer", "13800138000").statusCode()).isEqualTo(422);
        assertThat(ring("a-1", "nobody", "13800138000").statusCode()).isEqualTo(422);
        assertThat(ring("a-1", "agent", "anonymous").statusCode()).isEqualTo(201);
        AsAgent.run(
                "agent",
                () -> assertThat(calls.open().orElseThrow().callerNumber()).isNull());
    }

    @Test
    void theEndOfTheLineEndsTheCallAndLeavesItToBeWrittenUp() {
        ring("a-1", "agent", "13800138000");
        AsAgent.run("agent", () -> calls.answer("C20150302-0001"));
        assertThat(phone.json("POST", "/calls/a-1/ended", "").statusCode()).isEqualTo(204);
        assertThat(phone.json("POST", "/calls/a-1/ended", "").statusCode()).isEqualTo(204);
        assertThat(phone.json("POST", "/calls/unknown/ended", "").statusCode()).isEqualTo(404);
        AsAgent.run("agent", () -> {
            assertThat(calls.open()).isEmpty();
            assertThat(calls.toWrapUp()).hasSize(1);
            calls.end("C20150302-0001", WRAP);
            assertThat(calls.toWrapUp()).isEmpty();
        });
        DomainException twice = catchThrowableOfType(
                DomainException.class, () -> AsAgent.run("agent", () -> calls.end("C20150302-0001", WRAP)));
        assertThat(twice.key()).isEqualTo("support.call.wrappedAlready");
    }

    @Test
    void whoHungUpUnansweredLeavesNothingToWrite() {
        ring("a-1", "agent", "13800138000");
        phone.json("POST", "/calls/a-1/ended", "");
        AsAgent.run("agent", () -> assertThat(calls.toWrapUp()).isEmpty());
    }

    @Test
    void theAgentsPagesAreToldAtOnceAndAlsoOfWhatAnotherNodeDid() {
        AtomicInteger told = new AtomicInteger();
        Runnable end = signals.listen("agent", told::incrementAndGet);
        try {
            ring("a-1", "agent", "13800138000");
            assertThat(told).hasValueGreaterThanOrEqualTo(1);
            // Once for the hand-over itself, once more when this node looks by itself.
            await().atMost(Duration.ofSeconds(10)).until(() -> told.get() > 1);
            int before = told.get();
            jdbc.sql("UPDATE support_call SET ended_at = started_at WHERE open_agent = 'agent'")
                    .update();
            await().atMost(Duration.ofSeconds(10)).until(() -> told.get() > before);
        } finally {
            end.run();
        }
    }

    @Test
    void anAgentStartsACallByHandWithANumberOrWithout() {
        AsAgent.run("agent", () -> {
            assertThat(calls.start("010-6500 1234").callerNumber()).isEqualTo("010****1234");
            DomainException open = catchThrowableOfType(DomainException.class, () -> calls.start(""));
            assertThat(open.key()).isEqualTo("support.call.openAlready");
            calls.hangUp("C20150302-0001");
            DomainException none = catchThrowableOfType(DomainException.class, () -> calls.start("123"));
            assertThat(none.key()).isEqualTo("support.call.number");
            assertThat(calls.start("").number()).isEqualTo("C20150302-0002");
        });
    }

    @Test
    void theCallersNumberStandsNowhereInClear() {
        ring("a-1", "agent", "13800138000");
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM support_call WHERE caller_number IS NOT NULL AND INSTR(caller_number, '13800138000') = 0")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private HttpResponse<String> ring(String id, String agent, String number) {
        return phone.json(
                "POST",
                "/calls",
                "{\"callId\":\"%s\",\"agent\":\"%s\",\"callerNumber\":\"%s\"}".formatted(id, agent, number));
    }
}
