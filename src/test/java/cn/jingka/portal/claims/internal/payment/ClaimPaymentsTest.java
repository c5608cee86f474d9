package cn.jingka.portal.claims.internal.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimPayments;
import cn.jingka.portal.claims.ClaimPayments.DecisionId;
import cn.jingka.portal.claims.ClaimPayments.Due;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.payouts.BankMessages;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.payouts.PaymentOrigin;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.internal.BankWords;
import cn.jingka.portal.payouts.internal.PayoutsFixture;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.TestKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From the decision to the money, on the real database: released once, by somebody else, and followed to the end. */
class ClaimPaymentsTest extends PortalIntegrationTest {

    private static final String UNIT = "U0001";
    private static final String BATCH = "CL-20150302-1";

    @Autowired
    ClaimPayments payments;

    @Autowired
    ClaimsFixture claims;

    @Autowired
    MembersFixture members;

    @Autowired
    PayoutsFixture bankFiles;

    @Autowired
    BankMessages bank;

    @Autowired
    Payouts payouts;

    @Autowired
    PayoutDesk desk;

    @Autowired
    OwnPayments ownPayments;

    @Autowired
    OwnCases ownCases;

    @Autowired
    ClaimFiling filing;

    @Autowired
    List<PaymentOrigin> origins;

    @Autowired
    PaymentFollowing following;

    @Autowired
    JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void aMemberWithACard() {
        person = members.newPerson(UNIT).named("王秀兰").withoutPhone().create();
        members.card(person);
    }

    private static <T> T asOperator(String name, Supplier<T> work) {
        return ClaimsFixture.as(Actor.account(name, name, Set.of()), Role.OPERATOR, work);
    }

    private String decided() {
        return claims.inState(person, UNIT, CaseState.DECIDED);
    }

    private List<Due> due() {
        return asOperator("operator", payments::due);
    }

    private String release(String operator) {
        return asOperator(operator, () -> {
            List<Due> all = payments.due();
            return payments.release(all.stream().map(Due::id).toList(), sum(all));
        });
    }

    private static Fen sum(List<Due> due) {
        return due.stream().map(Due::amount).reduce(Fen.ZERO, Fen::plus);
    }

    private CaseState state(String reference) {
        return CaseState.valueOf(jdbc.sql("SELECT state FROM claim_case WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single());
    }

    private List<Payment.State> paymentStates() {
        return jdbc
                .sql("SELECT state FROM claim_payment ORDER BY case_id, decision")
                .query(String.class)
                .list()
                .stream()
                .map(Payment.State::valueOf)
                .toList();
    }

    private void receive(String xml) {
        asOperator("operator", () -> bank.receive(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsGrantedIsReleasedAsOneBatchAndFollowedUntilTheMoneyIsThere() {
        String reference = decided();
        assertThat(due()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(new DecisionId(reference, 1));
            assertThat(one.payee()).isEqualTo("王*兰");
            assertThat(one.amount()).isEqualTo(Fen.parse("1000.00"));
            assertThat(one.decidedBy()).isEqualTo("审核员");
        });

        assertThat(release("operator")).isEqualTo(BATCH);

        assertThat(due()).isEmpty();
        assertThat(state(reference)).isEqualTo(CaseState.PAYING);
        assertThat(payouts.find(BATCH).orElseThrow().total()).isEqualTo(Fen.parse("1000.00"));
        bankFiles.handedIn(BATCH);
        receive(BankWords.camt054("C1", BankWords.booked(BATCH + "-" + reference + "-1", "1000.00")));
        assertThat(state(reference)).isEqualTo(CaseState.PAID);
        Payment payment = ClaimsFixture.asMember(person, () -> ownCases.get(reference))
                .decisions()
                .getFirst()
                .payment()
                .orElseThrow();
        assertThat(payment.state()).isEqualTo(Payment.State.PAID);
        assertThat(payment.accountTail()).hasSize(4);
        assertThat(payment.batch()).contains(BATCH);
    }

    @Test
    void theMemberSeesWhatThePaymentIsForAndTheWayToTheCase() {
        String reference = decided();
        release("operator");
        var payment = ClaimsFixture.asMember(person, ownPayments::all).getFirst();
        for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            assertThat(origins.stream()
                            .flatMap(origin -> origin.of(payment, language).stream())
                            .toList())
                    .singleElement()
                    .satisfies(origin -> {
                        assertThat(origin.title()).contains(reference);
                        assertThat(origin.explanation()).isEqualTo("claims/" + reference);
                    });
        }
        assertThat(origins.stream().flatMap(origin -> origin.titleOfBatch(BATCH, Texts.CHINESE).stream()))
                .containsExactly("2015-03-02 放款的理赔给付");
    }

    @Test
    void twoOperatorsAtOncePayOnce() {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            references.add(decided());
            person = members.newPerson(UNIT).withoutPhone().create();
            members.card(person);
        }
        List<DecisionId> forward = due().stream().map(Due::id).toList();
        Fen sum = sum(due());
        CyclicBarrier together = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> releaseTogether("operator", forward, sum, together));
        var second =
                CompletableFuture.supplyAsync(() -> releaseTogether("operator2", forward.reversed(), sum, together));

        assertThat(List.of(first.join(), second.join()))
                .containsExactlyInAnyOrder("released", "claims.pay.error.released");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM payout_instruction")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM payout_batch")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(references).allSatisfy(one -> assertThat(state(one)).isEqualTo(CaseState.PAYING));
    }

