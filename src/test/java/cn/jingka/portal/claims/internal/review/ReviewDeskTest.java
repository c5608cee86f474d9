package cn.jingka.portal.claims.internal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Outcome;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter;
import cn.jingka.portal.claims.ReviewDesk.QueueLine;
import cn.jingka.portal.claims.ReviewDesk.ReviewView;
import cn.jingka.portal.claims.ReviewDesk.Work;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.TestKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ReviewDeskTest extends ReviewDeskTestBase {

    @Autowired
    private ClaimFiling filing;

    @Autowired
    private PersonDirectory persons;

    @Autowired
    private OwnCases own;

    @Test
    void theProposalIsDecidedAsItStandsAndWaitsForItsPayment() {
        String reference = inReview();
        ReviewView decided = decide("one", reference, "1000.00", "", "");

        assertThat(decided.view().state()).isEqualTo(CaseState.DECIDED);
        assertThat(decided.view().decisions().getFirst().outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(decided.view().decisions().getFirst().payment().orElseThrow().amount())
                .isEqualTo(Fen.parse("1000.00"));
        assertThat(as("two", () -> desk.queue(ALL))).isEmpty();
        // What the rules made of the case tells as much of somebody's health as the answers do.
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM claim_case c JOIN claim_decision d ON d.case_id = c.id
                        WHERE c.estimate LIKE '%TEST-1%' OR d.assessment LIKE '%TEST-1%'
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void anotherAmountNeedsAReasonAndARefusalWithoutAFailedConditionNeedsWords() {
        String reference = inReview();
        refused("claims.review.error.departureNeeded", () -> decide("one", reference, "900.00", " ", ""));
        refused("claims.review.error.wordsNeeded", () -> decide("one", reference, "0", "酌情", ""));
        refused("claims.review.error.negative", () -> decide("one", reference, "-1", "酌情", ""));

        ReviewView decided = decide("one", reference, "900.00", "损失清单少一项", "请留意");
        assertThat(decided.view().decisions().getFirst().outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(decided.view().decisions().getFirst().departure()).contains("损失清单少一项");
    }

    @Test
    void whatTheReviewerEstablishesGivesANewProposalAndStaysBesideWhatWasFiled() {
        String reference = inReview();
        long version = open("one", reference).view().version();
        refused("claims.words.missing", () -> as("one", () -> desk.establish(reference, version, "loss", "800", " ")));
        refused(
                "claims.review.error.notAsked",
                () -> as("one", () -> desk.establish(reference, version, "no-such", "800", "单据")));

        ReviewView now = as("one", () -> desk.establish(reference, version, "loss", "800.00", "单据合计 800 元"));

        assertThat(now.proposal().amount()).isEqualTo(Fen.parse("400.00"));
        assertThat(now.view().filed().text("loss")).contains("2000.00");
        assertThat(now.view().established().text("loss")).contains("800.00");
        assertThat(now.view().changes().getFirst().reason()).isEqualTo("单据合计 800 元");
        assertThat(as("two", () -> desk.queue(ALL)).getFirst().proposed()).isEqualTo(Fen.parse("400.00"));
        refused(
                "claims.case.changed",
                () -> as("two", () -> desk.decide(reference, version, Fen.parse("1000.00"), "", "")));
    }

    @Test
    void aConditionThatFailsRefusesWithoutFurtherWords() {
        String reference = inReview(members.person("U0001"), TestKind.answers().with("in-beijing", "no"));
        ReviewView decided = decide("one", reference, "0", "", "");
        assertThat(decided.view().decisions().getFirst().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void fromTheSetAmountASecondReviewerHasToAgree() {
        String reference = inReview();
        ReviewView waiting = decide("one", reference, "10000.00", "特别困难", "");
        assertThat(waiting.view().state()).isEqualTo(CaseState.TO_CONFIRM);
        assertThat(waiting.notMine()).contains("claims.review.notMine.decider");
        long version = waiting.view().version();
        refused("claims.review.notMine.decider", () -> as("one", () -> desk.confirm(reference, version)));
        assertThat(as("one", () -> desk.takeNext(ALL))).isEmpty();

        ReviewView back = as("two", () -> desk.sendBack(reference, version, "理由不足"));
        assertThat(back.view().state()).isEqualTo(CaseState.IN_REVIEW);

        long again =
                decide("one", reference, "10000.00", "特别困难，附居委会证明", "").view().version();
        ReviewView known = as("two", () -> desk.confirm(reference, again));
        assertThat(known.view().state()).isEqualTo(CaseState.DECIDED);
        assertThat(known.view().decisions()).hasSize(1);
        assertThat(known.view().decisions().getFirst().confirmedBy()).contains("two");
    }

    @Test
    void anAppealIsDecidedByAnotherReviewerAndNeverForLess() {
        PersonId person = members.person("U0001");
        String reference = claims.inState(person, "U0001", CaseState.IN_REVIEW);
        decide("one", reference, "900.00", "损失清单少一项", "");
        ClaimsFixture.asMember(person, () -> filing.appeal(reference, "清单已补"));
        clock.advance(Duration.ofMinutes(1));

        assertThat(open("one", reference).notMine()).contains("claims.review.notMine.firstDecision");
        refused("claims.review.notMine.firstDecision", () -> decide("one", reference, "1000.00", "", ""));
        refused("claims.review.error.lessThanFirst", () -> decide("two", reference, "800.00", "再减", ""));

        long version = open("two", reference).view().version();
        as("two", () -> desk.establish(reference, version, "rooms", "3", "现场照片"));
        assertThat(ClaimsFixture.asMember(person, () -> own.get(reference)))
                .as("what is found out on appeal is known with its decision")
                .satisfies(view -> assertThat(view.changes()).isEmpty())
                .satisfies(view -> assertThat(view.established().text("rooms")).isEmpty());
        ReviewView last = decide("two", reference, "1000.00", "", "已核对");
        assertThat(ClaimsFixture.asMember(person, () -> own.get(reference)).changes())
                .hasSize(1);
        assertThat(last.view().decisions()).hasSize(2);
        assertThat(last.view().decisions().getLast().payment().orElseThrow().amount())
                .isEqualTo(Fen.parse("100.00"));
        assertThat(last.view().appealUntil()).isEmpty();
    }

    @Test
    void anAppealAboveTheSetAmountIsConfirmedByAThirdReviewer() {
        PersonId person = members.person("U0001");
        String reference = claims.inState(person, "U0001", CaseState.IN_REVIEW);
        decide("one", reference, "0", "材料不足", "材料不足");
        ClaimsFixture.asMember(person, () -> filing.appeal(reference, "材料已补"));

        long version = decide("two", reference, "12000.00", "特别困难", "").view().version();
        refused("claims.review.notMine.firstDecision", () -> as("one", () -> desk.confirm(reference, version)));
        ReviewView back = as("three", () -> desk.sendBack(reference, version, "请再核"));
        assertThat(back.view().state()).isEqualTo(CaseState.IN_APPEAL);
        long again = decide("two", reference, "12000.00", "特别困难", "").view().version();
        assertThat(as("three", () -> desk.confirm(reference, again)).view().state())
                .isEqualTo(CaseState.DECIDED);
    }

    @Test
    void theClockStandsStillWhileTheFilerHasTheCaseAndReviewGoesOnAfterTheDaySet() {
        String reference = inReview();
        clock.advance(Duration.ofDays(2));
        ReviewView before = open("one", reference);
        assertThat(before.workingDays()).isEqualTo(2);
        LocalDate until = LocalDate.of(2015, 3, 10);
        ReviewView asked =
                as("one", () -> desk.ask(reference, before.view().version(), "请补交照片", List.of("photo"), until));
        assertThat(asked.view().state()).isEqualTo(CaseState.MORE_NEEDED);
        assertThat(asked.view().requests().getLast().until()).isEqualTo(until);

        clock.advance(Duration.ofDays(6));
        refused(
                "claims.review.error.tooEarly",
                () -> as("one", () -> desk.goOn(reference, asked.view().version())));
        assertThat(as("two", () -> desk.queue(ALL))).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(as("two", () -> desk.queue(ALL)))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(CaseState.MORE_NEEDED));
        assertThat(as("two", () -> desk.takeNext(ALL))).isEmpty();
        ReviewView on = as("two", () -> desk.goOn(reference, asked.view().version()));
        assertThat(on.view().state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(on.workingDays()).isEqualTo(2);
    }

    @Test
    void aQuestionNeedsWordsAFutureDayAndMaterialsOfItsKind() {
        String reference = inReview();
        long version = open("one", reference).view().version();
        LocalDate tomorrow = LocalDate.of(2015, 3, 3);
        refused("claims.words.missing", () -> as("one", () -> desk.ask(reference, version, "", List.of(), tomorrow)));
        refused(
                "claims.review.error.until",
                () -> as("one", () -> desk.ask(reference, version, "请补", List.of(), LocalDate.of(2015, 3, 2))));
        refused(
                "claims.review.error.unknownMaterial",
                () -> as("one", () -> desk.ask(reference, version, "请补", List.of("x-ray"), tomorrow)));
    }

    @Test
    void whoHadAPartInACaseMayNotDecideIt() {
        String reference = inReview();
        Actor officer = Actor.account("officer", "经办人", Set.of());
        QueueLine line =
                ClaimsFixture.as(officer, Role.REVIEWER, () -> desk.queue(ALL)).getFirst();
        assertThat(line.notMine()).contains("claims.review.notMine.certifier");
        refused(
                "claims.review.notMine.certifier",
                () -> ClaimsFixture.as(officer, Role.REVIEWER, () -> {
                    desk.take(reference);
                    return reference;
                }));
    }

    @Test
    void aCaseThatAnotherHasIsNotTakenAndIsFreeAgainAfterItsRelease() {
        String reference = inReview();
        take("one", reference);
        refused("claims.review.error.taken", () -> take("two", reference));
        refused("claims.review.error.taken", () -> decide("two", reference, "1000.00", "", ""));
        as("two", () -> {
            desk.release(reference);
            return reference;
        });
        assertThat(open("two", reference).takenBy()).contains("one");
        as("one", () -> {
            desk.release(reference);
            return reference;
        });
        assertThat(take("two", reference)).isEqualTo(reference);
        assertThat(open("two", reference).mine()).isTrue();
    }

    @Test
    void whoDoesNothingWithACaseForDaysLosesItToWhoTakesItAndTheTrailSaysFromWhom() {
        String reference = inReview();
        take("one", reference);
        clock.advance(Duration.ofDays(2));
        long version = open("one", reference).view().version();
        as("one", () -> desk.establish(reference, version, "loss", "1800.00", "单据合计 1800 元"));
        clock.advance(Duration.ofDays(2));
        refused("claims.review.error.taken", () -> take("two", reference));
        assertThat(as("two", () -> desk.takeNext(ALL))).isEmpty();

        clock.advance(Duration.ofDays(1));
        assertThat(open("two", reference).takenBy()).isEmpty();
        assertThat(as("two", () -> desk.takeNext(ALL))).contains(reference);

        assertThat(open("two", reference).mine()).isTrue();
        refused("claims.review.error.taken", () -> decide("one", reference, "900.00", "", ""));
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE action = 'claims.review.audit.takenOver'")
                        .query(String.class)
                        .list())
                .containsExactly("case " + reference + ", from one");
    }

    @Test
    void whoHoldsAnotherRoleAsWellIsAReviewerAtTheDesk() {
        String reference = inReview();
        Actor both = Actor.account("both", "两岗", Set.of("U0002"));
        for (Role other : List.of(Role.OPERATOR, Role.UNIT_OFFICER)) {
            ReviewView seen =
                    ClaimsFixture.as(both, Role.REVIEWER, () -> ClaimsFixture.alsoAs(other, () -> desk.get(reference)));
            assertThat(seen.notMine()).isEmpty();
        }
    }

    @Test
    void aRequiredAnswerIsNeverTakenAwayAndTheBeneficiaryIsForTheFilerToName() {
        String reference = inReview();
        long version = open("one", reference).view().version();
        refused(
                "claims.review.error.required",
                () -> as("one", () -> desk.establish(reference, version, "happened-on", " ", "看不清")));

        PersonId person = members.person("U0001");
        String ownNumber = persons.names(List.of(person)).get(person).documentNumber();
        Answers toTheDead = TestKind.deathAnswers().with("beneficiary-identity-number", ownNumber);
        String wrong = claims.officersDraft("U0001", person, TestKind.DEATH, toTheDead);
        refused("claims.beneficiary.isMember", () -> ClaimsFixture.asOfficer("U0001", () -> filing.submit(wrong, "")));
        String death = claims.officersDraft("U0001", person, TestKind.DEATH, TestKind.deathAnswers());
        ClaimsFixture.asOfficer("U0001", () -> filing.submit(death, ""));
        jdbc.sql("UPDATE claim_case SET state = 'IN_REVIEW', certified_at = submitted_at WHERE reference = ?")
                .param(death)
                .update();
        long seen = open("one", death).view().version();
        refused(
                "claims.review.error.identifying",
                () -> as("one", () -> desk.establish(death, seen, "beneficiary-name", "王强", "户口簿")));
    }

    @Test
    void whatIsStillOpenIsNotTakenForMetWithoutAReason() {
        String reference = fire(members.person("U0001"), "no");
        assertThat(open("one", reference).proposal().amount()).isEqualTo(Fen.parse("1000.00"));

        refused("claims.review.error.openCriteria", () -> decide("one", reference, "1000.00", "", ""));
        ReviewView decided = decide("one", reference, "1000.00", "消防队已口头确认，认定书随后补交", "");
        assertThat(decided.view().decisions().getFirst().departure()).contains("消防队已口头确认，认定书随后补交");
    }

    @Test
    void noReasonLiftsTheCapThatOtherCasesOfTheTermShare() {
        PersonId person = members.person("U0001");
        String first = fire(person, "yes");
        refused("claims.review.error.aboveCap", () -> decide("one", first, "3000.01", "房屋全毁", ""));
        decide("one", first, "2900.00", "房屋全毁", "");

        String second = fire(person, "yes");
        assertThat(open("one", second).proposal().amount()).isEqualTo(Fen.parse("100.00"));
        refused("claims.review.error.aboveCap", () -> decide("one", second, "100.01", "房屋全毁", ""));
        assertThat(decide("one", second, "100.00", "", "").view().decisions()).hasSize(1);
    }

    /** A certified fire of 10,000 yuan, of which the rules grant 1,000. */
    private String fire(PersonId person, String reported) {
        Answers answers = Answers.NONE
                .with("fire-date", "2015-02-10")
                .with("own-household", "yes")
                .with("reported", reported)
                .with("building-loss", "10000")
                .with("equipment-loss", "0")
                .with("address", "东城区")
                .with("what-happened", "厨房起火");
        String reference = claims.draft(
                person, "FIRE", reported.equals("yes") ? answers.with("report-number", "京消认字 1 号") : answers);
        List.of("fire-report", "unit-certificate", "upper-union-certificate")
                .forEach(material -> claims.file(reference, material));
        claims.advance(reference, person, "U0001", CaseState.IN_REVIEW);
        return reference;
    }

    @Test
    void aCaseThatLooksLikeAnotherIsMarkedWithoutTellingOfItsMember() {
        PersonId person = members.person("U0001");
        String first = inReview(person, TestKind.answers());
        String second = inReview(
                person, TestKind.answers().with("happened-on", "2015-02-11").with("report-number", "A"));
        String third = inReview(members.person("U0001"), TestKind.answers().with("happened-on", "2014-05-05"));
        jdbc.sql("UPDATE claim_evidence SET fingerprint = REPEAT('x', 16)").update();

        assertThat(open("one", second).warnings())
                .extracting(warning -> warning.why() + " " + warning.otherReference())
                .containsExactlyInAnyOrder(
                        "claims.review.warning.event " + first,
                        "claims.review.warning.file " + first,
                        "claims.review.warning.file.otherMember " + third);
        assertThat(open("one", third).warnings())
                .extracting(warning -> warning.why() + " " + warning.otherReference())
                .contains("claims.review.warning.number.otherMember " + first)
                .allMatch(why -> why.contains("otherMember"));
        assertThat(as("one", () -> desk.queue(ALL))).allMatch(line -> line.warnings() >= 3);
    }

    @Test
    void theQueueIsFilteredAndOrdered() {
        String small = inReview(members.person("U0001"), TestKind.answers().with("loss", "100.00"));
        String large = inReview();
        String confirm = inReview();
        decide("one", confirm, "12000.00", "特殊", "");

        QueueFilter byAmount =
                new QueueFilter(Optional.of(TestKind.CODE), Optional.of(Work.REVIEW), QueueFilter.Order.AMOUNT);
        assertThat(as("two", () -> desk.queue(byAmount)))
                .extracting(QueueLine::reference)
                .containsExactly(large, small);
        assertThat(as("two", () -> desk.queue(ALL)))
                .extracting(QueueLine::reference)
                .startsWith(small);
        QueueFilter confirms = new QueueFilter(Optional.empty(), Optional.of(Work.CONFIRM), QueueFilter.Order.AGE);
        assertThat(as("two", () -> desk.takeNext(confirms))).contains(confirm);
        QueueFilter others = new QueueFilter(Optional.of("NONE"), Optional.empty(), QueueFilter.Order.AGE);
        assertThat(as("two", () -> desk.queue(others))).isEmpty();
    }

    @Test
    void everyLookIsOnTheTrailAndOnlyReviewersLook() {
        String reference = inReview();
        open("one", reference);
        assertThat(jdbc.sql("SELECT actor FROM audit_entry WHERE action = 'claims.review.audit.looked'")
                        .query(String.class)
                        .list())
                .containsExactly("one");
        assertThatThrownBy(() -> ClaimsFixture.asOfficer("U0001", () -> desk.get(reference)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ClaimsFixture.asMember(members.person("U0001"), () -> desk.queue(ALL)))
                .isInstanceOf(AccessDeniedException.class);
        refused(
                "claims.case.unknown",
                () -> open("one", claims.inState(members.person("U0001"), "U0001", CaseState.AT_UNIT)));
    }

    private String take(String reviewer, String reference) {
        return as(reviewer, () -> {
            desk.take(reference);
            return reference;
        });
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(DomainException.class).hasMessage(key);
    }
}
