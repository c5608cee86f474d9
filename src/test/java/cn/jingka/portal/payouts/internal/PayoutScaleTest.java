package cn.jingka.portal.payouts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.payouts.BankMessages.Receipt;
import cn.jingka.portal.payouts.Payouts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A large batch, worked on by two nodes at once; {@code -Dpayouts.scale=700000} measures a real one. */
class PayoutScaleTest extends PayoutsTest {

    private static final Logger LOG = LoggerFactory.getLogger(PayoutScaleTest.class);
    private static final int INSTRUCTIONS = Integer.getInteger("payouts.scale", 3000);
    private static final int PEOPLE = Math.min(1000, INSTRUCTIONS / 10);

    private long started;

    @Test
    void twoNodesShareABatchAndEachInstructionIsSentAndBookedOnce() {
        people(PEOPLE, 0);
        begin();
        for (int from = 0; from < INSTRUCTIONS; from += 1000) {
            payouts.propose(BATCH, "2014 年第一季度二次报销", proposals(from, Math.min(from + 1000, INSTRUCTIONS)));
        }
        done("proposed");
        payouts.approve(BATCH, APPROVER);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(progress::advance), CompletableFuture.runAsync(progress::advance))
                .join();
        progress.advance();
        done("let in, filed and announced");
        assertThat(payouts.files(BATCH).stream()
                        .mapToLong(Payouts.PaymentFileView::transfers)
                        .sum())
                .isEqualTo(INSTRUCTIONS);
        clock.advance(LEAD);
        recordFilesSent();
        done("sent");
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(INSTRUCTIONS, 100_000); i++) {
            entries.add(BankWords.booked(BATCH + "-" + (i + 1), "1.01"));
        }
        assertThat(receive(BankWords.camt054("C1", entries.toArray(String[]::new))))
                .isEqualTo(new Receipt(entries.size(), 0, 0, 0));
        done("booked " + entries.size());
        assertThatTheLedgerBalances();
    }

    private List<Payouts.Proposal> proposals(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Payouts.Proposal("" + (i + 1), people.get(i % PEOPLE), Fen.of(101)))
                .toList();
    }

    private void begin() {
        started = System.nanoTime();
    }

    private void done(String what) {
        LOG.info("{} instructions: {} in {} ms", INSTRUCTIONS, what, (System.nanoTime() - started) / 1_000_000);
        begin();
    }
}
