package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.BoardNotice.Place;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MapLink;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What a notice says: days, places, costs, words; the same for readers and in the editors' preview. */
class NoticeArticle extends Div {

    private final transient BoardNotice notice;

    NoticeArticle(BoardNotice notice) {
        this.notice = notice;
        addClassName("notice-article");
        Paragraph summary = new Paragraph(notice.summary().in(getLocale()));
        summary.addClassName("notice-summary");
        Panel main = new Panel(summary);
        KeyValues facts = facts();
        if (facts.getElement().getChildCount() > 0) {
            main.add(facts);
        }
        add(main, new Panel(getTranslation("bulletin.detail.text"), words()));
        if (!notice.places().isEmpty()) {
            add(places());
        }
        notice.kind().clause().ifPresent(clause -> {
            Span mark = new Span(clause);
            mark.addClassName("clause");
            Div basis = new Div(new Span(getTranslation("bulletin.detail.basis")), mark);
            basis.addClassNames("row", "soft");
            add(basis);
        });
    }

    private KeyValues facts() {
        KeyValues facts = new KeyValues();
        if (!notice.occasions().isEmpty()) {
            UnorderedList days = new UnorderedList();
            days.addClassName("notice-days");
            notice.occasions().forEach(day -> days.add(new ListItem(NoticeTimes.of(day, getLocale()))));
            facts.with(getTranslation("bulletin.detail.when"), days);
        }
        notice.organiser()
                .ifPresent(who ->
                        facts.with(getTranslation("bulletin.detail.organiser." + notice.kind()), who.in(getLocale())));
        notice.fee()
                .ifPresent(fee -> facts.with(
                        getTranslation("bulletin.detail.fee"),
                        fee.isZero() ? getTranslation("bulletin.free") : Formats.money(fee)));
        notice.facts()
                .forEach(fact ->
                        facts.with(fact.name().in(getLocale()), fact.value().in(getLocale())));
        notice.contact()
                .ifPresent(contact -> facts.with(getTranslation("bulletin.detail.contact"), contact.in(getLocale())));
        notice.signUpEnds()
                .ifPresent(end ->
                        facts.with(getTranslation("bulletin.detail.until"), NoticeTimes.moment(end, getLocale())));
        return facts;
    }

    private Div words() {
        Div words = new Div();
        words.addClassName("notice-words");
        notice.text()
                .in(getLocale())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> words.add(new Paragraph(line)));
        return words;
    }

    private Panel places() {
        UnorderedList list = new UnorderedList();
        list.addClassName("notice-places");
        notice.places().forEach(place -> list.add(place(place)));
        return new Panel(getTranslation("bulletin.detail.where"), list);
    }

    private ListItem place(Place place) {
        Span name = new Span(place.name().in(getLocale()));
        name.addClassName("title");
        String address = place.address().in(getLocale());
        ListItem item = new ListItem(name);
        place.district().ifPresent(district -> {
            Span where = new Span(getTranslation(district.key()));
            where.addClassName("soft");
            item.add(where);
        });
        Span words = new Span(address);
        words.addClassName("address");
        item.add(words);
        place.coordinates()
                .ifPresent(point -> item.add(new MapLink(
                        point,
                        name.getText(),
                        getTranslation("bulletin.detail.map"),
                        getTranslation("bulletin.detail.map.of", name.getText()))));
        return item;
    }
}
