package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.dangdang.Books;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;

/** The linked account: as of when it is known, and what can be done about it. */
class LinkPanel extends Panel {

    private final transient Books.Link link;
    private final transient ZoneId zone;

    LinkPanel(Books books, Books.Link link, ZoneId zone, Runnable refresh, Runnable unlink) {
        super(UI.getCurrent().getTranslation("dangdang.account.title"));
        this.link = link;
        this.zone = zone;
        add(
                state(books.connected()),
                new KeyValues()
                        .with(getTranslation("dangdang.account.name"), name())
                        .with(getTranslation("dangdang.account.linked"), minute(link.linkedAt()))
                        .with(
                                getTranslation("dangdang.account.pulled"),
                                link.pulledAt().map(this::minute).orElse(getTranslation("dangdang.account.never"))));
        explain(books.connected());
        Div actions = new Div();
        actions.addClassName("row");
        if (books.canLink()) {
            actions.add(new LinkButton("dangdang.account.again"));
        } else if (books.connected()) {
            Button now = new Button(getTranslation("dangdang.account.refresh"), click -> refresh.run());
            now.setDisableOnClick(true);
            actions.add(now);
        }
        actions.add(new Button(getTranslation("dangdang.account.unlink"), click -> unlink.run()));
        add(actions);
    }

    private String name() {
        return link.nickname().isEmpty()
                ? link.account()
                : getTranslation("dangdang.account.nickname", link.nickname(), link.account());
    }

    private Component state(boolean connected) {
        if (!link.consent()) {
            return new StateBadge(Tone.BAD, getTranslation("dangdang.account.consentGone"));
        }
        return connected && link.failingSince().isEmpty()
                ? new StateBadge(Tone.GOOD, getTranslation("dangdang.account.well"))
                : new StateBadge(Tone.WAITING, getTranslation("dangdang.account.silent"));
    }

    /** What stands on the page is the last that Dangdang said; when it says nothing, that is said with the time. */
    private void explain(boolean connected) {
        if (!link.consent()) {
            add(new Paragraph(getTranslation("dangdang.account.consentGone.text")));
        } else if (!connected) {
            add(new Paragraph(getTranslation("dangdang.bind.notConnected")));
        } else {
            link.failingSince()
                    .ifPresent(since -> add(new Paragraph(
                            link.pulledAt().isPresent()
                                    ? getTranslation(
                                            "dangdang.account.silent.text",
                                            minute(since),
                                            minute(link.pulledAt().get()))
                                    : getTranslation("dangdang.account.silent.never", minute(since)))));
        }
    }

    private String minute(Instant moment) {
        return Formats.minute(moment, zone);
    }
}
