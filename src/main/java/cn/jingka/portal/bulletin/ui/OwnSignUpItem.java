package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.OwnSignUps.OwnSignUp;
import cn.jingka.portal.bulletin.OwnSignUps.Place;
import cn.jingka.portal.common.i18n.Formats;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One's own sign-up in a list: what, when, where, and how it stands. */
class OwnSignUpItem extends ListItem {

    OwnSignUpItem(OwnSignUp own) {
        BoardNotice notice = own.content();
        String title = notice.title().in(getLocale());
        Div head = new Div(
                own.published() ? new Anchor("bulletin/" + own.notice(), title) : new Span(title),
                PlaceBadge.of(own.place(), this));
        head.addClassNames("row", "apart");
        Div facts = new Div();
        facts.addClassNames("notice-facts", "soft");
        notice.occasions().stream().findFirst().ifPresent(day -> facts.add(new Span(NoticeTimes.of(day, getLocale()))));
        notice.places().stream()
                .findFirst()
                .ifPresent(place -> facts.add(new Span(place.name().in(getLocale()))));
        if (own.place() == Place.WAITING) {
            facts.add(new Span(getTranslation("bulletin.mine.ahead.of", Formats.count(own.ahead() + 1))));
        }
        own.why()
                .filter(why -> own.place() == Place.CALLED_OFF)
                .ifPresent(why -> facts.add(new Span(getTranslation("bulletin.signUp.calledOffWhy", why))));
        add(head, facts);
    }
}
