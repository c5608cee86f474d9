package cn.jingka.portal.payouts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.members.PayeeAccountsChanged;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.Payouts.BatchState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BatchProgressTest extends PayoutsTest {

    private static final String GROUP = "payout-batch:" + BATCH;

    @Autowired
    Notices notices;

    @Test
    void theSameProposalTwiceIsPaidOnce() {
        people(3, 0);
        propose();
        propose();
        var batch = batch();
        assertThat(batch.instructions()).isEqualTo(3);
        assertThat(batch.total()).isEqualTo(Fen.of(306));
        assertThat(batch.state()).isEqualTo(BatchState.PROPOSED);
    }

    @Test
    void filesAppearAtApprovalAndTheLeadTimeRunsFromTheLastAnnouncement() {
        people(3, 0);
        propose();
        notices.queue(
                GROUP,
                List.of(new Notice("held", people.getFirst(), "payouts.notice.announced", List.of("", "", "", ""))));
        jdbc.sql("UPDATE sms SET state = 'QUEUED'").update();
        approve();

        assertThat(payouts.files(BATCH)).singleElement().satisfies(file -> {
            assertThat(file.transfers()).isEqualTo(3);
            assertThat(file.sum()).isEqualTo(Fen.of(306));
        });
        assertThat(notices.progress(GROUP).total()).isEqualTo(4);
        assertThat(batch().state()).isEqualTo(BatchState.APPROVED);
        clock.advance(LEAD.multipliedBy(2));
        progress.advance();
        assertThat(states().values()).containsOnly(InstructionState.APPROVED);

        jdbc.sql("UPDATE sms SET state = 'GIVEN_UP'").update();
        progress.advance();
        assertThat(batch().state()).isEqualTo(BatchState.ANNOUNCED);
        assertThat(batch().sendAt()).isEqualTo(clock.instant().plus(LEAD));
        assertThat(states().values()).containsOnly(InstructionState.ANNOUNCED);
        assertThatTheLedgerBalances();
    }

    @Test
    void whoHasNoCardWaitsAndGoesOnInALaterFileOnceTheCardCame() {
        people(2, 1);
        propose();
        approve();
        assertThat(state(3)).isEqualTo(InstructionState.NEEDS_CARD);
        clock.advance(LEAD);
        recordFilesSent();
        assertThatTheLedgerBalances();

        members.card(people.get(2));
        release.changed(new PayeeAccountsChanged(List.of(people.get(2))));
        release.sweep();
        clock.advance(Duration.ofMinutes(2));
        progress.advance();

        assertThat(state(3)).isEqualTo(InstructionState.ANNOUNCED);
        assertThat(notices.progress(GROUP + ":1").total()).isEqualTo(1);
        assertThat(payouts.files(BATCH))
                .extracting(Payouts.PaymentFileView::transfers)
                .containsExactly(2L, 1L);
        assertThatTheLedgerBalances();
    }

    @Test
    void aBatchClosesWhenNothingIsInFlightAndALateCardDoesNotOpenItAgain() {
        people(1, 1);
        propose();
        approve();
        clock.advance(LEAD);
        recordFilesSent();
        assertThat(batch().state()).isEqualTo(BatchState.SENT);
        receive(BankWords.camt054("B1", BankWords.booked(BATCH + "-1", "1.01")));
        progress.advance();
        assertThat(batch().state()).isEqualTo(BatchState.CLOSED);

        members.card(people.get(1));
        release.sweep();
        clock.advance(Duration.ofMinutes(2));
        progress.advance();
        clock.advance(LEAD);
        recordFilesSent();
        assertThat(state(2)).isEqualTo(InstructionState.SENT);
        assertThat(batch().state()).isEqualTo(BatchState.CLOSED);
    }

    @Test
    void aBatchOfPeopleWithoutCardsEndsInWaiting() {
        people(0, 2);
        propose();
        approve();
        assertThat(payouts.files(BATCH)).isEmpty();
        clock.advance(LEAD);
        progress.advance();
        assertThat(batch().state()).isEqualTo(BatchState.CLOSED);
        assertThat(states().values()).containsOnly(InstructionState.NEEDS_CARD);
        assertThatTheLedgerBalances();
    }

    @Test
    void anEmptyBatchClosesAtOnce() {
        propose();
        approve();
        assertThat(batch().state()).isEqualTo(BatchState.CLOSED);
    }

    @Test
    void aCancelledBatchPaysNothingAndTakesNothingMore() {
        people(2, 0);
        propose();
        payouts.cancel(BATCH);
        payouts.cancel(BATCH);
        progress.advance();
        assertThat(states().values()).containsOnly(InstructionState.CANCELLED);
        assertThatThrownBy(this::propose).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> payouts.approve(BATCH, APPROVER)).isInstanceOf(DomainException.class);
        assertThat(payouts.files(BATCH)).isEmpty();
    }

    private Payouts.BatchView batch() {
        return payouts.find(BATCH).orElseThrow();
    }
}
