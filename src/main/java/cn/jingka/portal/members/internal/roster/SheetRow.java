package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.members.RosterColumn;
import java.util.Map;

/** The non-blank cells of one row, as text. */
record SheetRow(int line, Map<RosterColumn, String> cells) {

    String cell(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }
}
