package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StepsList;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.reimbursement.MemberInspection;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunPayment;
import cn.jingka.portal.reimbursement.Settlements;
import cn.jingka.portal.reimbursement.TreatmentLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One member in one run, explained: result, steps, what was paid before, and the lines that count or don't. */
@Route("staff/runs/:run/members/:person")
@RolesAllowed("OPERATOR")
class SettlementMemberView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Settlements settlements;
    private final transient PersonDirectory persons;
    private final transient StepTexts texts;

    SettlementMemberView(Settlements settlements, PersonDirectory persons, StepTexts texts) {
        this.settlements = settlements;
        this.persons = persons;
        this.texts = texts;
    }

    static RouteParameters parameters(long run, PersonId person) {
        return new RouteParameters(
                new RouteParam("run", Long.toString(run)), new RouteParam("person", person.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(settlements.inspect(number(event, "run"), new PersonId(number(event, "person"))));
    }

    private static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .getLong(name)
                .filter(value -> value > 0)
                .orElseThrow(() -> new NotFoundException("Runs and persons are named by their numbers"));
    }

    private void show(MemberInspection inspection) {
        removeAll();
        RunItem item = inspection.item();
        PersonName name = persons.names(List.of(item.person())).get(item.person());
        add(
                new PageHeader(name.name(), name.maskedDocument() + " " + name.unitName())
                        .withActions(new RouterLink(
                                getTranslation(
                                        "settlement.member.backToRun",
                                        inspection.run().period().toString()),
                                SettlementRunView.class,
                                SettlementRunView.parameters(inspection.run().id()))),
                result(inspection),
                new Panel(
                        getTranslation("settlement.member.steps"),
                        new StepsList(texts.forScreen(inspection.steps(), getLocale()))),
                new Panel(getTranslation("settlement.member.earlier"), earlier(inspection.earlier())),
                new Panel(getTranslation("settlement.member.lines"), lines(inspection.lines())));
    }

    private Component result(MemberInspection inspection) {
        RunItem item = inspection.item();
        Panel panel = new Panel(
                        getTranslation(
                                "settlement.member.result",
                                inspection.run().period().toString()),
                        MoneyText.big(item.payable()),
                        new KeyValues()
                                .with(
                                        getTranslation("settlement.column.entitlement"),
                                        new MoneyText(item.entitlement()))
                                .with(getTranslation("settlement.column.previously"), new MoneyText(item.previously()))
                                .with(getTranslation("settlement.column.difference"), new MoneyText(item.difference())))
                .leading();
        if (item.difference().isNegative()) {
            panel.add(new Paragraph(getTranslation("settlement.member.negative")));
        }
        if (inspection.rosterChanged()) {
            panel.add(new Paragraph(getTranslation("settlement.member.rosterChanged")));
        }
        return panel;
    }

    private Component earlier(List<RunPayment> payments) {
        if (payments.isEmpty()) {
            return new Paragraph(getTranslation("settlement.member.noneEarlier"));
        }
        KeyValues rows = new KeyValues();
        payments.forEach(payment -> rows.with(payment.period().toString(), new MoneyText(payment.payable())));
        return rows;
    }

    private Component lines(List<TreatmentLine> lines) {
        Grid<TreatmentLine> grid = new Grid<>();
        grid.addColumn(TreatmentLine::date).setHeader(getTranslation("settlement.line.date"));
        grid.addColumn(line -> getTranslation(line.channel().key()))
                .setHeader(getTranslation("settlement.line.channel"));
        grid.addColumn(TreatmentLine::settlementId).setHeader(getTranslation("settlement.line.id"));
        grid.addColumn(line -> Formats.money(line.selfPayOne()))
                .setHeader(getTranslation("settlement.line.selfPayOne"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(line -> line.notCounted()
                        .map(reason ->
                                getTranslation(reason) + " " + line.clause().orElse(""))
                        .orElse(getTranslation("settlement.line.counted")))
                .setHeader(getTranslation("settlement.line.outcome"))
                .setFlexGrow(2);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("settlement.line.none"));
        grid.setItems(lines);
        return grid;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settlement.member.title");
    }
}
