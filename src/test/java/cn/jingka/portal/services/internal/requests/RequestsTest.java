package cn.jingka.portal.services.internal.requests;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.services.CallTimes;
import cn.jingka.portal.services.NewRequest;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.OwnRequests.Slot;
import cn.jingka.portal.services.RequestDesk;
import cn.jingka.portal.services.RequestField;
import cn.jingka.portal.services.RequestKind;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.RequestView;
import cn.jingka.portal.services.RequestView.Message;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests from asking to their end, on the real database; the clock stands at 2015-03-02, 10:00. */
class RequestsTest extends PortalIntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2015, 3, 2);
    private static final String SECRET = "单位拖欠三个月工资";

    @Autowired
    OwnRequests own;

    @Autowired
    RequestDesk desk;

    @Autowired
    CallTimes times;

    @Autowired
    RequestSweep sweep;

    @Autowired
    MembersFixture members;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void aMember() {
        person = members.person("U0001");
    }

    private static NewRequest advice() {
        return new NewRequest(RequestKind.LEGAL_ADVICE, "工资问题", SECRET, Map.of(RequestField.TOPIC, "WAGES"));
    }

    private static NewRequest aid() {
        return new NewRequest(
                RequestKind.LEGAL_AID,
                "追讨工资",
                SECRET,
                Map.of(
                        RequestField.TOPIC,
                        "WAGES",
                        RequestField.OPPONENT,
                        "某公司",
                        RequestField.URGENT_UNTIL,
                        "2015-04-01"));
    }

    private String asked() {
        return asMember(person, () -> own.ask(advice()));
    }

    private static <T> T atDesk(String name, Supplier<T> work) {
        return as(Actor.account(name, name, Set.of()), Role.SERVICE_DESK, work);
    }

    private static void atDesk(String name, Runnable work) {
        atDesk(name, () -> {
            work.run();
            return null;
        });
    }

    private void taken(String reference) {
        atDesk("service", () -> desk.take(reference, desk.get(reference).version()));
    }

    private void answered(String reference) {
        taken(reference);
        atDesk("service", () -> desk.answer(reference, desk.get(reference).version(), "可以申请劳动仲裁"));
    }

    private RequestView mine(String reference) {
        return asMember(person, () -> own.get(reference));
    }

    private List<Slot> slots(int count) {
        atDesk("service", () -> times.open(TODAY.plusDays(1), LocalTime.of(9, 0), 30, count));
        return asMember(person, own::free);
    }

    private static void refused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void by(PersonId who, Runnable work) {
        asMember(who, () -> {
            work.run();
            return null;
        });
    }

    @Test
    void aQuestionIsTakenAnsweredAndTheMemberIsTold() {
        String reference = asked();
        answered(reference);

        RequestView view = mine(reference);
        assertThat(view.state()).isEqualTo(RequestState.ANSWERED);
        assertThat(view.seen()).isFalse();
        assertThat(view.messages()).extracting(Message::words).containsExactly(SECRET, "可以申请劳动仲裁");
        assertThat(jdbc.sql("SELECT text_key FROM notice WHERE person_id = ? ORDER BY id")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .containsExactly("services.notice.RECEIVED", "services.notice.TAKEN", "services.notice.ANSWERED");
    }

    @Test
    void whatPeopleWroteIsSealedInTheDatabase() {
        asked();

        byte[] stored = jdbc.sql("SELECT words FROM service_message")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("工资");
    }

    @Test
    void anotherMembersRequestIsNotFound() {
        String reference = asked();
        long slot = slots(1).getFirst().id();
        PersonId other = members.person("U0001");

        refused(() -> by(other, () -> own.get(reference)), "services.request.unknown");
        refused(() -> by(other, () -> own.write(reference, "看看")), "services.request.unknown");
        refused(() -> by(other, () -> own.withdraw(reference)), "services.request.unknown");
        refused(() -> by(other, () -> own.close(reference)), "services.request.unknown");
        refused(() -> by(other, () -> own.book(reference, slot, "")), "services.request.unknown");
        by(other, () -> own.seen(reference));
        assertThat(asMember(other, own::all)).isEmpty();
        assertThat(mine(reference).state()).isEqualTo(RequestState.RECEIVED);
    }

    @Test
    void legalAidIsRefusedToAPlainMemberByItsClause() {
        assertThatThrownBy(() -> asMember(person, () -> own.ask(aid())))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("services.closed.hardship");
                    assertThat(refusal.arguments()).containsExactly("LAW-2");
                });
        assertThat(asMember(person, () -> own.closed(RequestKind.LEGAL_ADVICE))).isEmpty();
    }

    @Test
    void legalAidIsOpenOnTheDaysOnWhichHardshipIsHeld() {
        PersonId held = members.newPerson("U0001")
                .category(MemberCategory.HARDSHIP, TODAY.minusYears(1), TODAY)
                .create();

        String reference = asMember(held, () -> own.ask(aid()));
        assertThat(asMember(held, () -> own.get(reference)).basis()).contains(MemberCategory.HARDSHIP);

        clock.advance(Duration.ofDays(1));
        refused(() -> by(held, () -> own.ask(aid())), "services.closed.hardship");
    }

    @Test
    void aSpecialHardshipMemberIsAdmittedFromTheFirstDayOn() {
        PersonId later = members.newPerson("U0001")
                .category(MemberCategory.SPECIAL_HARDSHIP, TODAY.plusDays(1), null)
                .create();
        refused(() -> by(later, () -> own.ask(aid())), "services.closed.hardship");

        clock.advance(Duration.ofDays(1));
        String reference = asMember(later, () -> own.ask(aid()));
        assertThat(asMember(later, () -> own.get(reference)).basis()).contains(MemberCategory.SPECIAL_HARDSHIP);
    }

    @Test
    void whoIsNoUnionMemberIsNotServed() {
        members.groupUnit("G0001");
        PersonId outside = members.newPerson("G0001").create();

        refused(() -> by(outside, () -> own.ask(advice())), "services.closed.member");
    }

    @Test
    void legalAidIsPassedOnWithALetterAndBothLooksAreOnRecord() {
        person = members.newPerson("U0001")
                .category(MemberCategory.HARDSHIP, TODAY, null)
                .create();
        String reference = asMember(person, () -> own.ask(aid()));
        taken(reference);

        atDesk("service", () -> desk.refer(reference, desk.get(reference).version(), "市职工法律援助中心", "他们会联系您"));

        assertThat(mine(reference).referral())
                .hasValueSatisfying(referral -> assertThat(referral.office()).isEqualTo("市职工法律援助中心"));
        byte[] letter = atDesk("service", () -> desk.referralLetter(reference));
        assertThat(new String(letter, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(jdbc.sql("""
                        SELECT e.action FROM audit_entry e JOIN audit_subject s ON s.entry_id = e.id WHERE s.person_id = ?
                        """).param(person.value()).query(String.class).list())
                .contains("services.audit.looked", "services.audit.referralLetter");
    }

    @Test
    void adviceIsNotPassedOn() {
        String reference = asked();
        taken(reference);

        refused(
                () -> atDesk(
                        "service",
                        () -> desk.refer(reference, desk.get(reference).version(), "某处", "请联系")),
                "services.refer.aidOnly");
    }

    @Test
    void whoHasNotTakenItCannotAnswer() {
        String reference = asked();
        taken(reference);

        refused(
                () -> atDesk(
                        "service2",
                        () -> desk.answer(reference, desk.get(reference).version(), "您好")),
                "services.request.takeFirst");
        atDesk("service2", () -> desk.take(reference, desk.get(reference).version()));
        atDesk("service2", () -> desk.answer(reference, desk.get(reference).version(), "您好"));
        assertThat(mine(reference).takenBy()).contains("service2");
    }

    @Test
    void anAnswerToWhatTheMemberHasChangedMeanwhileIsRefused() {
        String reference = asked();
        taken(reference);
        int shown = atDesk("service", () -> desk.get(reference).version());
        by(person, () -> own.write(reference, "补充：有工资条"));

        refused(() -> atDesk("service", () -> desk.answer(reference, shown, "请提供证据")), "services.request.changed");
        assertThat(mine(reference).messages()).hasSize(2);
    }

    @Test
    void theMembersAnswerPutsItBackInHand() {
        String reference = asked();
        answered(reference);

        by(person, () -> own.write(reference, "仲裁在哪里申请"));

        assertThat(mine(reference).state()).isEqualTo(RequestState.IN_HAND);
    }

    @Test
    void aWithdrawnRequestGivesItsTimeBackAndTakesNothingMore() {
        String reference = asked();
        long slot = slots(1).getFirst().id();
        by(person, () -> own.book(reference, slot, ""));

        by(person, () -> own.withdraw(reference));

        assertThat(mine(reference).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(asMember(person, own::free)).extracting(Slot::id).containsExactly(slot);
        refused(() -> by(person, () -> own.write(reference, "再问")), "services.request.over");
        refused(() -> by(person, () -> own.book(reference, slot, "")), "services.request.over");
    }

    @Test
    void aBookedCallMovesAndIsCalledOff() {
        String reference = asked();
        List<Slot> free = slots(2);

        by(person, () -> own.book(reference, free.get(0).id(), "13800001234"));
        by(person, () -> own.book(reference, free.get(1).id(), "13800001234"));

        assertThat(mine(reference).appointment()).hasValueSatisfying(call -> {
            assertThat(call.slot()).isEqualTo(free.get(1).id());
            assertThat(call.number()).isEqualTo("138****1234");
        });
        assertThat(atDesk("service", () -> desk.get(reference))
                        .appointment()
                        .orElseThrow()
                        .number())
                .isEqualTo("13800001234");
        by(person, () -> own.callOff(reference));
        assertThat(mine(reference).state()).isEqualTo(RequestState.RECEIVED);
        assertThat(asMember(person, own::free)).hasSize(2);
    }

    @Test
    void ofTwoMembersWhoWantTheSameTimeOneGetsIt() {
        long slot = slots(1).getFirst().id();
        PersonId second = members.person("U0001");
        String first = asked();
        String other = asMember(second, () -> own.ask(advice()));
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<String>> tries = new ArrayList<>();
        for (Map.Entry<PersonId, String> one :
                Map.of(person, first, second, other).entrySet()) {
            tries.add(CompletableFuture.supplyAsync(() -> {
                try {
                    start.await();
                    by(one.getKey(), () -> own.book(one.getValue(), slot, ""));
                    return "booked";
                } catch (DomainException refusal) {
                    return refusal.key();
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }));
        }

        assertThat(tries.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("booked", "services.slot.taken");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM service_slot WHERE request_id IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aTimeThatHasBegunIsNotBookedAndABookedOneNotRemoved() {
        String reference = asked();
        List<Slot> free = slots(2);
        by(person, () -> own.book(reference, free.get(0).id(), ""));

        refused(() -> atDesk("service", () -> times.remove(free.get(0).id())), "services.slot.booked");
        clock.advance(Duration.ofDays(2));
        refused(() -> by(person, () -> own.callOff(reference)), "services.slot.begun");
        refused(() -> by(person, () -> own.book(reference, free.get(1).id(), "")), "services.slot.gone");
    }

    @Test
    void anAdvisersTimesNeverOverlap() {
        slots(4);

        int again = atDesk("service", () -> times.open(TODAY.plusDays(1), LocalTime.of(10, 0), 30, 4));
        int colleague = atDesk("service2", () -> times.open(TODAY.plusDays(1), LocalTime.of(10, 0), 30, 4));

        assertThat(again).isEqualTo(2);
        assertThat(colleague).isEqualTo(4);
    }

    @Test
    void anAnswerBeforeTheCallLeavesTheCallBooked() {
        String reference = asked();
        by(person, () -> own.book(reference, slots(1).getFirst().id(), ""));
        answered(reference);

        assertThat(mine(reference).state()).isEqualTo(RequestState.BOOKED);
        assertThat(mine(reference).appointment()).isPresent();
    }

    @Test
    void aCallIsRemindedOfOnceOnTheDayBefore() {
        String reference = asked();
        by(person, () -> own.book(reference, slots(1).getFirst().id(), ""));

        sweep.run();
        sweep.run();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice WHERE text_key = 'services.notice.CALL_SOON'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsAnsweredAndLeftLyingClosesAfterFourteenDays() {
        String reference = asked();
        answered(reference);

        clock.advance(Duration.ofDays(14));
        sweep.run();
        assertThat(mine(reference).state()).isEqualTo(RequestState.ANSWERED);
        clock.advance(Duration.ofMinutes(1));
        sweep.run();
        assertThat(mine(reference).state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void moreThanFiveOpenOnesOfAKindAreRefused() {
        for (int number = 0; number < 5; number++) {
            asked();
        }
        refused(this::asked, "services.request.tooMany");
    }

    @Test
    void aMissingOrUnknownFieldIsNamed() {
        refused(
                () -> by(person, () -> own.ask(new NewRequest(RequestKind.LEGAL_ADVICE, "问题", "请问", Map.of()))),
                "services.request.fieldMissing");
        refused(
                () -> by(
                        person,
                        () -> own.ask(new NewRequest(
                                RequestKind.LEGAL_ADVICE, "问题", "请问", Map.of(RequestField.TOPIC, "NOTHING")))),
                "services.request.fieldWrong");
    }
}
