package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.members.RosterNote;
import cn.jingka.portal.members.RosterOutcome;
import java.util.List;
import java.util.Set;

/**
 * What one row will do.
 *
 * @param entry null when the row is rejected
 * @param known the person on record, null for a person new to the roster
 */
record PlannedRow(
        SheetRow row,
        RosterEntry entry,
        KnownPerson known,
        RosterOutcome outcome,
        Set<Step> steps,
        List<RosterNote> notes) {

    enum Step {
        CREATE,
        JOIN,
        LEAVE,
        MOVE_JOINING,
        DETAILS,
        PHONE,
        ACCOUNT,
        CATEGORY,
        INSURANCE
    }

    boolean has(Step step) {
        return steps.contains(step);
    }
}
