package cn.jingka.portal.protection.internal.claims;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.AssessmentFacts.Granted;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.protection.internal.RosterCover;
import cn.jingka.portal.protection.rules.ProtectionRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClaimScenariosTest {

    private static final PersonId PERSON = new PersonId(1);
    private static final ProtectionRules RULES = ProtectionRules.shipped();
    private static final Texts TEXTS = new Texts();
    private static final StepTexts STEPS = new StepTexts(TEXTS);
    private static final Map<String, String> BASE = Map.of(
            "DISABILITY",
            "accident-date=2026-03-01 work-related=no condition-final=yes assessment-date=2026-05-01 regions=EYES findings-eyes=16:LEFT_EYE",
            "DEATH",
            "accident-date=2026-03-01 death-date=2026-03-01 cause=ACCIDENT work-related=no",
            "FIRE",
            "fire-date=2026-03-01 own-household=yes reported=yes building-loss=20000 equipment-loss=4000");

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "/rules/protection-scenarios/claims.csv", delimiter = '|')
    void aClaimIsJudged(
            String what,
            String kind,
            String membership,
            LocalDate today,
            String answers,
            String granted,
            Met verdict,
            String amount,
            String criteria) {
        AssessmentFacts facts = new AssessmentFacts(PERSON, answers(kind, answers), today, granted(granted));
        Assessment assessment = kind(kind, membership).assess(facts);
        assertThat(notMet(assessment)).isEqualTo(criteria == null ? "" : criteria);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.amount()).isEqualTo(Fen.parse(amount));
        assertThat(assessment.ruleVersion()).isEqualTo(RULES.version());
        everythingCanBeSaid(assessment);
    }

    private static ClaimKind kind(String code, String membership) {
        RosterCover cover = new RosterCover(
                new OnePersonsMemberships(PERSON, membership), RULES, Clock.system(PortalApplication.ZONE));
        return Stream.of(new DisabilityKind(RULES, cover), new DeathKind(RULES, cover), new FireKind(RULES, cover))
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Answers answers(String kind, String written) {
        Answers answers = Answers.NONE;
        String all = written == null ? "" : written.replace("base", BASE.get(kind));
        for (String answer : all.split(" ")) {
            if (!answer.isEmpty()) {
                int equals = answer.indexOf('=');
                answers = answers.with(answer.substring(0, equals), answer.substring(equals + 1));
            }
        }
        return answers;
    }

    private static List<Granted> granted(String written) {
        return written == null
                ? List.of()
                : Stream.of(written.split(";"))
                        .map(one -> one.split("@", 4))
                        .map(parts -> new Granted(
                                "L20260000017",
                                parts[0],
                                LocalDate.parse(parts[1]),
                                answers(parts[0], parts[3]),
                                Fen.parse(parts[2])))
                        .toList();
    }

    private static String notMet(Assessment assessment) {
        return assessment.criteria().stream()
                .filter(criterion -> criterion.met() != Met.MET)
                .map(criterion -> criterion.key().replace("protection.criterion.", "") + ":" + criterion.met())
                .collect(Collectors.joining(" "));
    }

    /** Every criterion and step has its words, and no argument of them is missing. */
    private static void everythingCanBeSaid(Assessment assessment) {
        for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            for (Criterion criterion : assessment.criteria()) {
                String found = criterion.met() == Met.OPEN ? ".open" : ".fact";
                for (String part : List.of("", found)) {
                    Step words = new Step(
                            criterion.clause(), criterion.key() + part, criterion.facts(), 0, criterion.since());
                    assertThat(STEPS.sentence(words, language)).doesNotContain("{");
                }
            }
            assertThat(assessment.steps())
                    .allSatisfy(
                            step -> assertThat(STEPS.sentence(step, language)).doesNotContain("{"));
        }
    }
}
