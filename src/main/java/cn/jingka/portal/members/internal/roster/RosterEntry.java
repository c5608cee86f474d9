package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.members.DocumentKind;
import cn.jingka.portal.members.MemberCategory;
import java.time.LocalDate;

/**
 * A row whose cells are all good. For a removal only the document, the reason and the day count.
 *
 * @param document normalized
 * @param phone null when blank: nothing is said about the number
 * @param reason null unless the row is a removal
 * @param movedOn null when blank
 * @param account null when blank
 */
record RosterEntry(
        String name,
        DocumentKind kind,
        String document,
        String gender,
        MobileNumber phone,
        LocalDate joined,
        MemberCategory category,
        boolean insured,
        LeavingReason reason,
        LocalDate movedOn,
        AccountNumber account) {

    boolean removal() {
        return reason != null;
    }

    /** The day from which category and insurance count for a person new to the roster. */
    LocalDate statusFrom() {
        return movedOn == null ? joined : movedOn;
    }

    @Override
    public String toString() {
        return "RosterEntry";
    }
}
