package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.plans.rules.Benefit;
import cn.jingka.portal.plans.rules.Plan;
import cn.jingka.portal.plans.rules.PlanValues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** One plan in a term: fee, who may join, waiting period, what it pays; sample values are marked as such. */
class PlanPanel extends Panel {

    PlanPanel(Plan plan, int term) {
        addClassName("plan");
        PlanValues values = plan.in(term).orElseThrow();
        Div head = new Div(new H2(getTranslation(plan.titleKey())));
        head.addClassNames("row", "plan-head");
        if (plan.sample()) {
            head.add(new StateBadge(Tone.NEUTRAL, getTranslation("plans.sample")));
        }
        Span clause = new Span(plan.clause());
        clause.addClassName("clause");
        head.add(clause);
        add(
                head,
                new Paragraph(getTranslation("plans.plan." + plan.id() + ".summary")),
                new KeyValues()
                        .with(
                                getTranslation("plans.fee"),
                                getTranslation("plans.fee.each", Formats.money(Fen.of(values.fee()))))
                        .with(
                                getTranslation("plans.eligible"),
                                getTranslation(
                                        "plans.eligible." + plan.eligible().name()))
                        .with(
                                getTranslation("plans.waiting"),
                                values.waitingDays() == 0
                                        ? getTranslation("plans.waiting.none")
                                        : getTranslation("plans.waiting.days", values.waitingDays()))
                        .with(getTranslation("plans.atMost"), Formats.money(Fen.of(values.atMost())))
                        .with(getTranslation("plans.benefit"), benefit(plan, values.benefit())));
        if (plan.sample()) {
            Paragraph note = new Paragraph(getTranslation("plans.sample.note"));
            note.addClassName("soft");
            add(note);
        }
    }

    private Component benefit(Plan plan, Benefit benefit) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plan-benefit");
        switch (benefit) {
            case Benefit.LumpSum lump ->
                lump.illnesses()
                        .forEach((code, fen) -> list.add(item(plan.choiceKey(code), Formats.money(Fen.of(fen)))));
            case Benefit.BySeverity scale ->
                scale.severities()
                        .forEach((code, share) -> list.add(item(
                                plan.choiceKey(code),
                                getTranslation(
                                        "plans.benefit.share",
                                        Formats.money(Fen.of(scale.sum())),
                                        Formats.percent(share)))));
            case Benefit.PerDay daily ->
                list.add(new ListItem(getTranslation(
                        "plans.benefit.perDay",
                        Formats.money(Fen.of(daily.daily())),
                        daily.unpaidDays(),
                        daily.mostDays())));
        }
        return list;
    }

    private ListItem item(String nameKey, String figure) {
        Span amount = new Span(figure);
        amount.addClassName("money");
        return new ListItem(new Span(getTranslation(nameKey)), amount);
    }
}
