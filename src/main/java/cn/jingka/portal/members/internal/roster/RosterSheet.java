package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.members.RosterColumn;
import java.util.List;

/** What a workbook said: its known columns in their order, and its rows. */
record RosterSheet(List<RosterColumn> header, List<SheetRow> rows) {}
