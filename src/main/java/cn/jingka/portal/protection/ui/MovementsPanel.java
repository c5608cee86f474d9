package cn.jingka.portal.protection.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.members.HeadCounts.UnitHeads;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.Rosters;
import cn.jingka.portal.protection.ProtectionRosters;
import cn.jingka.portal.protection.ProtectionRosters.Kind;
import cn.jingka.portal.protection.ProtectionRosters.Movement;
import cn.jingka.portal.protection.ProtectionRosters.State;
import cn.jingka.portal.protection.ProtectionRosters.TermRoster;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** One unit's additions and removals of a term's roster, and what is still to report. */
class MovementsPanel extends Panel {

    private static final int SHOWN = 500;
    private static final int SHORT_LIST = 10;

    private final transient ProtectionRosters rosters;

    MovementsPanel(ProtectionRosters rosters, Rosters uploads, TermRoster roster, UnitHeads unit) {
        super(unit.unitCode() + " " + unit.unitName());
        this.rosters = rosters;
        if (roster.state() == State.WINDOW_OPEN) {
            add(stillToReport(uploads, roster, unit));
        }
        for (Kind kind : Kind.values()) {
            add(list(unit, roster, kind));
        }
    }

    /** A roster that was uploaded and not confirmed counts for nothing. */
    private Div stillToReport(Rosters uploads, TermRoster roster, UnitHeads unit) {
        String sentence = uploads.openDraft(unit.unitCode())
                .map(draft -> draft(draft.counts(), roster))
                .orElseGet(() -> getTranslation(
                        "protection.roster.report.none",
                        roster.windowCloses().toString(),
                        roster.last().toString()));
        Div line = new Div(
                new Paragraph(sentence),
                new Anchor("staff/roster/" + unit.unitCode(), getTranslation("protection.roster.report.action")));
        line.addClassNames("row", "apart");
        return line;
    }

    private String draft(RosterBatch.Counts counts, TermRoster roster) {
        return getTranslation(
                "protection.roster.report.draft",
                Integer.toString(counts.added()),
                Integer.toString(counts.removed()),
                roster.windowCloses().toString());
    }

    private Div list(UnitHeads unit, TermRoster roster, Kind kind) {
        List<Movement> rows = rosters.movements(unit.unitCode(), roster.year(), kind, SHOWN);
        Div part = new Div(new H3(getTranslation("protection.roster.kind." + kind)));
        part.add(new Paragraph(getTranslation(
                "protection.roster.kind." + kind + ".text", roster.last().toString())));
        if (rows.isEmpty()) {
            part.add(new Paragraph(getTranslation("protection.roster.nobody")));
            return part;
        }
        part.add(grid(rows, kind));
        if (rows.size() == SHOWN) {
            part.add(new Paragraph(getTranslation("protection.roster.first", Integer.toString(SHOWN))));
        }
        return part;
    }

    private Grid<Movement> grid(List<Movement> rows, Kind kind) {
        Grid<Movement> grid = new Grid<>();
        grid.addColumn(row -> row.person().name()).setHeader(getTranslation("protection.roster.person"));
        grid.addColumn(row -> row.person().maskedDocument())
                .setHeader(getTranslation("protection.roster.document"))
                .setAutoWidth(true);
        if (kind == Kind.ADDED) {
            grid.addColumn(Movement::day).setHeader(getTranslation("protection.roster.joined"));
        } else {
            grid.addColumn(Movement::day).setHeader(getTranslation("protection.roster.left"));
            grid.addColumn(row -> row.reason() == null ? "" : reason(row.reason()))
                    .setHeader(getTranslation("protection.roster.reason"));
            grid.addColumn(Movement::effect).setHeader(getTranslation("protection.roster.effect"));
        }
        grid.setAllRowsVisible(rows.size() <= SHORT_LIST);
        grid.setItems(rows);
        return grid;
    }

    private String reason(String code) {
        return getTranslation("protection.roster.reason." + code);
    }
}
