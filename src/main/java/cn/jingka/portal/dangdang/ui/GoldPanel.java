package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.dangdang.Books;
import com.vaadin.flow.component.html.Paragraph;

/** Until when gold lasts, and what it gives (BOOK-1, BOOK-2). */
class GoldPanel extends Panel {

    GoldPanel(Books.Gold gold, Books.Terms terms) {
        leading();
        addClassName("books-answer");
        // The date stays in one piece where the line is too short.
        String until = Formats.prose(gold.until(), getLocale()).replace(' ', '\u00a0');
        StateBadge state = new StateBadge(
                gold.running() ? Tone.GOOD : Tone.NEUTRAL,
                getTranslation(gold.running() ? "dangdang.gold.running" : "dangdang.gold.ended"));
        Paragraph answer =
                new Paragraph(getTranslation(gold.running() ? "dangdang.gold.until" : "dangdang.gold.endedOn", until));
        answer.addClassNames("money", "big", "books-left");
        add(
                state,
                answer,
                gold.running()
                        ? BindPanel.explained(
                                getTranslation("dangdang.gold.gives", Formats.percent(terms.discount())), "BOOK-2")
                        : BindPanel.explained(getTranslation("dangdang.gold.notAgain"), "BOOK-3"));
    }
}
