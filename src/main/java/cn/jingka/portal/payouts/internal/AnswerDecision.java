package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.internal.BankAnswer.Status;
import java.util.Optional;

/** What one answer of the bank does to an instruction. Pure, so that every order of answers can be tried. */
record AnswerDecision(Kind kind, InstructionState to, Doubt doubt) {

    enum Kind {
        /** The instruction moves on. */
        MOVE,
        /** Nothing new: said before, or overtaken by a later answer. */
        NOTHING,
        /** A person has to look; the instruction stays. */
        EXCEPTION
    }

    /** Why an answer went to the list of exceptions. */
    enum Doubt {
        UNMATCHED,
        AMOUNT,
        CONTRADICTION,
        NOT_SENT,
        STATUS
    }

    static AnswerDecision doubt(Doubt doubt) {
        return new AnswerDecision(Kind.EXCEPTION, null, doubt);
    }

    private static final AnswerDecision NOTHING_NEW = new AnswerDecision(Kind.NOTHING, null, null);

    /**
     * @param state of the instruction
     * @param bankState what the bank last said of it, empty if nothing
     */
    static AnswerDecision of(InstructionState state, Optional<InstructionState> bankState, Status answer) {
        if (answer == Status.PENDING) {
            return NOTHING_NEW;
        }
        if (answer == Status.UNKNOWN) {
            return doubt(Doubt.STATUS);
        }
        InstructionState to = answer.leadsTo().orElseThrow();
        return switch (state) {
            case PROPOSED, APPROVED, NEEDS_CARD, ANNOUNCED, CANCELLED -> doubt(Doubt.NOT_SENT);
            case SENT, ACCEPTED, PAID, REJECTED, RETURNED -> afterSending(state, state, to);
            // Its money travels on under another id by now: what the bank said before is what counts.
            case REPAIRED, REISSUED -> afterSending(state, bankState.orElseThrow(), to);
        };
    }

    private static AnswerDecision afterSending(InstructionState state, InstructionState said, InstructionState to) {
        if (said == to || overtaken(said, to)) {
            return NOTHING_NEW;
        }
        if (state == said && state.mayBecome(to)) {
            return new AnswerDecision(Kind.MOVE, to, null);
        }
        return doubt(Doubt.CONTRADICTION);
    }

    /** Messages may arrive in another order than they were written. */
    private static boolean overtaken(InstructionState said, InstructionState to) {
        return switch (said) {
            case PAID -> to == InstructionState.ACCEPTED;
            case RETURNED -> to == InstructionState.ACCEPTED || to == InstructionState.PAID;
            default -> false;
        };
    }
}
