package cn.jingka.portal.demo.internal;

import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.demo.internal.DemoCalls.Caller;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.Calls.Wrap;
import cn.jingka.portal.support.DeskLooks;
import cn.jingka.portal.support.FollowUp.Target;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.Tickets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The hotline's last days: what people called about, what is left to do, and what members made of who looked at their data. */
@Component
@Profile("demo")
class DemoHotline {

    private final DemoPeople people;
    private final DemoCalls calls;
    private final DemoOversight oversight;
    private final DeskLooks looks;
    private final OwnMembership membership;
    private final OwnPayments payments;
    private final OwnCases cases;
    private final Tickets tickets;
    private final CallBacks callBacks;
    private final Knowledge knowledge;
    private final Clock clock;

    DemoHotline(
            DemoPeople people,
            DemoCalls calls,
            DemoOversight oversight,
            DeskLooks looks,
            OwnMembership membership,
            OwnPayments payments,
            OwnCases cases,
            Tickets tickets,
            CallBacks callBacks,
            Knowledge knowledge,
            Clock clock) {
        this.people = people;
        this.calls = calls;
        this.oversight = oversight;
        this.looks = looks;
        this.membership = membership;
        this.payments = payments;
        this.cases = cases;
        this.tickets = tickets;
        this.callBacks = callBacks;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    void tell(List<DemoFederation.Unit> units, LocalDate today) {
        DemoFederation.Unit plant = units.getFirst();
        Caller wang = new Caller(plant.people().get(0), plant.code());
        Caller li = new Caller(plant.people().get(1), plant.code());
        Caller chen = new Caller(plant.people().get(DemoFederation.OVER_CEILING), plant.code());
        LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
        LocalDate yesterday = workdayBefore(today);
        LocalDate before = workdayBefore(yesterday);

        DemoStory.tell("a call about the quarter's payment", () -> payment(wang, at(monday.plusDays(1), 10, 12)));
        DemoStory.tell("a call with a ticket to the unit", () -> unitTicket(li, at(monday.plusDays(2), 14, 35)));
        DemoStory.tell("a call of somebody who isn't verified", () -> stranger(chen, at(monday.plusDays(3), 9, 41)));
        DemoStory.tell("a call with a ticket to operations", () -> operationsTicket(wang, at(before, 11, 3)));
        DemoStory.tell("a call with a call-back", () -> callBack(li, at(before, 15, 20)));
        DemoStory.tell("a call about a claim", () -> claim(wang, at(yesterday, 16, 8)));
        DemoStory.tell("judged calls", () -> oversight.judgeOne(monday));
        DemoStory.tell("a question about a look", () -> oversight.question(people.member(wang.person())));
        DemoStory.tell(
                "a correction asked for, and looked at late",
                () -> oversight.correction(people.member(li.person()), at(before, 20, 10), at(yesterday, 21, 47)));
    }

    private void payment(Caller caller, Instant at) {
        calls.verified(
                ActingAs.AGENT,
                at,
                Duration.ofMinutes(6),
                caller,
                call -> {
                    looks.look("who", membership::get);
                    looks.look("payments", payments::all);
                    consult("二次报销 什么时候到账");
                },
                new Wrap(CallReason.REIMBURSEMENT.key(), Difficulty.PERSONAL, "问上季度二次报销的到账时间，已按付款步骤说明。", true));
    }

    private void unitTicket(Caller caller, Instant at) {
        calls.verified(
                ActingAs.AGENT_2,
                at,
                Duration.ofMinutes(9),
                caller,
                call -> {
                    looks.look("who", membership::get);
                    tickets.raise(
                            call,
                            Target.UNIT,
                            CallReason.CARD,
                            Difficulty.INVOLVED,
                            "来电人说调岗后名册上的部门和用工信息没有更新，请单位核对并答复本人。");
                },
                new Wrap(CallReason.CARD.key(), Difficulty.INVOLVED, "名册信息需要单位核对，已转单位工会。", false));
    }

    private void stranger(Caller caller, Instant at) {
        calls.unverified(
                ActingAs.AGENT_2,
                at,
                Duration.ofMinutes(4),
                caller,
                new Wrap(CallReason.REIMBURSEMENT.key(), Difficulty.GENERAL, "来电人答不出核实的问题，只说明了起付线和比例，请其登录门户查看。", true));
    }

    private void operationsTicket(Caller caller, Instant at) {
        calls.verified(
                ActingAs.AGENT,
                at,
                Duration.ofMinutes(11),
                caller,
                call -> {
                    looks.look("payments", payments::all);
                    looks.look("year", payments::next);
                    tickets.raise(
                            call,
                            Target.OPERATIONS,
                            CallReason.REIMBURSEMENT,
                            Difficulty.INVOLVED,
                            "来电人认为 5 月的一次门诊没有计入累计金额，请核对数据来源。");
                },
                new Wrap(CallReason.REIMBURSEMENT.key(), Difficulty.INVOLVED, "门诊数据需要结算部门核对。", false));
    }

    private void callBack(Caller caller, Instant at) {
        calls.verified(
                ActingAs.AGENT,
                at,
                Duration.ofMinutes(5),
                caller,
                call -> {
                    looks.look("who", membership::get);
                    callBacks.ask(
                            call, CallReason.BENEFITS, Difficulty.PERSONAL, "查清劳模体检今年的预约办法后，回电告知本人。", Optional.empty());
                },
                new Wrap(CallReason.BENEFITS.key(), Difficulty.PERSONAL, "劳模体检的预约办法需要查清后回电。", false));
    }

    private void claim(Caller caller, Instant at) {
        calls.verified(
                ActingAs.AGENT,
                at,
                Duration.ofMinutes(7),
                caller,
                call -> {
                    looks.look("cases", cases::all);
                    consult("理赔 材料");
                },
                new Wrap(CallReason.CLAIM.key(), Difficulty.PERSONAL, "说明了理赔申请现在到哪一步、还要什么材料。", true));
    }

    private void consult(String question) {
        knowledge.search(question, LocalDate.now(clock), 1).stream()
                .findFirst()
                .ifPresent(article -> knowledge.usedInCall(article.id(), article.revision()));
    }

    private static LocalDate workdayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        return before.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? before.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : before;
    }

    private Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(clock.getZone()).toInstant();
    }
}
