package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.MePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.merchants.OwnUses;
import cn.jingka.portal.merchants.UseLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** The member's last uses, with the way to all of them. */
@org.springframework.stereotype.Component
class LatestUses implements MePanel {

    private static final int SHOWN = 3;

    private final OwnUses uses;
    private final RuleWords words;
    private final Clock clock;

    LatestUses(OwnUses uses, RuleWords words, Clock clock) {
        this.uses = uses;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public Component create() {
        Locale language = UI.getCurrent().getLocale();
        Panel panel = new Panel();
        panel.add(new H2(panel.getTranslation("merchants.own.title")));
        List<OwnUses.OwnUse> all = uses.all();
        if (all.isEmpty()) {
            panel.add(new Paragraph(panel.getTranslation("merchants.own.empty")));
            return panel;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("use-list");
        all.stream().limit(SHOWN).map(OwnUses.OwnUse::use).forEach(use -> list.add(row(use, language)));
        panel.add(list, new Anchor("benefits/uses", panel.getTranslation("merchants.own.all", all.size())));
        return panel;
    }

    private ListItem row(UseLine use, Locale language) {
        Span what = new Span(words.used(use, language));
        what.addClassName("use-what");
        Span facts =
                new Span(String.join(" · ", use.place().in(language), Formats.minute(use.usedAt(), clock.getZone())));
        facts.addClassName("soft");
        return new ListItem(what, facts);
    }
}
