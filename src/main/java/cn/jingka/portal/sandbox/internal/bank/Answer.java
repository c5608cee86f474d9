package cn.jingka.portal.sandbox.internal.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One message with which the bank answers a payment file; {@code part} counts from 1 within the kind.
 *
 * @param transfers those the message speaks of, at most {@link #MOST_TRANSFERS}
 */
record Answer(Kind kind, int part, List<Transfer> transfers) {

    static final int MOST_TRANSFERS = 10_000;

    enum Kind {
        STATUS("P002"),
        BOOKED("C054"),
        RETURNED("RETN");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }

    /** All answers to a file in the order in which they are sent; the same file always gives the same ones. */
    static List<Answer> to(PaymentFile file) {
        List<Answer> answers = new ArrayList<>();
        add(answers, file, Kind.STATUS, transfer -> true);
        add(answers, file, Kind.BOOKED, transfer -> transfer.outcome() != Transfer.Outcome.REJECTED);
        add(answers, file, Kind.RETURNED, transfer -> transfer.outcome() == Transfer.Outcome.RETURNED);
        return answers;
    }

    private static void add(List<Answer> answers, PaymentFile file, Kind kind, Predicate<Transfer> concerned) {
        List<Transfer> all = file.transfers().stream().filter(concerned).toList();
        for (int from = 0, part = 1; from < all.size(); from += MOST_TRANSFERS, part++) {
            answers.add(new Answer(kind, part, all.subList(from, Math.min(from + MOST_TRANSFERS, all.size()))));
        }
    }
}
