package cn.jingka.portal.support.internal.hotline;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.Calls.Wrap;
import cn.jingka.portal.support.HotlineReport;
import cn.jingka.portal.support.HotlineReport.Agent;
import cn.jingka.portal.support.HotlineReport.Figures;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.QualityChecks;
import cn.jingka.portal.support.QualityChecks.Criterion;
import cn.jingka.portal.support.QualityChecks.Mark;
import cn.jingka.portal.support.QualityChecks.Sample;
import cn.jingka.portal.support.QualityChecks.Sheet;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The supervisor's figures and the quality check over calls as they are really ended. */
class HotlineTest extends PortalIntegrationTest {

    private static final LocalDate MONDAY = LocalDate.of(2015, 3, 2);

    @Autowired
    private HotlineReport report;

    @Autowired
    private QualityChecks checks;

    @Autowired
    private Calls calls;

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private CallsFixture fixture;

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    private static <T> T asAgent(String name, Supplier<T> work) {
        return as(Actor.account(name, name, Set.of()), Role.AGENT, work);
    }

    private static <T> T asSupervisor(Supplier<T> work) {
        return as(Actor.account("supervisor", "班长", Set.of()), Role.SUPERVISOR, work);
    }

    /** A call of three minutes, written down. */
    private String call(String agent, PersonId person, boolean solved, boolean promised) {
        String number = fixture.verified(agent, person);
        return asAgent(agent, () -> {
            knowledge.usedInCall("card-lost", 1);
            clock.advance(Duration.ofMinutes(3));
            calls.hangUp(number);
            if (promised) {
                callBacks.ask(number, CallReason.CARD, Difficulty.GENERAL, "回电说明", Optional.empty());
            }
            calls.end(number, new Wrap(CallReason.CARD.key(), Difficulty.GENERAL, "卡的事", solved));
            return number;
        });
    }

    @Test
    void theFiguresCountWhatWasReallySolvedAtFirstContact() {
        String solved = call("agent", members.person("U0001"), true, false);
        call("agent", members.person("U0001"), false, true);
        call("agent2", members.person("U0001"), true, false);
        jdbc.sql("""
                        INSERT INTO support_verification (id, call_number, person_id, agent, method, state, started_at, tries)
                        VALUES (UUID(), :call, 1, 'agent', 'CODE', 'FAILED', '2015-03-02 02:00:00', 3),
                            (UUID(), :call, 1, 'agent', 'QUESTIONS', 'OPEN', '2015-03-02 02:00:00', 1),
                            (UUID(), :call, 1, 'agent', 'QUESTIONS', 'PASSED', '2015-03-02 02:00:00', 1)
                        """).param("call", solved).update();

        Figures figures = asSupervisor(() -> report.figures(MONDAY, MONDAY));

        assertThat(figures.calls()).isEqualTo(3);
        assertThat(figures.written()).isEqualTo(3);
        assertThat(figures.first()).isEqualTo(2);
        assertThat(figures.handling()).contains(Duration.ofMinutes(3));
        assertThat(figures.hours().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
        assertThat(figures.agents())
                .extracting(Agent::agent, Agent::calls, Agent::first, Agent::failedVerifications)
                .containsExactly(tuple("agent", 2, 1, 2), tuple("agent2", 1, 1, 0));
        assertThat(asSupervisor(report::now).callBacks()).isEqualTo(1);
        clock.advance(Duration.ofDays(3));
        assertThat(asSupervisor(report::now).callBacksOverdue()).isEqualTo(1);
    }

    @Test
    void aSpanThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> asSupervisor(() -> report.figures(MONDAY, MONDAY.plusDays(92))))
                .hasMessage("support.hotline.error.tooLong");
    }

    @Test
    void aDrawnCallIsJudgedAndItsAgentReadsAndAnswers() {
        PersonId person = members.person("U0001");
        String number = call("agent", person, true, false);
        assertThatThrownBy(() -> asSupervisor(() -> checks.draw(MONDAY))).hasMessage("support.quality.error.notOver");
        clock.advance(Duration.ofDays(7));
        assertThat(asSupervisor(checks::undrawn)).contains(MONDAY);
        assertThat(asSupervisor(() -> checks.draw(MONDAY))).isEqualTo(1);
        assertThatThrownBy(() -> asSupervisor(() -> checks.draw(MONDAY))).hasMessage("support.quality.error.drawn");

        Sample sample = asSupervisor(checks::toJudge).getFirst();
        assertThat(sample.call()).isEqualTo(number);
        assertThatThrownBy(() -> asAgent("agent", () -> checks.sheet(sample.number())))
                .hasMessage("support.quality.error.unknown");
        assertThat(asSupervisor(() -> checks.sheet(sample.number())).articles()).containsExactly("card-lost");
        judge(sample);

        assertThatThrownBy(() -> asAgent("agent2", () -> checks.sheet(sample.number())))
                .hasMessage("support.quality.error.unknown");
        Sheet sheet = asAgent("agent", () -> checks.sheet(sample.number()));
        assertThat(sheet.sample().points()).isEqualTo(7);
        assertThat(sheet.sample().most()).isEqualTo(8);
        asAgent("agent", () -> {
            checks.comment(sample.number(), sheet.sample().version(), "下次先说条款");
            return null;
        });
        assertThat(asSupervisor(() -> checks.sheet(sample.number())).comment()).isEqualTo("下次先说条款");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'support.audit.qualitySeen'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private void judge(Sample sample) {
        Map<Criterion, Mark> marks = new EnumMap<>(Criterion.class);
        assertThatThrownBy(() -> asSupervisor(() -> {
                    checks.judge(sample.number(), sample.version(), marks, "");
                    return null;
                }))
                .hasMessage("support.quality.error.incomplete");
        for (Criterion criterion : Criterion.values()) {
            marks.put(criterion, Mark.MET);
        }
        marks.put(Criterion.CLEAR, Mark.PARTLY);
        marks.put(Criterion.VERIFIED, Mark.NOT_ASKED);
        asSupervisor(() -> {
            checks.judge(sample.number(), sample.version(), marks, "可以先说结论");
            return null;
        });
    }
}
