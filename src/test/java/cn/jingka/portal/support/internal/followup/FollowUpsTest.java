package cn.jingka.portal.support.internal.followup;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.Entry;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.Target;
import cn.jingka.portal.support.FollowUp.What;
import cn.jingka.portal.support.OwnFollowUps;
import cn.jingka.portal.support.TicketDesk;
import cn.jingka.portal.support.Tickets;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Call-backs and tickets from the call to the member's last word, on the real database. The clock stands at Monday, 2015-03-02. */
class FollowUpsTest extends PortalIntegrationTest {

    private static final String AGENT = "agent";
    private static final Optional<String> ON_RECORD = Optional.empty();

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private OwnFollowUps own;

    @Autowired
    private MembersFixture members;

    @Autowired
    private CallsFixture calls;

    @Autowired
    private JdbcClient jdbc;

    private static <T> T asAgent(String name, Supplier<T> work) {
        return as(Actor.account(name, "坐席" + name, Set.of()), Role.AGENT, work);
    }

    private static void asAgent(Runnable work) {
        asAgent(AGENT, () -> {
            work.run();
            return null;
        });
    }

    private static <T> T asOperator(Supplier<T> work) {
        return as(Actor.account("operator", "运营", Set.of()), Role.OPERATOR, work);
    }

    private String ticket(PersonId person, Target target) {
        String call = calls.verified(AGENT, person);
        return asAgent(AGENT, () -> tickets.raise(call, target, CallReason.CLAIM, Difficulty.INVOLVED, "证明何时能开"));
    }

    private String callBack(PersonId person) {
        String call = calls.verified(AGENT, person);
        return asAgent(AGENT, () -> callBacks.ask(call, CallReason.CARD, Difficulty.GENERAL, "说明补卡的办法", ON_RECORD));
    }

    private FollowUp line(String reference) {
        return asAgent(AGENT, () -> tickets.get(reference)).line();
    }

