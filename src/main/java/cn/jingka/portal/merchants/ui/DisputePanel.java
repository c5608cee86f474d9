package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.merchants.Disputes;
import cn.jingka.portal.merchants.Disputes.Case;
import cn.jingka.portal.merchants.Disputes.Waiting;
import cn.jingka.portal.merchants.UseLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;

/** One objection: the use, both accounts of it, and the decision. */
class DisputePanel extends Panel {

    DisputePanel(Disputes disputes, Case opened, RuleWords words, Clock clock, Runnable onDone) {
        Waiting one = opened.waiting();
        UseLine use = one.use();
        leading();
        add(
                new Button(getTranslation("merchants.disputes.back"), event -> onDone.run()),
                new KeyValues()
                        .with(getTranslation("merchants.use.what"), words.used(use, getLocale()))
                        .with(getTranslation("merchants.use.who"), use.maskedName())
                        .with(getTranslation("merchants.use.where"), use.place().in(getLocale()))
                        .with(getTranslation("merchants.use.when"), Formats.minute(use.usedAt(), clock.getZone()))
                        .with(getTranslation("merchants.use.paid"), Formats.money(use.charge()))
                        .with(getTranslation("merchants.use.reference"), use.reference()),
                new H3(getTranslation(
                        "merchants.disputes.member", getTranslation(one.reason().key()))),
                new Paragraph(opened.words()),
                new H3(getTranslation("merchants.disputes.counter")),
                new Paragraph(opened.answer()
                        .orElseGet(() -> one.decidable()
                                ? getTranslation("merchants.disputes.noAnswer")
                                : getTranslation(
                                        "merchants.disputes.answerBy",
                                        one.answerDue().toString()))));
        if (one.state().over()) {
            add(new H3(getTranslation(one.state().key())));
            opened.decision().ifPresent(why -> add(new Paragraph(why)));
        } else if (one.decidable()) {
            add(form(disputes, use.reference(), onDone));
        } else {
            add(new Paragraph(getTranslation("merchants.disputes.wait")));
        }
    }

    private WordsForm form(Disputes disputes, String reference, Runnable onDone) {
        return new WordsForm(getTranslation("merchants.disputes.why"), getTranslation("merchants.disputes.why.help"))
                .action(getTranslation("merchants.disputes.uphold"), true, why -> {
                    disputes.decide(reference, true, why);
                    onDone.run();
                })
                .action(getTranslation("merchants.disputes.reject"), false, why -> {
                    disputes.decide(reference, false, why);
                    onDone.run();
                });
    }
}
