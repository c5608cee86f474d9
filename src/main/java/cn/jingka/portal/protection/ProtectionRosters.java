package cn.jingka.portal.protection;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.members.HeadCounts.UnitHeads;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The rosters of the terms (PROT-1, PROT-2): a unit officer sees their own units, an administrator all of them. */
@PreAuthorize("hasAnyRole('UNIT_OFFICER', 'ADMINISTRATOR')")
public interface ProtectionRosters {

    /** The years whose rosters are of interest today, the one that is being prepared first. */
    List<Integer> years();

    /**
     * A term's roster: as it was closed, else as it counts now.
     *
     * @param year the term's
     */
    TermRoster roster(int year);

    /**
     * Who came, went, or went too late for the roster, by the day recorded; the first {@code limit} of them.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the unit is not the officer's
     */
    List<Movement> movements(String unitCode, int year, Kind kind, int limit);

    /**
     * Freezes a term's roster with its counts once its window has passed. Closing it again changes nothing.
     *
     * @param heads the head count as the administrator confirmed it
     * @throws cn.jingka.portal.common.error.DomainException before the window's end, or when the count is another one meanwhile
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    TermRoster close(int year, long heads);

    enum Kind {
        ADDED,
        REMOVED,
        /** Left before the term, recorded after the window: counts, and is covered, until the term's end. */
        REMOVED_LATE
    }

    enum State {
        /** The window is open: additions and removals can be reported. */
        WINDOW_OPEN,
        /** The window has passed, the roster isn't frozen yet. */
        TO_CLOSE,
        CLOSED
    }

    /**
     * @param windowOpens the first and {@code windowCloses} the last day for additions and removals of this roster
     * @param units those the actor may see, by code
     * @param funding for administrators
     */
    record TermRoster(
            int year,
            LocalDate first,
            LocalDate last,
            LocalDate windowOpens,
            LocalDate windowCloses,
            State state,
            List<UnitHeads> units,
            Optional<Funding> funding,
            Optional<Closing> closing) {

        public long heads() {
            return units.stream().mapToLong(UnitHeads::heads).sum();
        }
    }

    /** The federation's funding figure: head count times a sample parameter (PROT-1). */
    record Funding(Fen perMember, Fen total) {}

    record Closing(Instant at, String by) {}

    /**
     * @param day the first day of an addition, the last day of a removal
     * @param reason as the roster gave it, may be null
     * @param effect an addition's first, a removal's last day of cover
     */
    record Movement(PersonName person, LocalDate day, String reason, LocalDate effect) {

        @Override
        public String toString() {
            return "Movement[" + person.person() + "]";
        }
    }
}
