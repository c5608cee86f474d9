package cn.jingka.portal.claims.internal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ReviewDesk.ReviewView;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.TestKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Several reviewers at the same moment, on a real database. */
class ReviewRaceTest extends ReviewDeskTestBase {

    @Test
    void reviewersWhoTakeTheNextAtOnceGetDifferentCases() throws Exception {
        List<String> waiting = List.of(inReview(), inReview(), inReview(), inReview());
        List<Callable<?>> presses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String reviewer = "reviewer" + i;
            presses.add(() -> as(reviewer, () -> desk.takeNext(ALL)).orElseThrow());
        }

        assertThat(atOnce(presses)).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(as("late", () -> desk.takeNext(ALL))).isEmpty();
    }

    @Test
    void ofTwoReviewersWhoDecideTheSameCaseAtOnceOneDecides() throws Exception {
        String reference = inReview();
        long version = open("one", reference).view().version();

        List<Object> results = atOnce(List.of(
                () -> as("one", () -> desk.decide(reference, version, Fen.parse("1000.00"), "", "")),
                () -> as("two", () -> desk.decide(reference, version, Fen.ZERO, "酌情", "不予给付的理由"))));

        assertThat(results).filteredOn(ReviewView.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(String.class::isInstance).containsExactly("claims.case.changed");
        assertThat(open("three", reference).view().decisions()).hasSize(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM claim_decision")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theCapHoldsWhenTwoCasesOfOnePersonAreDecidedAtOnce() throws Exception {
        PersonId person = members.person("U0001");
        String first = inReview(person, TestKind.answers().with("loss", "5000.00"));
        String second =
                inReview(person, TestKind.answers().with("loss", "5000.00").with("report-number", "BJ-2"));
        long firstVersion = open("one", first).view().version();
        long secondVersion = open("two", second).view().version();

        List<Object> results = atOnce(List.of(
                () -> as("one", () -> desk.decide(first, firstVersion, Fen.parse("2500.00"), "", "")),
                () -> as("two", () -> desk.decide(second, secondVersion, Fen.parse("2500.00"), "", ""))));

        assertThat(results).filteredOn(ReviewView.class::isInstance).hasSize(1);
        // Whoever comes second looks again: the rules propose what the cap of 3,000.00 leaves.
        assertThat(results).filteredOn(String.class::isInstance).containsExactly("claims.case.changed");
        String other = results.getFirst() instanceof String ? first : second;
        assertThat(open("three", other).proposal().amount()).isEqualTo(Fen.parse("500.00"));
        decide("three", other, "500.00", "", "");
        assertThat(jdbc.sql("SELECT SUM(amount_fen) FROM claim_decision")
                        .query(Long.class)
                        .single())
                .isEqualTo(300_000);
    }

    @Test
    void aDecisionThatWaitsForItsSecondReviewerFallsWithTheProposalItWasTakenOn() {
        PersonId person = members.person("U0001");
        String first = inReview(person, TestKind.answers().with("loss", "6000.00"));
        String second =
                inReview(person, TestKind.answers().with("loss", "6000.00").with("report-number", "BJ-2"));
        decide("one", first, "12000.00", "特殊情况", "");
        decide("one", second, "3000.00", "", "");

        ReviewView waiting = open("two", first);
        assertThat(waiting.view().state()).isEqualTo(CaseState.TO_CONFIRM);
        assertThat(waiting.proposal().amount()).isEqualTo(Fen.ZERO);
        assertThatThrownBy(
                        () -> as("two", () -> desk.confirm(first, waiting.view().version())))
                .isInstanceOf(DomainException.class)
                .hasMessage("claims.review.error.proposalChanged");
    }
}
