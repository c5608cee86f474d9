package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.publishing.Draft;
import cn.jingka.portal.publishing.Piece;
import cn.jingka.portal.publishing.Piece.Revision;
import cn.jingka.portal.publishing.Standing;
import cn.jingka.portal.publishing.Step;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How the piece stands with its readers and with its editors, and what can be done next. */
class PieceSide extends Div {

    private static final Set<Standing> WITHDRAWABLE = EnumSet.of(Standing.SCHEDULED, Standing.SHOWN, Standing.EXPIRING);

    private final transient PieceView page;
    private final transient Piece piece;

    PieceSide(PieceView page) {
        this.page = page;
        this.piece = page.piece();
        addClassName("content-side");
        add(readers());
        piece.draft().ifPresentOrElse(this::working, this::resting);
        piece.revisions().stream()
                .filter(revision -> WITHDRAWABLE.contains(revision.standing()))
                .forEach(revision -> add(withdrawal(revision)));
    }

    private Panel readers() {
        Panel panel = new Panel(getTranslation("publishing.side.readers"));
        KeyValues facts = new KeyValues();
        piece.revisions().stream()
                .filter(one -> one.standing() != Standing.REPLACED)
                .forEach(one -> facts.with(
                        getTranslation("publishing.revision", Integer.toString(one.number())), standing(one)));
        panel.add(
                piece.revisions().isEmpty() ? new Paragraph(getTranslation("publishing.side.neverPublished")) : facts);
        return panel;
    }

    private Component standing(Revision revision) {
        Div line = new Div(
                page.words().standing(revision.standing()),
                new Span(page.words().period(revision.from(), revision.until())));
        line.addClassName("row");
        return line;
    }

    private void working(Draft draft) {
        Panel panel = new Panel(
                getTranslation("publishing.side.draft", Integer.toString(draft.number())),
                new StateBadge(
                        draft.inReview() ? Tone.WAITING : Tone.NEUTRAL,
                        getTranslation(draft.inReview() ? "publishing.draft.inReview" : "publishing.draft.open")),
                said(draft.last()));
        draft.sentBack().ifPresent(step -> panel.add(words("publishing.draft.sentBack", step)));
        add(panel);
        if (!draft.inReview()) {
            return;
        }
        if (!draft.last().words().isEmpty()) {
            panel.add(words("publishing.draft.sentWords", draft.last()));
        }
        if (draft.wroteOnIt()) {
            panel.add(
                    new Paragraph(getTranslation("publishing.draft.waits")),
                    new Button(
                            getTranslation("publishing.draft.takeBack"),
                            event -> page.act(
                                    () -> page.desk().takeBack(piece.kind(), piece.id(), draft.version()),
                                    "publishing.done.takenBack")));
            return;
        }
        LocalDate today =
                LocalDate.ofInstant(page.clock().instant(), page.clock().getZone());
        Panel publish = new Panel(
                getTranslation("publishing.publish.title"),
                new PublishForm(today, piece.shown().isPresent(), (from, until) -> publish(draft, from, until)));
        add(publish.leading(), sendBack(draft));
    }

    private Panel sendBack(Draft draft) {
        return new Panel(
                getTranslation("publishing.sendBack.title"),
                new WordsForm(
                        getTranslation("publishing.sendBack.words"),
                        getTranslation("publishing.sendBack.act"),
                        words -> page.act(
                                () -> page.desk().sendBack(piece.kind(), piece.id(), draft.version(), words),
                                "publishing.done.sentBack")));
    }

    private void publish(Draft draft, LocalDate from, Optional<LocalDate> until) {
        page.act(
                () -> page.desk().publish(piece.kind(), piece.id(), draft.version(), from, until),
                "publishing.done.published");
    }

    private void resting() {
        int base = piece.revisions().stream().findFirst().map(Revision::number).orElse(0);
        Button revise = new Button(
                getTranslation(base == 0 ? "publishing.side.restore" : "publishing.side.revise"),
                event -> page.act(() -> page.desk().revise(piece.kind(), piece.id(), base), "publishing.done.revised"));
        revise.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Panel(
                getTranslation("publishing.side.next"),
                new Paragraph(
                        getTranslation(base == 0 ? "publishing.side.restore.text" : "publishing.side.revise.text")),
                revise));
    }

    private Details withdrawal(Revision revision) {
        boolean planned = revision.standing() == Standing.SCHEDULED;
        String number = Integer.toString(revision.number());
        Div form = new Div(
                new Paragraph(getTranslation(planned ? "publishing.withdraw.planned" : "publishing.withdraw.shown")),
                new WordsForm(
                        getTranslation("publishing.withdraw.words"),
                        getTranslation("publishing.withdraw.act", number),
                        words -> page.act(
                                () -> page.desk().withdraw(piece.kind(), piece.id(), revision.number(), words),
                                "publishing.done.withdrawn")));
        form.addClassName("content-act");
        Details details = new Details(getTranslation("publishing.withdraw.title", number), form);
        details.addClassName("folded");
        return details;
    }

    private Paragraph said(Step step) {
        Paragraph line = new Paragraph(getTranslation("publishing.step." + step.what()) + " · "
                + page.words().by(step));
        line.addClassName("soft");
        return line;
    }

    private Div words(String key, Step step) {
        Span label = new Span(getTranslation(key));
        label.addClassName("soft");
        Paragraph text = new Paragraph(step.words());
        text.addClassName("content-words");
        return new Div(label, text);
    }
}