    private String releaseTogether(String name, List<DecisionId> decisions, Fen sum, CyclicBarrier together) {
        return asOperator(name, () -> {
            try {
                together.await();
                payments.release(decisions, sum);
                return "released";
            } catch (DomainException refusal) {
                return refusal.key();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void anotherSumThanTheOneReadBackReleasesNothing() {
        String reference = decided();
        List<DecisionId> one = List.of(new DecisionId(reference, 1));
        assertThatThrownBy(() -> asOperator("operator", () -> payments.release(one, Fen.parse("999.99"))))
                .hasMessage("claims.pay.error.changed");
        assertThat(paymentStates()).containsExactly(Payment.State.TO_RELEASE);
        assertThat(state(reference)).isEqualTo(CaseState.DECIDED);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM payout_batch")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoDecidedDoesNotReleaseAndNobodyButOperatorsComesNear() {
        decided();
        assertThatThrownBy(() -> release("reviewer")).hasMessage("claims.pay.error.ownDecision");
        assertThatThrownBy(() -> ClaimsFixture.asReviewer("reviewer2", payments::due))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ClaimsFixture.asMember(person, () -> payments.release(List.of(), Fen.ZERO)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(paymentStates()).containsExactly(Payment.State.TO_RELEASE);
    }

    @Test
    void aRefusedCaseIsClosedAtOnceWithNothingToPay() {
        String reference = claims.inState(person, UNIT, CaseState.IN_REVIEW);
        claims.decide(reference, Fen.ZERO);
        assertThat(state(reference)).isEqualTo(CaseState.CLOSED);
        assertThat(due()).isEmpty();
    }

    @Test
    void onAppealOnlyTheDifferenceIsDueAndTheCaseIsPaidWhenBothAre() {
        String reference = claims.inState(person, UNIT, CaseState.IN_REVIEW);
        claims.decide(reference, Fen.parse("600.00"));
        release("operator");
        ClaimsFixture.asMember(person, () -> filing.appeal(reference, "金额少了"));
        claims.decide(reference, Fen.parse("1000.00"));

        assertThat(due()).singleElement().satisfies(second -> {
            assertThat(second.id()).isEqualTo(new DecisionId(reference, 2));
            assertThat(second.amount()).isEqualTo(Fen.parse("400.00"));
        });
        String secondBatch = release("operator2");
        assertThat(secondBatch).isEqualTo("CL-20150302-2");
        bankFiles.handedIn(BATCH);
        bankFiles.handedIn(secondBatch);
        receive(BankWords.camt054("C1", BankWords.booked(BATCH + "-" + reference + "-1", "600.00")));
        assertThat(state(reference)).isEqualTo(CaseState.PAYING);
        receive(BankWords.camt054("C2", BankWords.booked(secondBatch + "-" + reference + "-2", "400.00")));
        assertThat(state(reference)).isEqualTo(CaseState.PAID);
    }

    @Test
    void anAppealThatAddsNothingOwesNothingMoreAndLeavesTheFirstPaymentOnItsWay() {
        String reference = decided();
        release("operator");
        ClaimsFixture.asMember(person, () -> filing.appeal(reference, "金额少了"));
        claims.decide(reference, Fen.parse("800.00"));
        assertThat(due()).isEmpty();

        bankFiles.handedIn(BATCH);
        receive(BankWords.camt054("C1", BankWords.booked(BATCH + "-" + reference + "-1", "1000.00")));
        assertThat(state(reference)).isEqualTo(CaseState.PAID);
    }

    @Test
    void whatWasGrantedFirstIsPaidAlsoWhileAnAppealIsOpen() {
        String reference = claims.inState(person, UNIT, CaseState.IN_APPEAL);
        release("operator");
        assertThat(state(reference)).isEqualTo(CaseState.IN_APPEAL);
        bankFiles.handedIn(BATCH);
        receive(BankWords.camt054("C1", BankWords.booked(BATCH + "-" + reference + "-1", "1000.00")));
        assertThat(paymentStates()).containsExactly(Payment.State.PAID);
        assertThat(state(reference)).isEqualTo(CaseState.IN_APPEAL);

        claims.decide(reference, Fen.parse("1000.00"));
        assertThat(state(reference)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aPaymentThatTheBankReturnsIsOnItsWayAgainAndTheCaseSaysSo() {
        String reference = decided();
        release("operator");
        bankFiles.handedIn(BATCH);
        String instruction = BATCH + "-" + reference + "-1";
        receive(BankWords.camt054("C1", BankWords.booked(instruction, "1000.00")));
        receive(BankWords.camt054("C2", BankWords.returned(instruction, "1000.00", "AC06")));
        assertThat(paymentStates()).containsExactly(Payment.State.REFUSED_BY_BANK);
        assertThat(state(reference)).isEqualTo(CaseState.PAYING);
    }

    @Test
    void whoHasNoCardIsToldSoInTheCase() {
        person = members.newPerson(UNIT).withoutPhone().create();
        String reference = decided();
        release("operator");
        bankFiles.handedIn(BATCH);
        assertThat(paymentStates()).containsExactly(Payment.State.NEEDS_CARD);
        assertThat(state(reference)).isEqualTo(CaseState.PAYING);
    }

    @Test
    void whatAStoppedProgramMissedIsFoundBySweeping() {
        String reference = decided();
        release("operator");
        bankFiles.handedIn(BATCH);
        receive(BankWords.camt054("C1", BankWords.booked(BATCH + "-" + reference + "-1", "1000.00")));
        jdbc.sql("UPDATE claim_payment SET state = 'ON_ITS_WAY'").update();
        jdbc.sql("UPDATE claim_case SET state = 'PAYING'").update();

        following.sweep();

        assertThat(paymentStates()).containsExactly(Payment.State.PAID);
        assertThat(state(reference)).isEqualTo(CaseState.PAID);
    }

    @Test
    void aDeathBenefitGoesToTheBeneficiaryWhoseRefusedAccountTheUnitCorrects() {
        String reference = claims.officersDraft(UNIT, person, TestKind.DEATH, TestKind.deathAnswers());
        claims.file(reference, "report");
        ClaimsFixture.asOfficer(UNIT, () -> filing.submit(reference, ""));
        claims.move(reference, CaseState.IN_REVIEW);
        claims.decide(reference, null);
        assertThat(due()).singleElement().satisfies(one -> {
            assertThat(one.payee()).isEqualTo("李**");
            assertThat(one.beneficiary()).isTrue();
        });
        release("operator");
        bankFiles.handedIn(BATCH);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice").query(Integer.class).single())
                .isZero();
        receive(BankWords.pain002("P1", BankWords.rejected(BATCH + "-" + reference + "-1", "AC04")));
        assertThat(paymentStates()).containsExactly(Payment.State.REFUSED_BY_BANK);

        ClaimsFixture.asOfficer(UNIT, () -> {
            filing.correctBeneficiaryAccount(reference, "1234567890123456");
            return reference;
        });

        assertThat(payouts.states(BATCH).get(reference + "-1").state()).isEqualTo(InstructionState.REPAIRED);
        // An operator hears of yet another account, and the case holds it from then on.
        asOperator("operator2", () -> {
            desk.correctBeneficiary(BATCH, reference + "-1", AccountNumber.parse("6543210987653456"));
            return reference;
        });
        assertThatThrownBy(() -> ClaimsFixture.asOfficer(UNIT, () -> {
                    filing.correctBeneficiaryAccount(reference, "6543210987653456");
                    return reference;
                }))
                .hasMessage("claims.beneficiary.sameAccount");
        assertThat(jdbc.sql("SELECT by_name FROM claim_change ORDER BY ordinal")
                        .query(String.class)
                        .list())
                .containsExactly("经办人", "operator2");
        asOperator(
                "operator",
                () -> desk.reissue(
                        desk.instructions(Optional.of(BATCH), List.of(InstructionState.REPAIRED), 0, 9).stream()
                                .map(PayoutDesk.InstructionLine::id)
                                .toList()));
        assertThat(paymentStates()).containsExactly(Payment.State.ON_ITS_WAY);
        assertThat(payouts.states(BATCH).get(reference + "-1").accountTail()).isEqualTo("3456");
    }
}
