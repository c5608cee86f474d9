package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.payouts.InstructionState;
import java.util.Optional;

/**
 * What the bank says of one transfer, or of all transfers of a file that it does not name one by one.
 *
 * @param reference the EndToEndId; for a whole file its MsgId
 * @param amount the amount the bank names, or null
 * @param currency of that amount, or null
 * @param reason the bank's reason code, or null
 * @param line where it stands in the message
 */
record BankAnswer(
        boolean wholeFile, String reference, Status status, Fen amount, String currency, String reason, int line) {

    enum Status {
        ACCEPTED(InstructionState.ACCEPTED),
        REJECTED(InstructionState.REJECTED),
        BOOKED(InstructionState.PAID),
        RETURNED(InstructionState.RETURNED),
        /** Received, being looked at: says nothing yet. */
        PENDING(null),
        /** A status this program does not know; a person has to look. */
        UNKNOWN(null);

        private final InstructionState leadsTo;

        Status(InstructionState leadsTo) {
            this.leadsTo = leadsTo;
        }

        Optional<InstructionState> leadsTo() {
            return Optional.ofNullable(leadsTo);
        }

        static boolean givenByBank(InstructionState state) {
            return switch (state) {
                case ACCEPTED, REJECTED, PAID, RETURNED -> true;
                default -> false;
            };
        }
    }
}
