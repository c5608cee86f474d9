package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.NoticeBoard.Posted;
import cn.jingka.portal.common.i18n.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** A notice in the list: what, when, where, what it costs, and whether there is room. */
class NoticeCard extends ListItem {

    NoticeCard(Posted posted) {
        BoardNotice notice = posted.content();
        Span kind = new Span(getTranslation(notice.kind().key()));
        kind.addClassName("notice-kind");
        Span title = new Span(notice.title().in(getLocale()));
        title.addClassName("title");
        Span summary = new Span(notice.summary().in(getLocale()));
        summary.addClassName("soft");
        Div facts = new Div();
        facts.addClassName("notice-facts");
        if (!notice.occasions().isEmpty()) {
            String first = NoticeTimes.of(notice.occasions().getFirst(), getLocale());
            int days = notice.occasions().size();
            facts.add(new Span(days == 1 ? first : getTranslation("bulletin.card.days", first, days)));
        }
        notice.places().stream()
                .findFirst()
                .ifPresent(place -> facts.add(new Span(place.name().in(getLocale()))));
        notice.fee()
                .ifPresent(fee ->
                        facts.add(new Span(fee.isZero() ? getTranslation("bulletin.free") : Formats.money(fee))));
        RouterLink link = new RouterLink(NoticeView.class, new RouteParameters("id", posted.id()));
        link.addClassName("panel");
        link.add(kind, title, summary, facts);
        AttendanceBadge.of(posted.attendance(), this).ifPresent(link::add);
        add(link);
    }
}
