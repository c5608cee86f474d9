package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.merchants.Counter;
import cn.jingka.portal.merchants.Counter.Checked;
import cn.jingka.portal.merchants.Counter.Offered;
import cn.jingka.portal.merchants.Counter.Quote;
import cn.jingka.portal.merchants.Counter.UseRequest;
import cn.jingka.portal.merchants.UseLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.function.Consumer;

/** One use: what the counter has to say, the price that comes of it, and the confirmation. */
class UsePanel extends Panel {

    private final transient Counter counter;
    private final transient Checked checked;
    private final transient RuleWords words;
    private final transient Consumer<UseLine> onRecorded;
    private final UseForm form;
    private final Div price = new Div();
    private final RefusalLine refusal = new RefusalLine();

    UsePanel(
            Counter counter,
            Checked checked,
            Offered offered,
            RuleWords words,
            Clock clock,
            Consumer<UseLine> onRecorded,
            Runnable onBack,
            Runnable onNext) {
        this.counter = counter;
        this.checked = checked;
        this.words = words;
        this.onRecorded = onRecorded;
        this.form = new UseForm(offered.entitlement(), clock, this::withdrawPrice);
        leading();
        price.addClassName("counter-price");
        Paragraph member = new Paragraph(getTranslation("merchants.use.member", checked.maskedName()));
        member.addClassName("soft");
        add(new H2(offered.entitlement().product().title().in(getLocale())), member, form);
        if (form.asksNothing()) {
            showPrice();
        } else {
            Button compute = new Button(getTranslation("merchants.use.compute"), event -> showPrice());
            add(compute);
        }
        Div ways = new Div(
                new Button(getTranslation("merchants.use.other"), event -> onBack.run()),
                new Button(getTranslation("merchants.checked.next"), event -> onNext.run()));
        ways.addClassName("row");
        add(price, refusal, ways);
    }

    /** A price that no longer fits what stands in the form can't be confirmed. */
    private void withdrawPrice() {
        price.removeAll();
        refusal.clear();
    }

    private void showPrice() {
        withdrawPrice();
        form.read().ifPresent(request -> {
            try {
                show(request, counter.quote(checked.checkId(), request));
            } catch (DomainException refused) {
                refusal.say(words.refusal(refused, getLocale()));
            }
        });
    }

    private void show(UseRequest request, Quote quote) {
        price.add(new Paragraph(getTranslation("merchants.use.toPay")), MoneyText.big(quote.amount()));
        quote.regular()
                .ifPresent(regular ->
                        price.add(new Paragraph(getTranslation("merchants.use.regular", Formats.money(regular)))));
        price.add(words.steps(quote.steps(), getLocale()));
        quote.left().ifPresent(left -> price.add(new Paragraph(getTranslation("merchants.use.leftAfter", left))));
        Button confirm = new Button(
                quote.amount().isZero()
                        ? getTranslation("merchants.use.confirmFree")
                        : getTranslation("merchants.use.confirm", Formats.money(quote.amount())),
                event -> record(request));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        price.add(confirm);
    }

    private void record(UseRequest request) {
        try {
            onRecorded.accept(counter.record(checked.checkId(), request));
        } catch (DomainException refused) {
            price.removeAll();
            refusal.say(words.refusal(refused, getLocale()));
        }
    }
}
