package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.dangdang.BindWindow;
import cn.jingka.portal.dangdang.BindWindow.State;
import cn.jingka.portal.dangdang.Books;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Nothing is linked: whether and how long it can be, what happens then, or why it can't. */
class BindPanel extends Div {

    private final transient Books books;
    private final transient BindWindow window;

    BindPanel(Books books, Clock clock) {
        this.books = books;
        this.window = books.window();
        addClassName("page-parts");
        Panel answer = new Panel().leading();
        answer.addClassName("books-answer");
        if (!books.connected()) {
            answer.add(badge(Tone.NEUTRAL, "dangdang.bind.notConnected.state"));
            answer.add(new Paragraph(getTranslation("dangdang.bind.notConnected")));
        } else if (window.open()) {
            open(answer, LocalDate.now(clock));
        } else {
            closed(answer);
        }
        add(answer);
        books.gold().ifPresent(gold -> add(formerGold(gold)));
        if (books.canLink()) {
            add(whatHappens());
        }
    }

    private void open(Panel answer, LocalDate today) {
        LocalDate last = window.lastDay().orElseThrow();
        long days = ChronoUnit.DAYS.between(today, last);
        Paragraph left = new Paragraph(
                days == 0
                        ? getTranslation("dangdang.bind.lastDay")
                        : getTranslation("dangdang.bind.left", Formats.count(days)));
        left.addClassNames("money", "big", "books-left");
        answer.add(
                left,
                explained(
                        getTranslation(
                                "dangdang.bind.until",
                                Formats.prose(window.issuedOn().orElseThrow(), getLocale()),
                                months(),
                                Formats.prose(last, getLocale())),
                        "BOOK-1"),
                explained(
                        getTranslation(
                                "dangdang.bind.gives",
                                Formats.percent(books.terms().discount())),
                        "BOOK-2"),
                new LinkButton("dangdang.bind.action"));
    }

    private void closed(Panel answer) {
        answer.add(
                badge(
                        window.state() == State.OVER ? Tone.NEUTRAL : Tone.WAITING,
                        "dangdang.bind.state." + window.state()),
                explained(getTranslation("dangdang.bind.why." + window.state(), arguments()), "BOOK-1"));
        if (window.state() != State.OVER) {
            answer.add(new Anchor("me", getTranslation("dangdang.bind.toCard")));
        }
    }

    private Object[] arguments() {
        return window.state() != State.OVER
                ? new Object[0]
                : new Object[] {
                    Formats.prose(window.issuedOn().orElseThrow(), getLocale()),
                    months(),
                    Formats.prose(window.lastDay().orElseThrow(), getLocale())
                };
    }

    /** Who unlinked an account keeps the gold year that the first binding began. */
    private Component formerGold(Books.Gold gold) {
        return new Panel(
                getTranslation("dangdang.former.title"),
                new Paragraph(getTranslation(
                        window.open() ? "dangdang.former.open" : "dangdang.former.over",
                        Formats.prose(gold.boundOn(), getLocale()),
                        Formats.prose(gold.until(), getLocale()))));
    }

    private Component whatHappens() {
        OrderedList steps = new OrderedList();
        steps.addClassName("books-steps");
        for (int step = 1; step <= 3; step++) {
            steps.add(new ListItem(getTranslation("dangdang.bind.step." + step)));
        }
        Paragraph reads = new Paragraph(getTranslation("dangdang.bind.reads"));
        reads.addClassName("soft");
        return new Panel(
                getTranslation("dangdang.bind.steps"),
                steps,
                reads,
                explained(
                        getTranslation(
                                "dangdang.bind.extends",
                                Formats.count(books.terms().points()),
                                Formats.count(books.terms().orderPoints()),
                                Integer.toString(books.terms().pointsPerYuan())),
                        "BOOK-3"));
    }

    private String months() {
        return Integer.toString(books.terms().bindMonths());
    }

    private StateBadge badge(Tone tone, String key) {
        return new StateBadge(tone, getTranslation(key));
    }

    static Paragraph explained(String sentence, String clause) {
        Span mark = new Span(clause);
        mark.addClassName("clause");
        return new Paragraph(new Span(sentence), mark);
    }
}
