package cn.jingka.portal.claims;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, who has it, and where it may go from there. */
public enum CaseState {
    /** Being filled in; nobody but the filer sees it. */
    DRAFT(Holder.FILER),
    /** Handed in; the unit union certifies it. */
    AT_UNIT(Holder.UNIT),
    /** The unit union gave it back with a question. */
    RETURNED(Holder.FILER),
    /** Certified; a reviewer has it or will take it. */
    IN_REVIEW(Holder.REVIEWER),
    /** The reviewer asked for something; may come again. */
    MORE_NEEDED(Holder.FILER),
    /** Decided by one reviewer; the amount needs a second pair of eyes. */
    TO_CONFIRM(Holder.REVIEWER),
    /** Decided, and the decision is known to the member; something may still have to be paid. */
    DECIDED(Holder.PAYMENT),
    /** The member appealed; a second reviewer decides, finally. */
    IN_APPEAL(Holder.REVIEWER),
    /** The granted amount has been released to the bank's files. */
    PAYING(Holder.PAYMENT),
    /** The bank booked it. */
    PAID(Holder.NOBODY),
    /** Decided without anything left to pay, or entered into the next quarterly run (RB-DECL). */
    CLOSED(Holder.NOBODY),
    /** Taken back by the filer. */
    WITHDRAWN(Holder.NOBODY);

    /** Who has to act. */
    public enum Holder {
        FILER,
        UNIT,
        REVIEWER,
        PAYMENT,
        NOBODY
    }

    private final Holder holder;

    CaseState(Holder holder) {
        this.holder = holder;
    }

    public Holder holder() {
        return holder;
    }

    /** The states that may follow. */
    public Set<CaseState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(AT_UNIT, WITHDRAWN);
            case AT_UNIT -> EnumSet.of(IN_REVIEW, RETURNED, WITHDRAWN);
            case RETURNED -> EnumSet.of(AT_UNIT, WITHDRAWN);
            case IN_REVIEW -> EnumSet.of(MORE_NEEDED, TO_CONFIRM, DECIDED, WITHDRAWN);
            case MORE_NEEDED -> EnumSet.of(IN_REVIEW, WITHDRAWN);
            case TO_CONFIRM -> EnumSet.of(DECIDED, IN_REVIEW, IN_APPEAL);
            case DECIDED -> EnumSet.of(PAYING, CLOSED, IN_APPEAL);
            case IN_APPEAL -> EnumSet.of(TO_CONFIRM, DECIDED);
            case PAYING -> EnumSet.of(PAID, IN_APPEAL);
            // The bank may return what it booked.
            case PAID -> EnumSet.of(PAYING, IN_APPEAL);
            case CLOSED -> EnumSet.of(IN_APPEAL);
            case WITHDRAWN -> EnumSet.noneOf(CaseState.class);
        };
    }

    /** The states in which nobody has anything left to do. */
    public static Set<CaseState> over() {
        return EnumSet.of(PAID, CLOSED, WITHDRAWN);
    }

    public boolean mayBecome(CaseState other) {
        return next().contains(other);
    }

    /** Whether the filer may still change answers and evidence. */
    public boolean open() {
        return this == DRAFT || this == RETURNED || this == MORE_NEEDED;
    }
}
