package cn.jingka.portal.payouts.internal;

import static cn.jingka.portal.payouts.internal.BankWords.accepted;
import static cn.jingka.portal.payouts.internal.BankWords.booked;
import static cn.jingka.portal.payouts.internal.BankWords.camt054;
import static cn.jingka.portal.payouts.internal.BankWords.pain002;
import static cn.jingka.portal.payouts.internal.BankWords.pain002OfFile;
import static cn.jingka.portal.payouts.internal.BankWords.rejected;
import static cn.jingka.portal.payouts.internal.BankWords.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.payouts.BankMessages.Receipt;
import cn.jingka.portal.payouts.InstructionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankMessagesTest extends PayoutsTest {

    private static final String ONE = BATCH + "-1";
    private static final String TWO = BATCH + "-2";

    @Test
    void acceptedThenBookedOrRejectedOrReturned() {
        sent(3);
        assertThat(receive(pain002("P1", accepted(ONE), rejected(TWO, "AC04"), accepted(BATCH + "-3"))))
                .isEqualTo(new Receipt(3, 1, 0, 0));
        assertThat(receive(camt054(
                        "C1",
                        booked(ONE, "1.01"),
                        booked(BATCH + "-3", "1.03"),
                        returned(BATCH + "-3", "1.03", "AC06"))))
                .isEqualTo(new Receipt(3, 0, 1, 0));
        assertThat(state(1)).isEqualTo(InstructionState.PAID);
        assertThat(state(2)).isEqualTo(InstructionState.REJECTED);
        assertThat(state(3)).isEqualTo(InstructionState.RETURNED);
        assertThatTheLedgerBalances();
    }

    @Test
    void theSameMessageTwiceChangesNothingAndAnswersTheSame() {
        sent(2);
        String message = pain002("P1", rejected(ONE, "AC04"), accepted("RB-NOBODY-9"));
        Receipt first = receive(message);
        assertThat(first).isEqualTo(new Receipt(1, 1, 0, 1));
        assertThat(receive(message)).isEqualTo(first);
        assertThat(exceptions()).containsExactly("UNMATCHED");
        assertThatThrownBy(() -> receive(pain002("P1", accepted(TWO)))).hasMessage("payouts.bank.error.idReused");
        assertThat(state(2)).isEqualTo(InstructionState.SENT);
    }

    @Test
    void aBookingThatOvertakesTheAcceptanceStandsAndTheLateAcceptanceIsNothingNew() {
        sent(1);
        receive(camt054("C1", booked(ONE, "1.01")));
        assertThat(receive(pain002("P1", accepted(ONE)))).isEqualTo(new Receipt(1, 0, 0, 0));
        assertThat(state(1)).isEqualTo(InstructionState.PAID);
    }

    @Test
    void whatContradictsOrFitsNothingGoesToTheListAndMovesNothing() {
        sent(2);
        receive(camt054("C1", booked(ONE, "1.01")));
        receive(pain002("P1", rejected(ONE, "AC04"), rejected(TWO, "AC04")));
        receive(camt054("C2", booked(TWO, "1.02"), booked("RB-2013Q4-1-1", "5.00")));
        receive(pain002(
                "P2",
                "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>XXXX</TxSts></TxInfAndSts>".formatted(TWO)));
        assertThat(exceptions()).containsExactly("CONTRADICTION", "CONTRADICTION", "UNMATCHED", "STATUS");
        assertThat(state(1)).isEqualTo(InstructionState.PAID);
        assertThat(state(2)).isEqualTo(InstructionState.REJECTED);
        assertThatTheLedgerBalances();
    }

    @Test
    void anotherAmountIsNotBelieved() {
        sent(1);
        assertThat(receive(camt054("C1", booked(ONE, "1.00")))).isEqualTo(new Receipt(0, 0, 0, 1));
        assertThat(receive(camt054("C2", booked(ONE, "1.01").replace("CNY", "USD"))))
                .isEqualTo(new Receipt(0, 0, 0, 1));
        assertThat(state(1)).isEqualTo(InstructionState.SENT);
    }

    @Test
    void aWordAboutTheWholeFileHoldsForEachOfItsTransfers() {
        sent(3);
        receive(pain002OfFile("P1", BATCH + "-F1", "ACCP"));
        assertThat(states().values()).containsOnly(InstructionState.ACCEPTED);
        assertThat(receive(pain002OfFile("P2", BATCH + "-F1", "RJCT"))).isEqualTo(new Receipt(3, 3, 0, 0));
        assertThat(receive(pain002OfFile("P3", BATCH + "-F7", "ACCP"))).isEqualTo(new Receipt(0, 0, 0, 1));
        assertThatTheLedgerBalances();
    }

    @Test
    void anAnswerAboutAFileThatNeverLeftIsNotBelievedButOneAboutAFetchedFileIs() {
        people(1, 0);
        propose();
        approve();
        assertThat(receive(camt054("C1", booked(ONE, "1.01")))).isEqualTo(new Receipt(0, 0, 0, 1));
        assertThat(state(1)).isEqualTo(InstructionState.ANNOUNCED);

        jdbc.sql("UPDATE payment_file SET downloaded_at = made_at").update();
        receive(camt054("C2", booked(ONE, "1.01")));
        assertThat(state(1)).isEqualTo(InstructionState.PAID);
        assertThat(jdbc.sql("SELECT state FROM payment_file")
                        .query(String.class)
                        .single())
                .isEqualTo("SENT");
    }

    /** A message larger than one round of answers, and far above the limits that XML libraries set for entities. */
    @Test
    void aLongMessageIsReadAsAStream() {
        sent(1);
        String[] many = new String[3000];
        for (int i = 0; i < many.length; i++) {
            many[i] = accepted("RB-NOBODY-" + i);
        }
        many[1500] = accepted(ONE);
        assertThat(receive(pain002("P1", many))).isEqualTo(new Receipt(1, 0, 0, 2999));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml at all",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.03'><CstmrPmtStsRpt/></Document>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.11'><CstmrPmtStsRpt/></Document>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Document>&x;</Document>"
            })
    void whatIsNoMessageIsRefusedInWords(String text) {
        assertThatThrownBy(() -> receive(text)).isInstanceOf(DomainException.class);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM bank_message")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aMessageThatBreaksOffLeavesNothingBehindAndNamesThePlace() {
        sent(2);
        String message = pain002("P1", accepted(ONE), accepted(TWO));
        assertThatThrownBy(() -> receive(message.substring(0, message.length() - 40)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("payouts.bank.error.xml");
                    assertThat(refusal.arguments()).hasSize(3);
                });
        assertThat(states().values()).containsOnly(InstructionState.SENT);
        assertThat(receive(message)).isEqualTo(new Receipt(2, 0, 0, 0));
    }

    @Test
    void aRefusedPaymentGoesOnUnderANewIdOnceTheCardIsAnother() {
        sent(2);
        receive(pain002("P1", rejected(ONE, "AC04"), accepted(TWO)));
        release.sweep();
        assertThat(state(1)).isEqualTo(InstructionState.REJECTED);

        replaceCard(people.getFirst());
        release.sweep();
        assertThat(state(1)).isEqualTo(InstructionState.REPAIRED);
        List<Long> all =
                jdbc.sql("SELECT id FROM payout_instruction").query(Long.class).list();
        assertThat(reissue.reissue(all)).isEqualTo(1);
        assertThat(reissue.reissue(all)).isZero();
        assertThat(state(1)).isEqualTo(InstructionState.REISSUED);
        assertThat(state("1-R1")).isEqualTo(InstructionState.APPROVED);
        clock.advance(Duration.ofMinutes(2));
        progress.advance();
        clock.advance(LEAD);
        recordFilesSent();
        receive(camt054("C1", booked(ONE + "-R1", "1.01")));
        assertThat(state("1-R1")).isEqualTo(InstructionState.PAID);
        assertThatTheLedgerBalances();

        receive(camt054("C2", booked(ONE, "1.01")));
        assertThat(exceptions()).containsExactly("CONTRADICTION");
        assertThat(state(1)).isEqualTo(InstructionState.REISSUED);
    }

    /** Whatever the bank says in whatever order, the books balance and nobody's money is in two live instructions. */
    @Test
    void anyOrderOfAnswersKeepsTheBooksBalancedAndPaysOnce() {
        sent(6);
        Random random = new Random(20150302);
        for (int round = 0; round < 40; round++) {
            List<String> references = new ArrayList<>(states().keySet());
            String reference = references.get(random.nextInt(references.size()));
            String yuan = "1.0" + reference.split("-")[3];
            switch (random.nextInt(6)) {
                case 0 -> receive(pain002("M" + round, accepted(reference)));
                case 1 -> receive(pain002("M" + round, rejected(reference, "AC01")));
                case 2 -> receive(camt054("M" + round, booked(reference, yuan)));
                case 3 -> receive(camt054("M" + round, returned(reference, yuan, "AC06")));
                case 4 -> {
                    List<Long> all = jdbc.sql("SELECT id FROM payout_instruction")
                            .query(Long.class)
                            .list();
                    reissue.confirmAccount(all);
                    reissue.reissue(all);
                }
                default -> {
                    clock.advance(LEAD);
                    progress.advance();
                    clock.advance(LEAD);
                    recordFilesSent();
                }
            }
            assertThatTheLedgerBalances();
            assertThat(jdbc.sql("""
                                    SELECT COUNT(*) FROM (SELECT reference FROM payout_instruction
                                    WHERE state IN ('PROPOSED','APPROVED','NEEDS_CARD','ANNOUNCED','SENT','ACCEPTED','PAID')
                                    GROUP BY reference HAVING COUNT(*) > 1) twice
                                    """).query(Long.class).single()).isZero();
        }
    }
}
