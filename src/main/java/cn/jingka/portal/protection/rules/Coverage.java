package cn.jingka.portal.protection.rules;

import java.time.LocalDate;

/**
 * Whether a day is covered (PROT-1, PROT-2).
 *
 * @param missing why not; null when the day is covered, and then {@code from}, {@code until} and {@code unit} are given
 * @param from the first day of this cover in its term
 * @param until the last day known now: the term's last day, or that on which a removal takes effect
 */
public record Coverage(Missing missing, LocalDate from, LocalDate until, String unit) {

    /** Why there is no cover. */
    public enum Missing {
        /** Before the first term. */
        NOT_IN_FORCE,
        /** Never a member of a union. */
        NO_MEMBER,
        /** In a unit without a union that day (PROT-1, RB-WHO). */
        GROUP_UNIT,
        /** Joined later. */
        NOT_YET,
        /** The removal had taken effect. */
        ENDED
    }

    static Coverage none(Missing missing) {
        return new Coverage(missing, null, null, null);
    }

    public boolean covered() {
        return missing == null;
    }
}
