package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.merchants.UseLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;

/** The use is recorded: what to charge, how it came about, and under which reference it stands. */
class ReceiptPanel extends Panel {

    ReceiptPanel(UseLine use, RuleWords words, Clock clock, Runnable onNext) {
        leading();
        getElement().setAttribute("role", "status");
        Paragraph toPay = new Paragraph(getTranslation("merchants.use.toPay"));
        add(
                new StateBadge(Tone.GOOD, getTranslation("merchants.receipt.recorded")),
                toPay,
                MoneyText.big(use.charge()),
                new KeyValues()
                        .with(getTranslation("merchants.use.what"), words.used(use, getLocale()))
                        .with(getTranslation("merchants.use.who"), use.maskedName())
                        .with(getTranslation("merchants.use.where"), use.place().in(getLocale()))
                        .with(getTranslation("merchants.use.when"), Formats.minute(use.usedAt(), clock.getZone()))
                        .with(getTranslation("merchants.use.reference"), use.reference()),
                words.steps(use.steps(), getLocale()));
        Button next = new Button(getTranslation("merchants.checked.next"), event -> onNext.run());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        add(next);
    }
}
