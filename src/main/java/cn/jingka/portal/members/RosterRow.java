package cn.jingka.portal.members;

import java.util.List;
import java.util.Map;

/**
 * One row of an uploaded roster with what becomes of it.
 *
 * @param line the row's number in the workbook, the header being row 1
 * @param cells what the cells say, as text; days in ISO form; blank cells are absent
 */
public record RosterRow(int line, RosterOutcome outcome, Map<RosterColumn, String> cells, List<RosterNote> notes) {

    public RosterRow {
        cells = Map.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** Without the cells: they identify a person. */
    @Override
    public String toString() {
        return "RosterRow[" + line + ", " + outcome + "]";
    }
}
