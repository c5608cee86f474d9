package cn.jingka.portal.protection.ui;

import cn.jingka.portal.common.sheet.CsvOutput;
import cn.jingka.portal.members.HeadCounts.UnitHeads;
import cn.jingka.portal.protection.ProtectionRosters.TermRoster;
import java.io.ByteArrayOutputStream;

/** A term's head counts as a file for a spreadsheet: a line a unit, the sum last. */
final class RosterCsv {

    private RosterCsv() {}

    static byte[] of(TermRoster roster) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvOutput csv = CsvOutput.forSpreadsheets(file);
        csv.record("term", "unit_code", "unit_name", "heads", "additions", "removals", "removals_after_window");
        roster.units().forEach(unit -> line(csv, roster.year(), unit));
        line(
                csv,
                roster.year(),
                new UnitHeads(
                        "TOTAL",
                        "",
                        roster.heads(),
                        roster.units().stream().mapToLong(UnitHeads::additions).sum(),
                        roster.units().stream().mapToLong(UnitHeads::removals).sum(),
                        roster.units().stream().mapToLong(UnitHeads::late).sum()));
        csv.flush();
        return file.toByteArray();
    }

    private static void line(CsvOutput csv, int year, UnitHeads unit) {
        csv.record(
                year, unit.unitCode(), unit.unitName(), unit.heads(), unit.additions(), unit.removals(), unit.late());
    }
}
