package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.ProgressPanel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.dangdang.Books;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;

/**
 * How far this gold year is from another, in its two ways: a bar each, and the sentence that says what it shows
 * (BOOK-3).
 */
class GoldYearPanel extends Panel {

    private final transient Books.Year year;

    GoldYearPanel(Books.Year year, Books.Terms terms) {
        super(title(year));
        this.year = year;
        Paragraph which = new Paragraph(getTranslation("dangdang.year.which", prose(year.first()), prose(year.last())));
        which.addClassName("soft");
        add(which);
        if (year.extended()) {
            add(new StateBadge(Tone.GOOD, getTranslation("dangdang.year.extended")));
            add(new Paragraph(
                    getTranslation("dangdang.year.next", prose(year.last().plusDays(1)))));
        }
        add(
                byPoints(),
                byOrder(),
                BindPanel.explained(
                        getTranslation("dangdang.year.rate", Integer.toString(terms.pointsPerYuan())), "BOOK-3"));
    }

    private static String title(Books.Year year) {
        String key = year.extended() ? "dangdang.year.title.extended" : "dangdang.year.title";
        return UI.getCurrent().getTranslation(key);
    }

    private Component byPoints() {
        String needed = Formats.count(year.pointsNeeded());
        String points = Formats.count(year.points());
        String sentence;
        if (year.points() >= year.pointsNeeded()) {
            sentence = getTranslation("dangdang.year.points.reached", points, needed);
        } else if (year.extended()) {
            sentence = getTranslation("dangdang.year.points.soFar", points);
        } else {
            sentence = getTranslation(
                    "dangdang.year.points.missing",
                    points,
                    Formats.count(year.pointsNeeded() - year.points()),
                    Formats.money(year.booksMissing()));
        }
        return way(getTranslation("dangdang.year.points", needed), year.points(), year.pointsNeeded(), sentence);
    }

    private Component byOrder() {
        String needed = Formats.count(year.orderNeeded());
        String largest = Formats.count(year.largestOrder());
        String sentence;
        if (year.largestOrder() >= year.orderNeeded()) {
            sentence = getTranslation("dangdang.year.order.reached", largest, needed);
        } else if (year.extended()) {
            sentence = getTranslation("dangdang.year.order.soFar", largest);
        } else if (year.largestOrder() == 0) {
            sentence = getTranslation("dangdang.year.order.none", Formats.money(year.booksInOneOrder()));
        } else {
            sentence = getTranslation("dangdang.year.order.missing", largest, Formats.money(year.booksInOneOrder()));
        }
        return way(getTranslation("dangdang.year.order", needed), year.largestOrder(), year.orderNeeded(), sentence);
    }

    private Component way(String title, long done, long needed, String sentence) {
        ProgressPanel picture = new ProgressPanel();
        picture.show(done, needed, sentence);
        Div way = new Div(new H3(title), picture);
        way.addClassName("books-way");
        return way;
    }

    private String prose(LocalDate day) {
        return Formats.prose(day, getLocale());
    }
}
