package cn.jingka.portal.members;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** How many members each unit union's roster holds, in one pass over the memberships. For code behind a permission check. */
public interface HeadCounts {

    /**
     * @param units the units asked for; empty for all of them
     * @return by unit code; unit unions alone (PROT-1)
     */
    List<UnitHeads> of(RosterDays days, Collection<String> units);

    /**
     * The days by which a roster counts (PROT-2).
     *
     * @param day who joined later doesn't count yet
     * @param termFirst the first day of the roster's term: who left before it doesn't count, unless that was recorded late
     * @param windowOpens the first day on which an addition or a removal belongs to this roster
     * @param windowCloses the last such day; a removal recorded later is late
     */
    record RosterDays(LocalDate day, LocalDate termFirst, LocalDate windowOpens, LocalDate windowCloses) {}

    /**
     * @param heads each person once, in the unit they joined last
     * @param additions who joined within the window
     * @param removals whose leaving was recorded within the window
     * @param late who left before the term, recorded after the window: they still count
     */
    record UnitHeads(String unitCode, String unitName, long heads, long additions, long removals, long late) {}
}
