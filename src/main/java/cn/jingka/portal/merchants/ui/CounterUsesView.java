package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.merchants.CounterUses;
import cn.jingka.portal.merchants.CounterUses.Objection;
import cn.jingka.portal.merchants.CounterUses.OutletUse;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.merchants.UseState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** What this counter recorded today, what it may still take back, and the objections that wait for its account. */
@Route("counter/uses")
@RolesAllowed("MERCHANT")
@Menu(title = "merchants.uses.menu", order = 20, icon = "vaadin:list-ol")
class CounterUsesView extends Div implements HasDynamicTitle {

    private final transient CounterUses uses;
    private final transient RuleWords words;
    private final transient Clock clock;
    private final Div objections = new Div();
    private final Div today = new Div();

    CounterUsesView(CounterUses uses, RuleWords words, Clock clock) {
        this.uses = uses;
        this.words = words;
        this.clock = clock;
        addClassName("page-parts");
        objections.addClassName("page-parts");
        add(new PageHeader(getPageTitle(), getTranslation("merchants.uses.subtitle")), objections, today);
        try {
            show();
        } catch (DomainException refused) {
            removeAll();
            add(EmptyState.page(
                    VaadinIcon.SHOP, getTranslation("merchants.counter.closed"), words.refusal(refused, getLocale())));
        }
    }

    private void show() {
        objections.removeAll();
        uses.objections().forEach(one -> objections.add(objection(one)));
        today.removeAll();
        List<OutletUse> all = uses.today();
        if (all.isEmpty()) {
            today.add(new EmptyState(
                    VaadinIcon.LIST_OL,
                    getTranslation("merchants.uses.empty"),
                    getTranslation("merchants.uses.empty.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("use-list");
        all.forEach(use -> list.add(row(use)));
        today.add(new Panel(list));
    }

    private ListItem row(OutletUse one) {
        UseLine use = one.use();
        Span what = new Span(words.used(use, getLocale()));
        what.addClassName("use-what");
        Span facts = new Span(
                String.join(" · ", Formats.minute(use.usedAt(), clock.getZone()), use.maskedName(), use.reference()));
        facts.addClassName("soft");
        ListItem row = new ListItem(new Div(what, new MoneyText(use.charge())), facts);
        if (use.state() != UseState.COUNTED) {
            row.add(new StateBadge(Tone.NEUTRAL, getTranslation(use.state().key())));
            use.endedWhy().filter(why -> !why.isEmpty()).ifPresent(why -> row.add(new Span(why)));
        }
        one.untilWhen().ifPresent(until -> {
            Div place = new Div();
            Button back = new Button(getTranslation("merchants.void.open"));
            back.addClickListener(event -> {
                back.setVisible(false);
                place.add(takeBackForm(use, place, back));
            });
            place.add(back);
            row.add(place);
        });
        return row;
    }

    private WordsForm takeBackForm(UseLine use, Div place, Button back) {
        WordsForm form =
                new WordsForm(getTranslation("merchants.void.why.label"), getTranslation("merchants.void.help"));
        return form.action(getTranslation("merchants.void.confirm", use.reference()), true, why -> {
                    uses.takeBack(use.reference(), why);
                    show();
                })
                .action(getTranslation("merchants.cancel"), false, why -> {
                    place.remove(form);
                    back.setVisible(true);
                });
    }

    private Panel objection(Objection one) {
        UseLine use = one.use();
        WordsForm form = new WordsForm(
                        getTranslation("merchants.objection.words"), getTranslation("merchants.objection.help"))
                .action(getTranslation("merchants.objection.answer"), true, said -> {
                    uses.answer(use.reference(), said);
                    show();
                })
                .action(getTranslation("merchants.objection.agree"), false, said -> {
                    uses.agree(use.reference());
                    show();
                });
        return new Panel(
                        getTranslation("merchants.objection.title", use.reference()),
                        new Paragraph(getTranslation(
                                "merchants.objection.text",
                                getTranslation(one.reason().key()),
                                one.due().toString())),
                        new Paragraph(String.join(
                                " · ",
                                words.used(use, getLocale()),
                                Formats.money(use.charge()),
                                Formats.minute(use.usedAt(), clock.getZone()),
                                use.maskedName())),
                        form)
                .leading();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("merchants.uses.title");
    }
}
