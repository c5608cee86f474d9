package cn.jingka.portal.sandbox.internal.bank;

import java.util.List;

/** A payment file that was read whole and found in order; its sum is in fen. */
record PaymentFile(String messageId, long sumFen, List<Transfer> transfers) {

    int count(Transfer.Outcome outcome) {
        return (int) transfers.stream()
                .filter(transfer -> transfer.outcome() == outcome)
                .count();
    }
}
