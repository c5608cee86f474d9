package cn.jingka.portal.demo.internal;

import cn.jingka.portal.claims.Answers;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Claims in every stage: each story goes as far as its people would have brought it. A member who has a case of the kind already is
 * left alone, and a story that can't be told takes no other with it.
 */
@Component
@Profile("demo")
class DemoClaims {

    private static final String TRUE = "经核实，情况属实，材料与原件一致。";
    /** The fire service's report on a house with two households. */
    private static final int SHARED_REPORT = 213;

    private final DemoPeople people;
    private final DemoFiling filing;
    private final DemoReview review;
    private final DemoPlans plans;

    DemoClaims(DemoPeople people, DemoFiling filing, DemoReview review, DemoPlans plans) {
        this.people = people;
        this.filing = filing;
        this.review = review;
        this.plans = plans;
    }

    /**
     * @param today the day around which the people's data lies
     * @param year the year of the treatment in the feed
     */
    void tell(List<DemoFederation.Unit> units, LocalDate today, int year) {
        DemoFederation.Unit first = units.get(0);
        DemoFederation.Unit second = units.get(1);
        DemoAnswers answers = new DemoAnswers(today);
        Iterator<DemoPerson> others = others(first, DemoFederation.KNOWN, today);
        Iterator<DemoPerson> teachers = others(second, 0, today);
        DemoMember wang = announced(first, 0);
        DemoMember li = announced(first, 1);
        DemoMember zhangMin = announced(first, 2);
        DemoMember zhangZhiqiang = announced(first, 3);

        DemoStory.tell("plans", () -> plans.enrol(first.code(), second.code(), List.of(wang, li, zhangMin), today));
        paid(wang, answers);
        file("begun", wang, DemoAnswers.DISABILITY, answers.disabilityBegun(), filing::draft);
        inReview(li, DemoAnswers.DISABILITY, answers.disability(70, "ARMS", "23:LEFT_ARM", true, "下班路上骑车被汽车剐倒，左肘受伤。"));
        refused(li, answers);
        moreNeeded(zhangMin, answers, today);
        file(
                "at the unit",
                zhangZhiqiang,
                DemoAnswers.DISABILITY,
                answers.disability(45, "EARS", "28:RIGHT_EAR", false, "家中燃气灶爆燃，右耳听力丧失。"),
                filing::handIn);
        inReview(announced(first, DemoFederation.OVER_CEILING), DemoAnswers.DECLARATION, answers.declaration(year));
        toRelease(next(others), DemoAnswers.FIRE, answers.fire(52, "31000", "8600", 87, "朝阳区八里庄"));
        toRelease(
                next(others),
                DemoAnswers.DISABILITY,
                answers.disability(90, "LEGS", "24:RIGHT_LEG", false, "周末登山摔伤，右膝关节功能丧失。"));
        inAppeal(next(others), answers);
        toConfirm(next(others), answers);
        inReview(next(teachers), DemoAnswers.FIRE, answers.fire(24, "4200", "2600", SHARED_REPORT, "朝阳区劲松"));
        file(
                "at the unit",
                next(teachers),
                DemoAnswers.DISABILITY,
                answers.disability(33, "HANDS", "33:LEFT_THUMB", false, "在家做木工时左手拇指受伤。"),
                filing::handIn);
    }

    private DemoMember announced(DemoFederation.Unit unit, int at) {
        return people.member(unit.people().get(at));
    }

    private DemoMember next(Iterator<DemoPerson> others) {
        return people.member(others.next());
    }

    /** Whoever was a member long before any day on which something happens here. */
    private static Iterator<DemoPerson> others(DemoFederation.Unit unit, int known, LocalDate today) {
        return unit.people().stream()
                .skip(known)
                .filter(person -> person.joined().isBefore(today.minusYears(1)))
                .iterator();
    }

    /** Decided otherwise than estimated, and released to the bank. */
    private void paid(DemoMember member, DemoAnswers answers) {
        file("paid", member, DemoAnswers.FIRE, answers.fire(40, "12000", "6600", 171, "朝阳区垡头"), (who, kind, filed) -> {
            String reference = certified(who, kind, filed);
            review.establish(reference, DemoAnswers.EQUIPMENT_LOSS, "5000", "损失清单中的一台电视机不在火灾现场，1,600.00 元不计入。");
            review.decideAsProposed(reference, "");
            review.releasePayment(reference);
        });
    }

    private void inReview(DemoMember member, String kind, Answers filed) {
        if (filing.mayQualify(member, kind, filed)) {
            file("in review", member, kind, filed, this::certified);
        }
    }

    private void refused(DemoMember member, DemoAnswers answers) {
        file(
                "refused",
                member,
                DemoAnswers.PLAN,
                answers.hospitalStay(),
                (who, kind, filed) -> review.decideAsProposed(certified(who, kind, filed), ""));
    }

    private void moreNeeded(DemoMember member, DemoAnswers answers, LocalDate today) {
        file(
                "more needed",
                member,
                DemoAnswers.FIRE,
                answers.fire(24, "9800", "3100", SHARED_REPORT, "朝阳区劲松"),
                (who, kind, filed) -> review.ask(certified(who, kind, filed), "fire", List.of("loss-list"), today));
    }

    private void toRelease(DemoMember member, String kind, Answers answers) {
        file(
                "to release",
                member,
                kind,
                answers,
                (who, what, filed) -> review.decideAsProposed(certified(who, what, filed), ""));
    }

    private void inAppeal(DemoMember member, DemoAnswers answers) {
        file("in appeal", member, DemoAnswers.DISABILITY, answers.disabilityAtWork(), (who, kind, filed) -> {
            String reference = certified(who, kind, filed);
            review.decideAsProposed(reference, "");
            filing.appeal(who, reference, "工伤认定部门答复不属于工伤，当时我已下班离岗。请按非工伤意外重新审核。");
        });
    }

    /** Above the four-eyes amount: another reviewer confirms. */
    private void toConfirm(DemoMember member, DemoAnswers answers) {
        file("to confirm", member, DemoAnswers.DEATH, answers.death(), (who, kind, filed) -> {
            String reference = filing.handInByOfficer(who, kind, filed);
            filing.certify(reference, TRUE + "已走访家属并查阅交警认定材料。");
            review.decideAsProposed(reference, "");
        });
    }

    private String certified(DemoMember member, String kind, Answers answers) {
        String reference = filing.handIn(member, kind, answers);
        filing.certify(reference, TRUE);
        return reference;
    }

    @FunctionalInterface
    private interface Way {
        void go(DemoMember member, String kind, Answers answers);
    }

    private void file(String name, DemoMember member, String kind, Answers answers, Way way) {
        DemoStory.tell(kind + ", " + name, () -> {
            if (!filing.known(member, kind)) {
                way.go(member, kind, answers);
            }
        });
    }
}
