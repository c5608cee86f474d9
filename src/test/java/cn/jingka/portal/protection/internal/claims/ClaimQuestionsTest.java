package cn.jingka.portal.protection.internal.claims;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.BeneficiaryQuestions;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.ClaimKind.Settlement;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.protection.internal.RosterCover;
import cn.jingka.portal.protection.rules.ProtectionRules;
import cn.jingka.portal.protection.rules.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClaimQuestionsTest {

    private static final PersonId PERSON = new PersonId(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final ProtectionRules RULES = ProtectionRules.shipped();
    private static final RosterCover COVER = cover("2012-01-01..");
    private static final ClaimKind DISABILITY = new DisabilityKind(RULES, COVER);
    private static final ClaimKind DEATH = new DeathKind(RULES, COVER);
    private static final ClaimKind FIRE = new FireKind(RULES, COVER);

    /** Every region chosen, so that every question is asked. */
    private static final Answers ALL = new Answers(Map.of(
            "accident-date", "2026-03-01",
            "condition-final", "yes",
            "regions", Arrays.stream(Region.values()).map(Region::name).collect(Collectors.joining(","))));

    private static RosterCover cover(String membership) {
        return new RosterCover(
                new OnePersonsMemberships(PERSON, membership), RULES, Clock.system(PortalApplication.ZONE));
    }

    @Test
    void everyQuestionOptionAndMaterialHasItsWordsInBothLanguages() {
        Texts texts = new Texts();
        for (ClaimKind kind : List.of(DISABILITY, DEATH, FIRE)) {
            for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
                Map<String, String> known = texts.all(language);
                assertThat(known)
                        .containsKeys(kind.texts() + ".title", kind.texts() + ".summary", kind.texts() + ".clauses");
                for (Question question : kind.questions(PERSON, ALL, TODAY)) {
                    assertThat(known).containsKey(kind.texts() + ".question." + question.id());
                    question.options().forEach(option -> assertThat(known).containsKey(option.textKey()));
                }
                for (String place : List.of("BEIJING", "BUSINESS-TRIP")) {
                    Answers traffic = ALL.with("traffic", "yes").with("place", place);
                    kind.materials(traffic)
                            .forEach(material ->
                                    assertThat(known).containsKey(kind.texts() + ".material." + material.id()));
                }
            }
        }
    }

    @Test
    void questionsOfThePreCheckComeFirstAndEveryIdIsAskedOnce() {
        for (ClaimKind kind : List.of(DISABILITY, DEATH, FIRE)) {
            List<Question> questions = kind.questions(PERSON, ALL, TODAY);
            assertThat(questions).extracting(Question::id).doesNotHaveDuplicates();
            List<Boolean> preCheck = questions.stream().map(Question::preCheck).toList();
            assertThat(preCheck).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        }
    }

    @Test
    void everyFindingOfTheTableCanBeChosenSomewhere() {
        List<String> offered = DISABILITY.questions(PERSON, ALL, TODAY).stream()
                .filter(question -> question.id().startsWith("findings-"))
                .flatMap(question -> question.options().stream())
                .map(Question.Option::code)
                .filter(code -> code.contains(":"))
                .toList();
        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(RULES.table(TODAY).findings().stream()
                        .map(finding -> finding.code())
                        .toList());
    }

    @Test
    void onlyTheRegionsChosenAreAskedAbout() {
        Answers answers = new Answers(Map.of("regions", "EARS,UNSURE"));
        assertThat(ids(DISABILITY, answers)).contains("findings-ears").doesNotContain("findings-eyes");
    }

    @Test
    void theDateOfTheAssessmentIsAskedOnceAnAssessmentIsPossible() {
        Answers accident = new Answers(Map.of("accident-date", "2026-03-01"));
        assertThat(ids(DISABILITY, accident)).doesNotContain("assessment-date");
        assertThat(ids(DISABILITY, accident.with("condition-final", "no"))).doesNotContain("assessment-date");
        assertThat(ids(DISABILITY, accident.with("condition-final", "yes"))).contains("assessment-date");
        assertThat(DISABILITY.questions(PERSON, accident.with("condition-final", "no"), LocalDate.of(2026, 8, 28)))
                .filteredOn(question -> question.id().equals("assessment-date"))
                .extracting(Question::notBefore)
                .containsExactly(LocalDate.of(2026, 8, 28));
    }

    @Test
    void aTrafficAccidentNeedsThePoliceCertificate() {
        for (ClaimKind kind : List.of(DISABILITY, DEATH)) {
            assertThat(materials(kind, "traffic", "yes")).contains("police-certificate");
            assertThat(materials(kind, "traffic", "no")).doesNotContain("police-certificate");
        }
    }

    @Test
    void onABusinessTripTheHospitalThereWillDo() {
        for (ClaimKind kind : List.of(DISABILITY, DEATH)) {
            assertThat(materials(kind, "place", "BUSINESS-TRIP"))
                    .contains("local-hospital-records")
                    .doesNotContain("hospital-records");
            assertThat(materials(kind, "place", "ELSEWHERE"))
                    .contains("hospital-records")
                    .doesNotContain("local-hospital-records");
        }
    }

    @Test
    void theUnitSuppliesItsCertificateAndReportAndTheRestIsTheFilers() {
        assertThat(DISABILITY.materials(Answers.NONE))
                .filteredOn(Material::fromUnit)
                .extracting(Material::id)
                .containsExactly("unit-certificate", "investigation-report");
        assertThat(DEATH.materials(Answers.NONE))
                .filteredOn(material -> material.required() && !material.fromUnit())
                .extracting(Material::id)
                .containsExactly("identity-document", "card", "death-certificate", "household-cancellation");
        assertThat(FIRE.materials(Answers.NONE))
                .filteredOn(Material::required)
                .extracting(Material::id)
                .containsExactly("fire-report", "unit-certificate", "upper-union-certificate");
    }

    @Test
    void aDeathIsFiledByTheOfficerAndPaidToABeneficiary() {
        assertThat(DEATH.officerOnly()).isTrue();
        assertThat(DEATH.settlement()).isEqualTo(Settlement.PAYMENT_TO_BENEFICIARY);
        assertThat(ids(DEATH, Answers.NONE))
                .contains(
                        BeneficiaryQuestions.NAME,
                        BeneficiaryQuestions.IDENTITY_NUMBER,
                        BeneficiaryQuestions.RELATION,
                        BeneficiaryQuestions.ACCOUNT,
                        BeneficiaryQuestions.MOBILE);
        assertThat(DISABILITY.officerOnly()).isFalse();
        assertThat(DISABILITY.settlement()).isEqualTo(Settlement.PAYMENT_TO_MEMBER);
    }

    @Test
    void aFireIsRecognisedByTheNumberOfItsReportHoweverItWasTyped() {
        assertThat(FIRE.fingerprints(new Answers(Map.of("report-number", "京消火认字〔2026〕 第 a12 号"))))
                .containsExactly("京消火认字〔2026〕第A12号");
        assertThat(FIRE.fingerprints(Answers.NONE)).isEmpty();
    }

    @Test
    void whoWasNeverAUnionMemberIsOfferedNoClaim() {
        assertThat(FIRE.offeredTo(PERSON, TODAY)).isTrue();
        assertThat(new FireKind(RULES, cover("group 2012-01-01..")).offeredTo(PERSON, TODAY))
                .isFalse();
        assertThat(new FireKind(RULES, cover("2026-06-02..")).offeredTo(PERSON, TODAY))
                .isFalse();
        assertThat(new DeathKind(RULES, cover("2012-01-01..2026-03-01(2026-03-05)")).offeredTo(PERSON, TODAY))
                .isTrue();
    }

    private static List<String> ids(ClaimKind kind, Answers answers) {
        return kind.questions(PERSON, answers, TODAY).stream().map(Question::id).toList();
    }

    private static List<String> materials(ClaimKind kind, String question, String answer) {
        return kind.materials(new Answers(Map.of(question, answer))).stream()
                .map(Material::id)
                .toList();
    }
}
