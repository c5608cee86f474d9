package cn.jingka.portal.protection.ui;

import cn.jingka.portal.members.HeadCounts.UnitHeads;
import cn.jingka.portal.protection.ProtectionRosters.TermRoster;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A term's head counts as a file for a spreadsheet: a line a unit, the sum last. */
final class RosterCsv {

    private static final String MARK_FOR_SPREADSHEETS = "\uFEFF";
    private static final String HEADER = "term,unit_code,unit_name,heads,additions,removals,removals_after_window\r\n";

    private RosterCsv() {}

    static byte[] of(TermRoster roster) {
        String lines = roster.units().stream()
                .map(unit -> line(roster.year(), unit))
                .collect(Collectors.joining());
        String sum = line(
                roster.year(),
                new UnitHeads(
                        "TOTAL",
                        "",
                        roster.heads(),
                        roster.units().stream().mapToLong(UnitHeads::additions).sum(),
                        roster.units().stream().mapToLong(UnitHeads::removals).sum(),
                        roster.units().stream().mapToLong(UnitHeads::late).sum()));
        return (MARK_FOR_SPREADSHEETS + HEADER + lines + sum).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(int year, UnitHeads unit) {
        return "%d,%s,%s,%d,%d,%d,%d\r\n"
                .formatted(
                        year,
                        cell(unit.unitCode()),
                        cell(unit.unitName()),
                        unit.heads(),
                        unit.additions(),
                        unit.removals(),
                        unit.late());
    }

    /** Quoted; a text that a spreadsheet would run as a formula begins with an apostrophe instead. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
