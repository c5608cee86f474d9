package cn.jingka.portal.payouts;

import cn.jingka.portal.common.money.Fen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The signed-in member's own payments; the member is taken from the session and from nowhere else. */
public interface OwnPayments {

    /** Every approved payment, newest first; an instruction and what replaced it are one payment. */
    List<OwnPayment> all();

    /** The payment that matters now: one that needs the member first, else the next that is still on its way. */
    Optional<OwnPayment> next();

    /**
     * @param reference the present instruction's id, by which bank and federation know the payment
     * @param accountTail last four digits of the card or account, or null while there is none
     * @param card whether that is a card, else an account on record (CARD-4)
     * @param reason why the bank refused, when the state says so
     * @param expected the day by which the money should be there, null when none can be named
     * @param history what has happened, oldest first, the refused attempts of before included
     */
    record OwnPayment(
            String reference,
            String occasion,
            Fen amount,
            InstructionState state,
            String accountTail,
            boolean card,
            Optional<BankReason> reason,
            LocalDate expected,
            List<Happened> history) {

        /** Whether the member has to do something: get a card, or another one. */
        public boolean needsMember() {
            return state == InstructionState.NEEDS_CARD
                    || state == InstructionState.REJECTED
                    || state == InstructionState.RETURNED;
        }

        /** Not there yet. */
        public boolean open() {
            return state != InstructionState.PAID;
        }
    }

    record Happened(InstructionState state, Instant at) {}
}
