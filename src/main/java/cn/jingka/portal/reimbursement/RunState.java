package cn.jingka.portal.reimbursement;

import java.util.Arrays;
import java.util.List;

/** How far a settlement run has come. */
public enum RunState {
    QUEUED,
    RUNNING,
    /** Computed and waiting for a second person. */
    COMPUTED,
    APPROVED,
    /** The members have been told. */
    ANNOUNCED,
    /** The payment files are with the bank. */
    SENT,
    /** Every instruction has ended. */
    CLOSED,
    CANCELLED,
    /** Stopped by an error; starting the period again goes on where it stopped. */
    FAILED;

    /** Approved or later: what the run pays counts as instructed (RB-NET). */
    public boolean instructed() {
        return this == APPROVED || this == ANNOUNCED || this == SENT || this == CLOSED;
    }

    /** Neither approved nor cancelled: the year's next run can't start (RB-NET). */
    public boolean undecided() {
        return !instructed() && this != CANCELLED;
    }

    /** Being computed, or about to be. */
    public boolean working() {
        return this == QUEUED || this == RUNNING;
    }

    /** The states for which {@link #instructed()} holds, by name. */
    public static List<String> instructedNames() {
        return Arrays.stream(values())
                .filter(RunState::instructed)
                .map(Enum::name)
                .toList();
    }

    /** Translation key of the state as people read it. */
    public String key() {
        return "settlement.state." + name();
    }
}
