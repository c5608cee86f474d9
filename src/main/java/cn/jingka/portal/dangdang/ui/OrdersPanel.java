package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.dangdang.Books;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The orders since the binding with the points that each brought. */
class OrdersPanel extends Panel {

    private static final int FIRST = 10;

    private final transient ZoneId zone;
    private final UnorderedList list = new UnorderedList();

    OrdersPanel(List<Books.Order> orders, ZoneId zone) {
        super(UI.getCurrent().getTranslation("dangdang.orders.title"));
        this.zone = zone;
        list.addClassName("books-orders");
        if (orders.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.BOOK,
                    getTranslation("dangdang.orders.none"),
                    getTranslation("dangdang.orders.none.text")));
            return;
        }
        orders.stream().limit(FIRST).forEach(order -> list.add(item(order)));
        add(list);
        if (orders.size() > FIRST) {
            add(more(orders));
        }
    }

    private Button more(List<Books.Order> orders) {
        Button more = new Button(getTranslation("dangdang.orders.all", Formats.count(orders.size())));
        more.addClickListener(click -> {
            orders.stream().skip(FIRST).forEach(order -> list.add(item(order)));
            remove(more);
        });
        return more;
    }

    private ListItem item(Books.Order order) {
        Span day = new Span(LocalDate.ofInstant(order.placedAt(), zone).toString());
        day.addClassName("day");
        Span id = new Span(order.id());
        id.addClassName("soft");
        Div what = new Div(day, id);
        what.addClassName("what");
        Span amount = new Span(Formats.money(order.amount()));
        amount.addClassName("money");
        Span points = new Span(getTranslation("dangdang.orders.points", Formats.count(order.points())));
        points.addClassNames("money", "points");
        Div figures = new Div(amount, points);
        figures.addClassName("figures");
        ListItem item = new ListItem(what, figures);
        if (order.returned()) {
            item.add(new StateBadge(
                    Tone.NEUTRAL,
                    getTranslation(order.counts() ? "dangdang.orders.returnedLate" : "dangdang.orders.returned")));
        } else if (!order.counts()) {
            item.add(new StateBadge(Tone.NEUTRAL, getTranslation("dangdang.orders.notCounted")));
        }
        return item;
    }
}
