package cn.jingka.portal.services.internal.relief;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.ClaimPayments;
import cn.jingka.portal.claims.ClaimPayments.Due;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Emergency relief from filing to the payment instruction (AID-1); the clock stands at 2015-03-02. */
class ReliefTest extends PortalIntegrationTest {

    private static final String UNIT = "U0001";

    @Autowired
    MembersFixture members;

    @Autowired
    ClaimsFixture claims;

    @Autowired
    ClaimFiling filing;

    @Autowired
    OwnCases own;

    @Autowired
    UnitDesk desk;

    @Autowired
    ClaimPayments payments;

    @Autowired
    StepTexts stepTexts;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void aMemberWithACard() {
        person = members.person(UNIT);
        members.card(person);
    }

    private static Answers answers(String cause, String day, String cost, String covered) {
        return new Answers(Map.of(
                "cause", cause,
                "event-date", day,
                "cost", cost,
                "covered", covered,
                "whom", "CHILD",
                "what-happened", "孩子住院"));
    }

    private Assessment preCheck(Answers answers) {
        return asMember(person, () -> filing.preCheck(Optional.empty(), ReliefKind.CODE, answers));
    }

    private String decided(Answers answers) {
        String reference = asMember(person, () -> filing.start(Optional.empty(), ReliefKind.CODE, answers));
        String proof = answers.text("cause").orElseThrow().equals("ILLNESS") ? "diagnosis" : "event-proof";
        List.of("identity-document", proof, "cost-proof").forEach(material -> claims.file(reference, material));
        claims.advance(reference, person, UNIT, CaseState.AT_UNIT);
        claims.file(reference, "unit-certificate");
        asOfficer(UNIT, () -> desk.certify(reference, desk.get(reference).version(), "走访属实"));
        claims.decide(reference, null);
        return reference;
    }

    @Test
    void reliefIsFiledCertifiedDecidedAndInstructed() {
        String reference = decided(answers("ILLNESS", "2015-02-10", "9000.01", "5000.00"));

        assertThat(asMember(person, () -> own.get(reference))
                        .decisions()
                        .getFirst()
                        .amount())
                .isEqualTo(Fen.parse("2000.01"));
        as(Actor.account("operator", "operator", Set.of()), Role.OPERATOR, () -> {
            List<Due> due = payments.due();
            assertThat(due).extracting(Due::kind).containsExactly(ReliefKind.CODE);
            return payments.release(due.stream().map(Due::id).toList(), Fen.parse("2000.01"));
        });
        assertThat(jdbc.sql("SELECT amount_fen FROM payout_instruction WHERE person_id = ?")
                        .param(person.value())
                        .query(Long.class)
                        .list())
                .containsExactly(200_001L);
        assertThat(jdbc.sql("SELECT occasion FROM payout_batch")
                        .query(String.class)
                        .single())
                .isEqualTo("临时应急救助");
    }

    @Test
    void oneEmergencyGivesNoMoreThanThreeThousand() {
        Assessment assessment = preCheck(answers("DISASTER", "2015-02-10", "20000.00", "0"));

        assertThat(assessment.amount()).isEqualTo(Fen.parse("3000.00"));
        assertThat(assessment.steps()).extracting(Step::key).contains("services.relief.step.caseCap");
    }

    @Test
    void theYearGivesNoMoreThanFiveThousandAcrossCases() {
        decided(answers("ILLNESS", "2015-01-10", "20000.00", "0"));

        Assessment second = preCheck(answers("ACCIDENT", "2015-02-01", "20000.00", "0"));
        assertThat(second.amount()).isEqualTo(Fen.parse("2000.00"));
        assertThat(second.steps()).extracting(Step::key).contains("services.relief.step.yearCap");
        assertThat(preCheck(answers("ACCIDENT", "2014-12-31", "20000.00", "0")).amount())
                .isEqualTo(Fen.parse("3000.00"));

        decided(answers("ACCIDENT", "2015-02-01", "20000.00", "0"));
        Assessment third = preCheck(answers("OTHER", "2015-03-01", "1000.00", "0"));
        assertThat(third.verdict()).isEqualTo(Met.NOT_MET);
        assertThat(third.amount()).isEqualTo(Fen.ZERO);
    }

    @Test
    void whatOthersPayInFullIsNoNeed() {
        Assessment assessment = preCheck(answers("ILLNESS", "2015-02-10", "5000.00", "5000.00"));

        assertThat(assessment.criteria())
                .filteredOn(criterion -> criterion.met() == Met.NOT_MET)
                .extracting(Criterion::key, Criterion::clause)
                .containsExactly(tuple("services.relief.criterion.burden", "AID-1"));
    }

    @Test
    void whatHappenedBeforeTheMembershipIsNotRelieved() {
        person = members.newPerson(UNIT).joined(LocalDate.of(2015, 2, 1)).create();

        assertThat(preCheck(answers("ILLNESS", "2015-01-31", "5000.00", "0")).verdict())
                .isEqualTo(Met.NOT_MET);
        assertThat(preCheck(answers("ILLNESS", "2015-02-01", "5000.00", "0")).verdict())
                .isEqualTo(Met.MET);
    }

    @Test
    void itIsOfferedToUnionMembersOnly() {
        members.groupUnit("G0001");
        PersonId outside = members.newPerson("G0001").create();

        assertThat(asMember(person, () -> filing.kinds(Optional.empty())))
                .extracting(ClaimKind::code)
                .contains(ReliefKind.CODE);
        assertThat(asMember(outside, () -> filing.kinds(Optional.empty())))
                .extracting(ClaimKind::code)
                .doesNotContain(ReliefKind.CODE);
    }

    @Test
    void everythingCanBeSaidInBothLanguages() {
        decided(answers("ILLNESS", "2015-01-10", "20000.00", "0"));
        for (Assessment assessment :
                List.of(preCheck(answers("ACCIDENT", "2015-02-01", "20000.00", "0")), preCheck(Answers.NONE))) {
            for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
                assessment
                        .steps()
                        .forEach(step ->
                                assertThat(stepTexts.sentence(step, language)).doesNotContain("{"));
                for (Criterion criterion : assessment.criteria()) {
                    String found = criterion.met() == Met.OPEN ? ".open" : ".fact";
                    Step words = new Step(
                            criterion.clause(), criterion.key() + found, criterion.facts(), 0, criterion.since());
                    assertThat(stepTexts.sentence(words, language)).doesNotContain("{");
                }
            }
        }
    }
}
