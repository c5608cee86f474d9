package cn.jingka.portal.protection.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.DownloadLink;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.ReadBackDialog;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.members.HeadCounts.UnitHeads;
import cn.jingka.portal.members.Rosters;
import cn.jingka.portal.protection.ProtectionRosters;
import cn.jingka.portal.protection.ProtectionRosters.State;
import cn.jingka.portal.protection.ProtectionRosters.TermRoster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The roster of a protection term: how many are covered, who came and went, until when that can be reported (PROT-1, PROT-2). */
@Route("staff/protection")
@RolesAllowed({"UNIT_OFFICER", "ADMINISTRATOR"})
@Menu(title = "protection.roster.menu", order = 45, icon = "vaadin:shield")
class ProtectionView extends Div implements HasDynamicTitle {

    private static final int SHORT_LIST = 12;

    private final transient ProtectionRosters rosters;
    private final transient Rosters uploads;
    private final transient Clock clock;
    private final boolean administrator;
    private final Select<Integer> year = new Select<>();
    private final Div content = new Div();
    private final Div details = new Div();

    ProtectionView(ProtectionRosters rosters, Rosters uploads, CurrentActor actor, Clock clock) {
        this.rosters = rosters;
        this.uploads = uploads;
        this.clock = clock;
        this.administrator = actor.has(Role.ADMINISTRATOR);
        addClassName("page-parts");
        content.addClassName("page-parts");
        year.setLabel(getTranslation("protection.roster.year"));
        year.setItemLabelGenerator(choice -> getTranslation("protection.roster.yearOf", Integer.toString(choice)));
        year.setItems(rosters.years());
        year.setValue(rosters.years().getFirst());
        year.addValueChangeListener(event -> show());
        add(
                new PageHeader(getPageTitle(), getTranslation("protection.roster.subtitle")).withActions(year),
                content,
                details);
        show();
    }

    private void show() {
        TermRoster roster = rosters.roster(year.getValue());
        content.removeAll();
        details.removeAll();
        if (roster.units().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.BUILDING,
                    getTranslation("protection.roster.noUnits"),
                    getTranslation("protection.roster.noUnits.text")));
            return;
        }
        content.add(summary(roster), units(roster));
        if (roster.units().size() == 1) {
            show(roster, roster.units().getFirst());
        }
    }

    private Panel summary(TermRoster roster) {
        KeyValues facts = new KeyValues()
                .with(getTranslation("protection.roster.term"), roster.first() + " – " + roster.last())
                .with(getTranslation("protection.roster.window"), roster.windowOpens() + " – " + roster.windowCloses())
                .with(getTranslation("protection.roster.heads"), Formats.count(roster.heads()));
        roster.funding()
                .ifPresent(funding -> facts.with(
                                getTranslation("protection.roster.perMember"), Formats.money(funding.perMember()))
                        .with(getTranslation("protection.roster.funding"), Formats.money(funding.total())));
        roster.closing()
                .ifPresent(closing -> facts.with(
                        getTranslation("protection.roster.closed"),
                        getTranslation(
                                "protection.roster.closedBy",
                                Formats.minute(closing.at(), clock.getZone()),
                                closing.by())));
        Panel panel = new Panel(
                getTranslation("protection.roster.yearOf", Integer.toString(roster.year())), badge(roster), facts);
        if (administrator) {
            panel.add(new Paragraph(getTranslation("protection.roster.sample")), actions(roster));
        }
        return panel;
    }

    private Component badge(TermRoster roster) {
        return switch (roster.state()) {
            case WINDOW_OPEN ->
                new StateBadge(
                        Tone.WAITING,
                        getTranslation(
                                "protection.roster.state.WINDOW_OPEN",
                                roster.windowCloses().toString(),
                                Long.toString(ChronoUnit.DAYS.between(LocalDate.now(clock), roster.windowCloses()))));
            case TO_CLOSE -> new StateBadge(Tone.WAITING, getTranslation("protection.roster.state.TO_CLOSE"));
            case CLOSED -> new StateBadge(Tone.GOOD, getTranslation("protection.roster.state.CLOSED"));
        };
    }

    private Component actions(TermRoster roster) {
        DownloadLink file = new DownloadLink(
                getTranslation("protection.roster.download"),
                "protection-roster-" + roster.year() + ".csv",
                "text/csv;charset=UTF-8",
                () -> RosterCsv.of(rosters.roster(roster.year())));
        Div actions = new Div(file);
        actions.addClassName("protection-actions");
        if (roster.state() == State.TO_CLOSE) {
            actions.add(new Button(getTranslation("protection.roster.close"), event -> confirm(roster)));
        }
        return actions;
    }

    private void confirm(TermRoster roster) {
        String heads = Long.toString(roster.heads());
        new ReadBackDialog(
                        getTranslation("protection.roster.close.title", Integer.toString(roster.year())),
                        getTranslation("protection.roster.close.question", Formats.count(roster.heads())),
                        heads,
                        getTranslation("protection.roster.close.field"),
                        getTranslation("protection.roster.close.action", Formats.count(roster.heads())),
                        () -> close(roster))
                .open();
    }

    private void close(TermRoster roster) {
        try {
            rosters.close(roster.year(), roster.heads());
        } catch (DomainException refused) {
            Notification.show(getTranslation(refused.key(), refused.arguments().toArray()));
        }
        show();
    }

    private Component units(TermRoster roster) {
        Grid<UnitHeads> grid = new Grid<>();
        grid.addColumn(UnitHeads::unitCode)
                .setHeader(getTranslation("protection.roster.unit"))
                .setSortable(true);
        grid.addColumn(UnitHeads::unitName)
                .setHeader(getTranslation("protection.roster.unitName"))
                .setAutoWidth(true)
                .setFlexGrow(3);
        figure(grid, UnitHeads::heads, "protection.roster.column.heads");
        figure(grid, UnitHeads::additions, "protection.roster.column.additions");
        figure(grid, UnitHeads::removals, "protection.roster.column.removals");
        figure(grid, UnitHeads::late, "protection.roster.column.late");
        grid.addComponentColumn(
                        unit -> new Button(getTranslation("protection.roster.open"), event -> show(roster, unit)))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(roster.units().size() <= SHORT_LIST);
        grid.setItems(roster.units());
        return new Panel(getTranslation("protection.roster.units"), grid);
    }

    private static void figure(Grid<UnitHeads> grid, ValueProvider<UnitHeads, Long> value, String key) {
        grid.addColumn(unit -> Formats.count(value.apply(unit)))
                .setHeader(grid.getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(value::apply);
    }

    private void show(TermRoster roster, UnitHeads unit) {
        details.removeAll();
        details.add(new MovementsPanel(rosters, uploads, roster, unit));
        details.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("protection.roster.title");
    }
}
