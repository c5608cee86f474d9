package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.merchants.Counter.Checked;
import cn.jingka.portal.merchants.Counter.Offered;
import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.Entitlement.State;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** Whom the code belongs to, as far as a counter may know, and what the member may have here. */
class CheckedPanel extends Panel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final transient RuleWords words;
    private final transient Consumer<Offered> onChosen;

    CheckedPanel(Checked checked, RuleWords words, Clock clock, Consumer<Offered> onChosen, Runnable onNext) {
        this.words = words;
        this.onChosen = onChosen;
        leading();
        long available = checked.offered().stream()
                .filter(offered -> offered.entitlement().state() == State.AVAILABLE)
                .count();
        H2 member = new H2(getTranslation("merchants.checked.member", available, checked.maskedName()));
        Paragraph until = new Paragraph(getTranslation(
                "merchants.checked.until", TIME.format(checked.until().atZone(clock.getZone()))));
        until.addClassName("soft");
        add(member, until);
        if (checked.offered().isEmpty()) {
            add(new Paragraph(getTranslation("merchants.checked.nothing")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("offered");
            checked.offered().forEach(offered -> list.add(new ListItem(row(offered))));
            add(list);
        }
        add(new Button(getTranslation("merchants.checked.next"), event -> onNext.run()));
    }

    private Div row(Offered offered) {
        Entitlement entitlement = offered.entitlement();
        Div head = new Div(new H3(entitlement.product().title().in(getLocale())), badge(entitlement.state()));
        head.addClassNames("row", "apart");
        Span benefit = new Span(offered.benefit().in(getLocale()));
        benefit.addClassName("soft");
        Div row = new Div(
                head,
                benefit,
                new Span(words.price(entitlement.product().price(), getLocale())),
                words.reason(entitlement, getLocale()));
        row.addClassName("offered-row");
        if (entitlement.state() == State.AVAILABLE) {
            Button choose = new Button(
                    getTranslation(
                            "merchants.checked.choose",
                            entitlement.product().title().in(getLocale())),
                    event -> onChosen.accept(offered));
            row.add(choose);
        }
        return row;
    }

    private StateBadge badge(State state) {
        Tone tone = switch (state) {
            case AVAILABLE -> Tone.GOOD;
            case LATER -> Tone.WAITING;
            case USED -> Tone.NEUTRAL;
            case NOT_FOR_ME -> Tone.BAD;
        };
        return new StateBadge(tone, getTranslation("merchants.offered." + state));
    }
}