    private List<String> notices(PersonId person) {
        return jdbc.sql("SELECT text_key FROM notice WHERE person_id = ? ORDER BY id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private int looks(PersonId person, String action) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM audit_entry e JOIN audit_subject s ON s.entry_id = e.id
                        WHERE s.person_id = ? AND e.action = ?
                        """).params(person.value(), action).query(Integer.class).single();
    }

    private void outcome(String reference, What outcome, String words) {
        asAgent(() -> callBacks.take(reference, line(reference).version()));
        asAgent(() -> callBacks.outcome(reference, line(reference).version(), outcome, words));
    }

    @Test
    void whoIsNotReachedIsCalledAgainUntilTheLastTryAndIsTold() {
        PersonId person = members.person("U0001");
        String reference = callBack(person);
        outcome(reference, What.NOT_REACHED, "");
        clock.advance(Duration.ofDays(1));
        assertThat(line(reference)).returns(State.OPEN, FollowUp::state).returns(1, FollowUp::tries);

        outcome(reference, What.REACHED_UNSOLVED, "要再查卡号");
        outcome(reference, What.NOT_REACHED, "");

        assertThat(line(reference))
                .returns(State.CLOSED, FollowUp::state)
                .returns(false, FollowUp::solved)
                .returns(3, FollowUp::tries);
        assertThat(asMember(person, () -> own.get(reference)).entries())
                .extracting(Entry::what)
                .endsWith(What.NOT_REACHED, What.GIVEN_UP);
        assertThatThrownBy(() ->
                        asAgent(() -> callBacks.take(reference, line(reference).version())))
                .isInstanceOf(DomainException.class)
                .hasMessage("support.tickets.over");
    }

    @Test
    void aSolvedCallBackIsOver() {
        PersonId person = members.person("U0001");
        String reference = callBack(person);
        outcome(reference, What.SOLVED, "已说明");

        assertThat(line(reference)).returns(State.CLOSED, FollowUp::state).returns(true, FollowUp::solved);
        assertThat(asAgent(AGENT, callBacks::open)).isEmpty();
    }

    @Test
    void theNumberIsShownOnlyToWhoHasTheCallBackInHandAndLeavesATrace() {
        PersonId person = members.person("U0001");
        String reference = callBack(person);
        assertThatThrownBy(() -> asAgent(AGENT, () -> callBacks.dial(reference, 1)))
                .hasMessage("support.tickets.notInHand");

        asAgent(() -> callBacks.take(reference, 1));
        assertThatThrownBy(() -> asAgent("agent2", () -> callBacks.dial(reference, 2)))
                .hasMessage("support.tickets.notInHand");

        assertThat(asAgent(AGENT, () -> callBacks.dial(reference, 2))).matches("1[0-9]{10}");
        assertThat(looks(person, "support.audit.callBackDialled")).isEqualTo(1);
    }

    @Test
    void aCallerWhoIsNotVerifiedIsCalledAtATypedNumberThatIsKeptSealed() {
        PersonId believed = members.person("U0001");
        String call = calls.chosen(AGENT, believed);
        assertThatThrownBy(() -> asAgent(
                        AGENT, () -> callBacks.ask(call, CallReason.OTHER, Difficulty.GENERAL, "问活动", ON_RECORD)))
                .hasMessage("support.tickets.numberMissing");
        assertThatThrownBy(() -> asAgent(
                        AGENT,
                        () -> callBacks.ask(call, CallReason.OTHER, Difficulty.GENERAL, "问活动", Optional.of("12"))))
                .hasMessage("support.tickets.numberWrong");

        String reference = asAgent(
                AGENT,
                () -> callBacks.ask(call, CallReason.OTHER, Difficulty.GENERAL, "问活动", Optional.of("010-62345678")));

        assertThat(line(reference).who()).isEmpty();
        assertThat(asMember(believed, own::all)).isEmpty();
        assertThat(jdbc.sql("SELECT number_sealed FROM support_follow_up WHERE reference = ?")
                        .param(reference)
                        .query(byte[].class)
                        .single())
                .satisfies(stored -> assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                        .doesNotContain("62345678"));
    }

    @Test
    void aTicketNeedsAVerifiedCallerOfTheAgentsOwnCall() {
        PersonId person = members.person("U0001");
        String believed = calls.chosen(AGENT, person);
        assertThatThrownBy(() -> asAgent(
                        AGENT, () -> tickets.raise(believed, Target.UNIT, CallReason.CLAIM, Difficulty.INVOLVED, "问")))
                .hasMessage("support.tickets.notVerified");

        String others = calls.verified("agent2", person);
        assertThatThrownBy(() -> asAgent(
                        AGENT, () -> tickets.raise(others, Target.UNIT, CallReason.CLAIM, Difficulty.INVOLVED, "问")))
                .hasMessage("support.tickets.noCall");
    }

    @Test
    void aTicketToAUnitIsThereForItsOfficersAloneAndComesBackAnswered() {
        PersonId person = members.person("U0001");
        members.unit("U0002");
        String reference = ticket(person, Target.UNIT);

        assertThat(asOfficer("U0002", desk::waiting)).isEmpty();
        assertThatThrownBy(() -> asOfficer("U0002", () -> desk.get(reference))).hasMessage("support.tickets.unknown");
        assertThat(asOperator(desk::waiting)).isEmpty();

        FollowUp waiting = asOfficer("U0001", desk::waiting).getFirst();
        assertThat(waiting.who().orElseThrow().name()).doesNotContain("*");
        assertThat(waiting.who().orElseThrow().document()).isEmpty();
        assertThat(looks(person, "support.audit.followUpSeen")).isPositive();
        asOfficer("U0001", () -> {
            desk.answer(reference, waiting.version(), "周五前开好");
            return null;
        });

        assertThat(line(reference).state()).isEqualTo(State.ANSWERED);
        assertThat(line(reference).who().orElseThrow().name()).contains("*");
        assertThat(asMember(person, () -> own.get(reference)).entries())
                .last()
                .returns("周五前开好", Entry::words)
                .returns("", Entry::by);
        assertThat(notices(person)).containsExactly("support.notice.ticket.UNIT", "support.notice.ticketAnswered");
    }

    @Test
    void whatTheMemberStillAsksBecomesACallBack() {
        PersonId person = members.person("U0001");
        String reference = ticket(person, Target.OPERATIONS);
        asOperator(() -> {
            desk.answer(reference, line(reference).version(), "下季度汇出");
            return null;
        });
        PersonId other = members.person("U0001");
        assertThatThrownBy(() -> asMember(other, () -> own.get(reference))).hasMessage("support.tickets.unknown");

        asMember(person, () -> {
            own.unsolved(reference, own.get(reference).line().version(), "上季度的呢");
            return null;
        });

        assertThat(line(reference)).returns(State.CLOSED, FollowUp::state).returns(false, FollowUp::solved);
        FollowUp again = asAgent(AGENT, callBacks::open).getFirst();
        assertThat(again.callBack()).isTrue();
        assertThat(asAgent(AGENT, () -> tickets.get(again.reference()))
                        .entries()
                        .getFirst()
                        .words())
                .isEqualTo(reference + ": 上季度的呢");
    }

    @Test
    void aTicketCanBeAskedAgainAndPassedOnAndClosed() {
        PersonId person = members.person("U0001");
        String reference = ticket(person, Target.UNIT);
        asOfficer("U0001", () -> {
            desk.passOn(reference, 1, Target.OPERATIONS, "单位查不到");
            return null;
        });
        assertThat(asOfficer("U0001", desk::waiting)).isEmpty();
        asOperator(() -> {
            desk.answer(reference, 2, "已汇出");
            return null;
        });
        asAgent(() -> tickets.askAgain(reference, 3, "会员没有收到"));
        assertThat(asOperator(desk::waiting)).extracting(FollowUp::reference).containsExactly(reference);
        assertThatThrownBy(() -> asAgent(() -> tickets.close(reference, 4, "")))
                .hasMessage("support.tickets.notAnswered");
        asOperator(() -> {
            desk.answer(reference, 4, "退回后已重汇");
            return null;
        });
        asAgent(() -> tickets.close(reference, 5, "会员已收到"));

        assertThat(line(reference)).returns(State.CLOSED, FollowUp::state).returns(true, FollowUp::solved);
        assertThatThrownBy(() -> asAgent(() -> tickets.close(reference, 5, ""))).hasMessage("support.tickets.changed");
    }

    @Test
    void dueTimesFollowTheDifficultyAndOverdueIsSaid() {
        PersonId person = members.person("U0001");
        String reference = callBack(person);
        Instant due = line(reference).dueAt();
        assertThat(line(reference).overdue()).isFalse();
        assertThat(asAgent(AGENT, () -> callBacks.due(Difficulty.INVOLVED))).isAfter(due);

        clock.advance(Duration.ofDays(2));
        assertThat(line(reference).overdue()).isTrue();
    }

    @Test
    void onlyAgentsWorkOnThem() {
        assertThatThrownBy(() -> asOfficer("U0001", tickets::open)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asAgent("agent", desk::waiting)).isInstanceOf(AccessDeniedException.class);
    }
}
