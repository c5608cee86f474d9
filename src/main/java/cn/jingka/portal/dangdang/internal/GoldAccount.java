package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.dangdang.internal.GoldTable.GoldRow;
import cn.jingka.portal.dangdang.internal.GoldTable.OrderRow;
import cn.jingka.portal.dangdang.rules.BookRules;
import cn.jingka.portal.dangdang.rules.GoldCourse;
import cn.jingka.portal.dangdang.rules.GoldYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gold membership as it follows from binding and orders: recomputed with each order that arrives, never counted up. */
@Component
class GoldAccount {

    private final GoldTable table;
    private final BookRules rules;
    private final BookNotices notices;
    private final PersonSignals signals;
    private final Clock clock;

    GoldAccount(GoldTable table, BookRules rules, BookNotices notices, PersonSignals signals, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.notices = notices;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Begins gold with the first binding; a later one goes on where it was (BOOK-1). Within the caller's transaction.
     */
    GoldRow open(PersonId person) {
        LocalDate today = LocalDate.now(clock);
        table.open(person, today, rules.course(today, List.of()).until());
        return table.lock(person).orElseThrow();
    }

    /**
     * Holds the person's gold for the rest of the caller's transaction. Before any plain read of it, which would fix
     * what it sees to the moment before: of two orders at once neither would count the other.
     */
    void hold(PersonId person) {
        table.lock(person);
    }

    /**
     * Takes orders, all of them or none, and sees until when gold lasts now (BOOK-3). Within the caller's transaction.
     */
    void take(PersonId person, Collection<OrderBody.Order> orders) {
        GoldRow gold = table.lock(person).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        orders.stream()
                .filter(order ->
                        !LocalDate.ofInstant(order.placedAt(), clock.getZone()).isBefore(gold.boundOn()))
                .forEach(order -> table.keep(person, order, today, clock.getZone()));
        GoldCourse course = course(gold);
        if (!course.until().equals(gold.until())) {
            table.until(person, course.until());
            tell(gold, course);
        }
        signals.tell(person);
    }

    private void tell(GoldRow before, GoldCourse now) {
        if (now.until().isAfter(before.until())) {
            GoldYear earned = now.years().get(now.years().size() - 2);
            notices.extended(before.person(), now.until(), earned);
        } else {
            notices.shortened(before.person(), before.until(), now.until());
        }
    }

    GoldCourse course(GoldRow gold) {
        return rules.course(
                gold.boundOn(),
                table.orders(gold.person()).stream().map(OrderRow::purchase).toList());
    }
}
