package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.dangdang.Books;
import cn.jingka.portal.dangdang.OwnBooks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Gold at Dangdang in a few lines: the days left to bind, or until when it lasts and what is missing to the next year.
 */
@org.springframework.stereotype.Component
class BooksOnHome implements HomePanel {

    private final OwnBooks books;
    private final Texts texts;
    private final Clock clock;

    BooksOnHome(OwnBooks books, Texts texts, Clock clock) {
        this.books = books;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 420;
    }

    @Override
    public Optional<Component> create(PersonId person) {
        Locale language = UI.getCurrent().getLocale();
        Books own = books.current();
        if (own.link().isPresent()) {
            return own.gold().map(gold -> linked(own.link().get(), gold, language));
        }
        return own.canLink() ? Optional.of(bindable(own, language)) : Optional.empty();
    }

    private Panel bindable(Books own, Locale language) {
        LocalDate last = own.window().lastDay().orElseThrow();
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), last);
        return panel(
                language,
                new Paragraph(text("dangdang.home.bind", language, Formats.count(days), Formats.prose(last, language))),
                text("dangdang.home.bind.action", language));
    }

    private Panel linked(Books.Link link, Books.Gold gold, Locale language) {
        Div lines = new Div(new StateBadge(
                gold.running() ? Tone.GOOD : Tone.NEUTRAL,
                text(
                        gold.running() ? "dangdang.gold.until" : "dangdang.gold.endedOn",
                        language,
                        Formats.prose(gold.until(), language))));
        lines.addClassName("home-lines");
        gold.year()
                .ifPresent(year -> lines.add(new Paragraph(
                        year.extended()
                                ? text("dangdang.year.extended", language)
                                : text(
                                        "dangdang.home.points",
                                        language,
                                        Formats.count(year.points()),
                                        Formats.count(year.pointsNeeded())))));
        if (!link.consent()) {
            lines.add(new StateBadge(Tone.BAD, text("dangdang.account.consentGone", language)));
        } else if (link.failingSince().isPresent() && link.pulledAt().isPresent()) {
            Paragraph asOf = new Paragraph(text(
                    "dangdang.home.asOf",
                    language,
                    Formats.minute(link.pulledAt().get(), clock.getZone())));
            asOf.addClassName("soft");
            lines.add(asOf);
        }
        return panel(language, lines, text("dangdang.home.open", language));
    }

    private Panel panel(Locale language, Component content, String action) {
        return new Panel(text("dangdang.title", language), content, new Anchor("books", action));
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
