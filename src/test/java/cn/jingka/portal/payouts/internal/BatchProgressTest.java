package cn.jingka.portal.payouts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PayeeAccountsChanged;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.Payouts.BatchState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BatchProgressTest extends PayoutsTest {

    private static final Duration LEAD = Duration.ofHours(24);

    @Autowired
    CardRelease release;

    @Test
    void theSameProposalTwiceIsPaidOnce() {
        propose("RB-2014Q1-1", 3);
        propose("RB-2014Q1-1", 3);
        var batch = payouts.find("RB-2014Q1-1").orElseThrow();
        assertThat(batch.instructions()).isEqualTo(3);
        assertThat(batch.total()).isEqualTo(Fen.of(306));
        assertThat(batch.state()).isEqualTo(BatchState.PROPOSED);
    }

    @Test
    void filesAppearAtApprovalAndWaitForTheAnnouncementAndTheLeadTime() {
        giveCards(3);
        propose("RB-2014Q1-1", 3);
        notices.hold(true);
        approve("RB-2014Q1-1");

        assertThat(payouts.files("RB-2014Q1-1")).singleElement().satisfies(file -> {
            assertThat(file.transfers()).isEqualTo(3);
            assertThat(file.sum()).isEqualTo(Fen.of(306));
        });
        assertThat(notices.of("payout-batch:RB-2014Q1-1")).hasSize(3);
        assertThat(payouts.find("RB-2014Q1-1").orElseThrow().state()).isEqualTo(BatchState.APPROVED);

        notices.hold(false);
        clock.advance(Duration.ofMinutes(7));
        progress.advance();
        var announced = payouts.find("RB-2014Q1-1").orElseThrow();
        assertThat(announced.state()).isEqualTo(BatchState.ANNOUNCED);
        assertThat(announced.sendAt()).isEqualTo(clock.instant().plus(LEAD));
        assertThat(states().values()).containsOnly(InstructionState.ANNOUNCED);
        assertThatTheLedgerBalances();
    }

    @Test
    void whoHasNoCardWaitsAndGoesOnInALaterFileOnceTheCardCame() {
        giveCards(2);
        propose("RB-2014Q1-1", 3);
        approve("RB-2014Q1-1");
        assertThat(states()).containsEntry("RB-2014Q1-1-3", InstructionState.NEEDS_CARD);
        assertThatTheLedgerBalances();

        payees.give(3, card(3, 0));
        release.changed(new PayeeAccountsChanged(List.of(new PersonId(3))));
        release.sweep();
        clock.advance(Duration.ofMinutes(2));
        progress.advance();

        assertThat(states()).containsEntry("RB-2014Q1-1-3", InstructionState.ANNOUNCED);
        assertThat(notices.of("payout-batch:RB-2014Q1-1:1")).hasSize(1);
        assertThat(payouts.files("RB-2014Q1-1"))
                .extracting(Payouts.PaymentFileView::transfers)
                .containsExactly(2L, 1L);
        assertThatTheLedgerBalances();
    }

    @Test
    void anEmptyBatchClosesAtOnce() {
        propose("RB-2014Q1-1", 0);
        approve("RB-2014Q1-1");
        assertThat(payouts.find("RB-2014Q1-1").orElseThrow().state()).isEqualTo(BatchState.CLOSED);
    }

    @Test
    void aCancelledBatchPaysNothingAndTakesNothingMore() {
        giveCards(2);
        propose("RB-2014Q1-1", 2);
        payouts.cancel("RB-2014Q1-1");
        payouts.cancel("RB-2014Q1-1");
        progress.advance();
        assertThat(states().values()).containsOnly(InstructionState.CANCELLED);
        assertThatThrownBy(() -> propose("RB-2014Q1-1", 3)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> payouts.approve("RB-2014Q1-1", APPROVER)).isInstanceOf(DomainException.class);
        assertThat(payouts.files("RB-2014Q1-1")).isEmpty();
    }
}
