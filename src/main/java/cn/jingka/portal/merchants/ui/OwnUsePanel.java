package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Timeline;
import cn.jingka.portal.common.ui.Timeline.Progress;
import cn.jingka.portal.common.ui.Timeline.Stage;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.merchants.DisputeReason;
import cn.jingka.portal.merchants.DisputeState;
import cn.jingka.portal.merchants.OwnUses;
import cn.jingka.portal.merchants.OwnUses.OwnDispute;
import cn.jingka.portal.merchants.OwnUses.OwnUse;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.merchants.UseState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One use of the member: what, where, when, how the price came about, and the objection to it. */
class OwnUsePanel extends Panel {

    private final transient OwnUses uses;
    private final transient RuleWords words;
    private final transient Clock clock;
    private final transient Runnable onSent;
    private boolean writing;

    OwnUsePanel(OwnUse own, OwnUses uses, RuleWords words, Clock clock, Runnable onSent) {
        this.uses = uses;
        this.words = words;
        this.clock = clock;
        this.onSent = onSent;
        UseLine use = own.use();
        Div head = new Div(new H2(words.used(use, getLocale())), badge(use.state()));
        head.addClassNames("row", "apart");
        add(head, facts(use));
        if (!use.steps().isEmpty()) {
            add(new Details(getTranslation("merchants.own.steps"), words.steps(use.steps(), getLocale())));
        }
        own.dispute().ifPresent(dispute -> add(progress(dispute)));
        own.disputeUntil().ifPresent(until -> add(objecting(use, until)));
    }

    /** Whether the member has opened the form. */
    boolean writing() {
        return writing;
    }

    private Component facts(UseLine use) {
        KeyValues facts = new KeyValues()
                .with(getTranslation("merchants.use.benefit"), use.benefit().in(getLocale()))
                .with(getTranslation("merchants.use.where"), use.place().in(getLocale()))
                .with(getTranslation("merchants.use.when"), Formats.minute(use.usedAt(), clock.getZone()))
                .with(getTranslation("merchants.use.paid"), Formats.money(use.charge()))
                .with(getTranslation("merchants.use.reference"), use.reference());
        use.endedWhy()
                .filter(why -> use.state() == UseState.VOIDED)
                .ifPresent(why -> facts.with(getTranslation("merchants.own.why"), why));
        return facts;
    }

    private StateBadge badge(UseState state) {
        return new StateBadge(
                state == UseState.COUNTED ? Tone.GOOD : Tone.NEUTRAL, getTranslation("merchants.own." + state));
    }

    private Component objecting(UseLine use, LocalDate until) {
        Div place = new Div();
        Button open = new Button(getTranslation("merchants.dispute.open"));
        Paragraph hint = new Paragraph(getTranslation("merchants.dispute.until", Formats.prose(until, getLocale())));
        hint.addClassName("soft");
        open.addClickListener(event -> {
            writing = true;
            place.removeAll();
            place.add(form(use, () -> {
                writing = false;
                place.removeAll();
                place.add(open, hint);
            }));
        });
        place.add(open, hint);
        place.addClassName("objecting");
        return place;
    }

    private Component form(UseLine use, Runnable onCancel) {
        RadioButtonGroup<DisputeReason> reason = new RadioButtonGroup<>();
        reason.setLabel(getTranslation("merchants.dispute.reason"));
        reason.setItems(DisputeReason.values());
        reason.setItemLabelGenerator(one -> getTranslation(one.key()));
        reason.setValue(DisputeReason.NOT_ME);
        WordsForm form = new WordsForm(
                        getTranslation("merchants.dispute.words.label"), getTranslation("merchants.dispute.words.help"))
                .action(getTranslation("merchants.dispute.send"), true, said -> {
                    uses.dispute(use.reference(), reason.getValue(), said);
                    writing = false;
                    onSent.run();
                })
                .action(getTranslation("merchants.cancel"), false, said -> onCancel.run());
        return new Div(reason, form);
    }

    private Component progress(OwnDispute dispute) {
        boolean answered = dispute.answeredAt().isPresent() || dispute.state().over();
        Div part = new Div(
                new Paragraph(getTranslation(
                        "merchants.dispute.yours",
                        getTranslation(dispute.reason().key()),
                        dispute.words())),
                new Timeline(List.of(
                        new Stage(
                                getTranslation("merchants.dispute.stage.sent"),
                                Progress.DONE,
                                minute(dispute.openedAt())),
                        new Stage(
                                getTranslation("merchants.dispute.stage.answer"),
                                answered ? Progress.DONE : Progress.NOW,
                                dispute.answeredAt()
                                        .map(this::minute)
                                        .orElseGet(() -> answered
                                                ? ""
                                                : getTranslation(
                                                        "merchants.dispute.stage.answerBy",
                                                        Formats.prose(dispute.answerDue(), getLocale())))),
                        decision(dispute))));
        dispute.decision().ifPresent(why -> part.add(new Paragraph(getTranslation("merchants.dispute.decision", why))));
        part.addClassName("objecting");
        return part;
    }

    private Stage decision(OwnDispute dispute) {
        return switch (dispute.state()) {
            case OPEN -> new Stage(getTranslation("merchants.dispute.stage.decision"), Progress.NEXT, "");
            case ANSWERED -> new Stage(getTranslation("merchants.dispute.stage.decision"), Progress.NOW, "");
            case UPHELD, REJECTED ->
                new Stage(
                        getTranslation(dispute.state().key()),
                        dispute.state() == DisputeState.UPHELD ? Progress.DONE : Progress.FAILED,
                        dispute.decidedAt().map(this::minute).orElse(""));
        };
    }

    private String minute(Instant moment) {
        return Formats.minute(moment, clock.getZone());
    }
}
