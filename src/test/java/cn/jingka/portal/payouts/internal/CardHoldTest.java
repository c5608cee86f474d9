package cn.jingka.portal.payouts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.BankCardEvents;
import cn.jingka.portal.members.CardMoved;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Payouts.BatchState;
import cn.jingka.portal.payouts.Payouts.PaymentFileView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cards that are blocked, lost or replaced between approval and the moment the file leaves (CARD-4). */
class CardHoldTest extends PayoutsTest {

    @Autowired
    private BankCardEvents bankOfCards;

    @Autowired
    private CardHold hold;

    @Autowired
    private PaymentFileContents contents;

    private CardNumber card;

    @BeforeEach
    void threePeopleOfWhomTheFirstIsWatched() {
        PersonId watched = members.newPerson("U0001").withoutPhone().create();
        people.add(watched);
        card = members.card(watched);
        people(2, 0);
    }

    private void tell(String event) {
        clock.advance(Duration.ofSeconds(1));
        var receipt = bankOfCards.take(List.of(
                new BankCardEvents.Line(card.digits(), event, clock.instant().toString())));
        assertThat(receipt.applied()).isOne();
    }

    private List<String> notices() {
        return jdbc.sql("SELECT text_key FROM notice WHERE person_id = ? AND text_key LIKE 'payouts.%' ORDER BY id")
                .param(people.getFirst().value())
                .query(String.class)
                .list();
    }

    private String bytes(PaymentFileView file) throws IOException {
        try (var in = contents.open(file.id())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aBlockedCardsPaymentLeavesItsFileAndWaitsAndGoesOnOnceReleased() throws IOException {
        propose();
        approve();
        String before = payouts.files(BATCH).getFirst().sha256();

        tell("BLOCKED");

        assertThat(state(1)).isEqualTo(InstructionState.NEEDS_CARD);
        PaymentFileView file = payouts.files(BATCH).getFirst();
        assertThat(file.transfers()).isEqualTo(2);
        assertThat(file.sum()).isEqualTo(Fen.of(102 + 103));
        assertThat(file.sha256()).isNotEqualTo(before);
        assertThat(bytes(file))
                .contains("<NbOfTxs>2</NbOfTxs>", "<CtrlSum>2.05</CtrlSum>", BATCH + "-2")
                .doesNotContain(BATCH + "-1<", card.digits());
        assertThat(notices()).containsExactly("payouts.notice.announced", "payouts.notice.held");
        assertThatTheLedgerBalances();

        clock.advance(LEAD);
        recordFilesSent();
        assertThat(state(1)).isEqualTo(InstructionState.NEEDS_CARD);
        assertThat(state(2)).isEqualTo(InstructionState.SENT);

        tell("RELEASED");
        clock.advance(Duration.ofMinutes(2));
        progress.advance();
        assertThat(state(1)).isEqualTo(InstructionState.ANNOUNCED);
        assertThat(payouts.files(BATCH)).extracting(PaymentFileView::transfers).containsExactly(2L, 1L);
        assertThat(notices())
                .containsExactly("payouts.notice.announced", "payouts.notice.held", "payouts.notice.announced");
        assertThatTheLedgerBalances();
    }

    @Test
    void aCardBlockedBeforeApprovalWaitsAndGoesOnOnceReleased() {
        tell("BLOCKED");
        propose();
        approve();
        assertThat(state(1)).isEqualTo(InstructionState.NEEDS_CARD);
        tell("RELEASED");
        clock.advance(Duration.ofMinutes(2));
        progress.advance();
        assertThat(state(1)).isEqualTo(InstructionState.ANNOUNCED);
        assertThatTheLedgerBalances();
    }

    @Test
    void theLastLookBeforeAFileLeavesFindsWhatNobodyTold() {
        propose();
        approve();
        jdbc.sql("UPDATE card SET state = 'LOST', lost_on = '2015-03-02' WHERE person_id = ?")
                .param(people.getFirst().value())
                .update();
        hold.check(payouts.files(BATCH).getFirst().id());
        assertThat(state(1)).isEqualTo(InstructionState.NEEDS_CARD);
        assertThat(payouts.files(BATCH).getFirst().transfers()).isEqualTo(2);
        assertThatTheLedgerBalances();
    }

    @Test
    void aReplacedCardsPaymentGoesToTheNewCardInAFileOfItsOwn() {
        propose();
        approve();
        String tail = replaceCard(people.getFirst()).tail();
        hold.moved(new CardMoved(people.getFirst()));
        assertThat(state(1)).isEqualTo(InstructionState.APPROVED);
        assertThat(payouts.states(BATCH).get("1").accountTail()).isEqualTo(tail);
        clock.advance(Duration.ofMinutes(2));
        progress.advance();
        assertThat(payouts.files(BATCH)).extracting(PaymentFileView::transfers).containsExactly(2L, 1L);
        assertThatTheLedgerBalances();
    }

    @Test
    void aFileThatWasFetchedOrIsUnderWayStaysWhole() {
        propose();
        approve();
        jdbc.sql("UPDATE payment_file SET downloaded_at = '2015-03-02'").update();
        tell("BLOCKED");
        assertThat(state(1)).isEqualTo(InstructionState.ANNOUNCED);
        assertThat(payouts.files(BATCH).getFirst().transfers()).isEqualTo(3);

        jdbc.sql("UPDATE payment_file SET downloaded_at = NULL, attempts = 1").update();
        hold.moved(new CardMoved(people.getFirst()));
        assertThat(state(1)).isEqualTo(InstructionState.ANNOUNCED);
    }

    @Test
    void aFileThatLostItsLastPaymentIsNoMoreAndTheBatchEndsInWaiting() {
        people.removeLast();
        people.removeLast();
        propose();
        approve();
        tell("BLOCKED");
        assertThat(payouts.files(BATCH)).isEmpty();
        clock.advance(LEAD);
        progress.advance();
        assertThat(payouts.find(BATCH).orElseThrow().state()).isEqualTo(BatchState.CLOSED);
        assertThat(state(1)).isEqualTo(InstructionState.NEEDS_CARD);
        assertThatTheLedgerBalances();
    }
}
