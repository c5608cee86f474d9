package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.DownloadLink;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.privacy.OwnExports;
import cn.jingka.portal.privacy.OwnExports.Copy;
import cn.jingka.portal.privacy.OwnExports.Format;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A copy of one's data: asked for, being made, to be fetched; the page learns by itself when it is ready. */
class ExportPanel extends Panel {

    private final transient OwnExports exports;
    private final transient SignInAgain again;
    private final transient PersonSignals signals;
    private final transient PersonId person;
    private final transient Clock clock;
    private final RefusalLine refusal = new RefusalLine();
    private final Div state = new Div();
    private transient Registration listening;

    ExportPanel(OwnExports exports, SignInAgain again, PersonSignals signals, PersonId person, Clock clock) {
        this.exports = exports;
        this.again = again;
        this.signals = signals;
        this.person = person;
        this.clock = clock;
        state.addClassName("page-parts");
        state.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("privacy.export.title")),
                new Paragraph(getTranslation("privacy.export.text")),
                state,
                refusal);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        listening = signals.listen(person, () -> ui.access(this::show));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.remove();
    }

    private void show() {
        state.removeAll();
        Optional<Copy> copy = exports.latest();
        copy.ifPresent(this::show);
        Optional<Instant> next = exports.nextPossible();
        if (copy.filter(one -> one.state() == OwnExports.State.BEING_MADE).isPresent()) {
            return;
        }
        if (next.isPresent()) {
            state.add(soft(getTranslation("privacy.export.next", Formats.minute(next.get(), clock.getZone()))));
            return;
        }
        Button ask = new Button(getTranslation("privacy.export.ask"), event -> again.before(this::ask));
        if (copy.isEmpty()) {
            ask.addThemeVariants(ButtonVariant.PRIMARY);
        }
        state.add(ask);
    }

    private void show(Copy copy) {
        switch (copy.state()) {
            case BEING_MADE ->
                state.add(
                        new StateBadge(Tone.WAITING, getTranslation("privacy.export.BEING_MADE")),
                        soft(getTranslation("privacy.export.BEING_MADE.text")));
            case FAILED ->
                state.add(
                        new StateBadge(Tone.BAD, getTranslation("privacy.export.FAILED")),
                        soft(getTranslation("privacy.export.FAILED.text")));
            case READY -> ready(copy);
        }
    }

    private void ready(Copy copy) {
        Div files = new Div();
        files.addClassName("row");
        if (copy.pdf()) {
            files.add(file(Format.PDF));
        }
        files.add(file(Format.JSON));
        state.add(
                new StateBadge(Tone.GOOD, getTranslation("privacy.export.READY")),
                files,
                soft(getTranslation(
                        "privacy.export.until", Formats.minute(copy.expiresAt().orElseThrow(), clock.getZone()))));
        if (!copy.pdf()) {
            state.add(soft(getTranslation("privacy.export.noPdf")));
        }
    }

    /** Fetching begins once it is certain who sits there, so it is the link behind the button that is followed. */
    private Component file(Format format) {
        String name = getTranslation("privacy.export.fetch." + format);
        DownloadLink link = new DownloadLink(
                name,
                format.fileName(LocalDate.now(clock).toString()),
                format.contentType(),
                () -> exports.fetch(format));
        link.addClassName("behind-button");
        link.getElement().setAttribute("aria-hidden", "true");
        link.setTabIndex(-1);
        Button button =
                new Button(name, event -> again.before(() -> link.getElement().callJsFunction("click")));
        return new Div(button, link);
    }

    private void ask() {
        refusal.clear();
        try {
            exports.ask(getLocale());
            show();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
