package cn.jingka.portal.payouts.internal;

import static cn.jingka.portal.payouts.internal.BankWords.booked;
import static cn.jingka.portal.payouts.internal.BankWords.camt054;
import static cn.jingka.portal.payouts.internal.BankWords.pain002;
import static cn.jingka.portal.payouts.internal.BankWords.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.NumberNotice;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.Payouts.Beneficiary;
import cn.jingka.portal.payouts.Payouts.Proposal;
import cn.jingka.portal.payouts.Payouts.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The one payout that does not go to the member's own card (PROT-4). */
class BeneficiaryPaymentsTest extends PayoutsTest {

    private static final String CASE = "L20150000018-1";
    private static final String ID = BATCH + "-" + CASE;
    private static final AccountNumber ACCOUNT = new AccountNumber("6222020200011234567");
    private static final AccountNumber OTHER = new AccountNumber("6222020200019876543");
    private static final MobileNumber MOBILE = MobileNumber.parse("13911112222");

    @Autowired
    PaymentFileContents contents;

    @Autowired
    PayoutDesk desk;

    @Autowired
    OwnPayments own;

    @Autowired
    Notices notices;

    private PersonId dead;

    @BeforeEach
    void aMemberWithACardWhoDied() {
        people(1, 0);
        dead = people.getFirst();
    }

    private void released(Optional<MobileNumber> mobile) {
        var payee = new Beneficiary("李遗属", ACCOUNT, mobile);
        payouts.propose(BATCH, "互助保障给付", List.of(new Proposal(CASE, dead, Fen.of(2_000_000), Optional.of(payee))));
        payouts.propose(BATCH, "互助保障给付", List.of(new Proposal(CASE, dead, Fen.of(2_000_000), Optional.of(payee))));
        approve();
    }

    private void sent() {
        clock.advance(LEAD);
        recordFilesSent();
    }

    @Test
    void theMoneyGoesToTheBeneficiarysNameAndAccountAndTheMemberHearsNothing() throws Exception {
        released(Optional.of(MOBILE));

        assertThat(state(CASE)).isEqualTo(InstructionState.ANNOUNCED);
        assertThat(file(0)).contains("李遗属", ACCOUNT.digits()).doesNotContain("王秀");
        assertThat(count("notice")).isZero();
        assertThat(jdbc.sql("SELECT text_key FROM sms_to_number")
                        .query(String.class)
                        .list())
                .containsExactly("payouts.notice.announcedBeneficiary");
        sent();
        receive(pain002("P1", rejected(ID, "AC04")));
        assertThat(count("notice")).isZero();
        assertThat(count("sms_to_number")).isEqualTo(2);
        release.sweep();
        assertThat(state(CASE)).isEqualTo(InstructionState.REJECTED);
    }

    @Test
    void theLeadTimeWaitsForTheBeneficiarysSms() {
        var payee = new Beneficiary("李遗属", ACCOUNT, Optional.of(MOBILE));
        payouts.propose(BATCH, "给付", List.of(new Proposal(CASE, dead, Fen.of(100), Optional.of(payee))));
        // Held by hand: the tests' portal has no provider, so its own messages are given up at once.
        var held = new NumberNotice("held", MOBILE, "payouts.notice.announcedBeneficiary", List.of("", "", "", ""));
        notices.queueToNumbers("payout-batch:" + BATCH, List.of(held));
        jdbc.sql("UPDATE sms SET state = 'QUEUED'").update();
        approve();
        assertThat(state(CASE)).isEqualTo(InstructionState.APPROVED);
        jdbc.sql("UPDATE sms SET state = 'DELIVERED'").update();
        progress.advance();
        assertThat(state(CASE)).isEqualTo(InstructionState.ANNOUNCED);
    }

    @Test
    void withoutAMobileThereIsNothingToSendAndThePaymentGoesOn() {
        released(Optional.empty());
        assertThat(count("sms")).isZero();
        assertThat(state(CASE)).isEqualTo(InstructionState.ANNOUNCED);
    }

    @Test
    void nothingThatIdentifiesTheBeneficiaryStandsInClear() {
        released(Optional.of(MOBILE));
        byte[] kept = jdbc.sql("SELECT payee FROM payout_beneficiary")
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(ACCOUNT.digits())
                .doesNotContain(MOBILE.national());
        assertThat(new Beneficiary("李遗属", ACCOUNT, Optional.of(MOBILE)).toString())
                .isEqualTo("Beneficiary[**** 4567]");
    }

    @Test
    void nobodyIsShownABeneficiarysPaymentAsTheirOwn() {
        released(Optional.of(MOBILE));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.member(dead, "会员"), null, AuthorityUtils.createAuthorityList("ROLE_MEMBER")));
        assertThat(own.all()).isEmpty();
        assertThat(own.next()).isEmpty();
    }

    @Test
    void aRefusedAccountIsCorrectedByOneOperatorAndPaidAgainByAnother() throws Exception {
        released(Optional.of(MOBILE));
        assertThatThrownBy(() -> desk.correctBeneficiary(BATCH, CASE, OTHER)).hasMessage("payouts.error.notRefused");
        sent();
        receive(pain002("P1", rejected(ID, "AC04")));
        assertThat(desk.instructions(Optional.of(BATCH), List.of(InstructionState.REJECTED), 0, 9))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.beneficiary()).contains("李**");
                    assertThat(line.reason().orElseThrow().code()).isEqualTo("AC04");
                });
        assertThatThrownBy(() -> desk.correctBeneficiary(BATCH, CASE, ACCOUNT)).hasMessage("payouts.error.sameAccount");

        desk.correctBeneficiary(BATCH, CASE, OTHER);

        assertThat(state(CASE)).isEqualTo(InstructionState.REPAIRED);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'payouts.audit.beneficiaryCorrected'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        List<Long> all =
                jdbc.sql("SELECT id FROM payout_instruction").query(Long.class).list();
        assertThatThrownBy(() -> desk.reissue(all))
                .isInstanceOf(DomainException.class)
                .hasMessage("payouts.error.correctedByYou");
        signInAsOperator("operator2");
        assertThat(desk.reissue(all)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        progress.advance();
        assertThat(file(1)).contains("李遗属", OTHER.digits()).doesNotContain(ACCOUNT.digits());
        sent();
        receive(camt054("C1", booked(ID + "-R1", "20000.00")));
        assertThat(payouts.states(BATCH).get(CASE))
                .isEqualTo(new Standing(InstructionState.PAID, OTHER.tail(), clock.instant()));
        assertThatTheLedgerBalances();
    }

    @Test
    void onlyAnOperatorCorrects() {
        released(Optional.empty());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account("reviewer", "reviewer", Set.of()),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_REVIEWER")));
        assertThatThrownBy(() -> desk.correctBeneficiary(BATCH, CASE, OTHER)).isInstanceOf(AccessDeniedException.class);
    }

    private void signInAsOperator(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account(name, name, Set.of()),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_OPERATOR", "API_BANK")));
    }

    private String file(int ordinal) throws Exception {
        try (var in = contents.open(payouts.files(BATCH).get(ordinal).id())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }
}
