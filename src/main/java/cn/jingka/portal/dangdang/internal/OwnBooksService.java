package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.dangdang.BindWindow;
import cn.jingka.portal.dangdang.Books;
import cn.jingka.portal.dangdang.OwnBooks;
import cn.jingka.portal.dangdang.internal.GoldTable.GoldRow;
import cn.jingka.portal.dangdang.internal.GoldTable.OrderRow;
import cn.jingka.portal.dangdang.rules.BookRules;
import cn.jingka.portal.dangdang.rules.GoldCourse;
import cn.jingka.portal.dangdang.rules.GoldYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class OwnBooksService implements OwnBooks {

    private final Partner partner;
    private final LinkTable links;
    private final GoldTable gold;
    private final BindWindows windows;
    private final Linking linking;
    private final LinkWork work;
    private final BookRules rules;
    private final CurrentActor actor;
    private final Clock clock;

    OwnBooksService(
            Partner partner,
            LinkTable links,
            GoldTable gold,
            BindWindows windows,
            Linking linking,
            LinkWork work,
            BookRules rules,
            CurrentActor actor,
            Clock clock) {
        this.partner = partner;
        this.links = links;
        this.gold = gold;
        this.windows = windows;
        this.linking = linking;
        this.work = work;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Books current() {
        PersonId person = actor.member();
        BindWindow window = windows.of(person);
        Optional<LinkRow> link = links.ofPerson(person);
        List<OrderRow> orders = gold.orders(person);
        Optional<GoldRow> row = gold.of(person);
        Optional<GoldCourse> course = row.map(bound -> course(bound, orders));
        return new Books(
                partner.connected(),
                window,
                link.map(OwnBooksService::shown),
                row.map(bound -> gold(bound, course.orElseThrow(), link.isPresent())),
                orders.stream().map(order -> shown(order, course.orElseThrow())).toList(),
                terms(window));
    }

    private GoldCourse course(GoldRow bound, List<OrderRow> orders) {
        return rules.course(
                bound.boundOn(), orders.stream().map(OrderRow::purchase).toList());
    }

    private static Books.Link shown(LinkRow link) {
        return new Books.Link(
                link.maskedAccount(),
                link.nickname(),
                link.linkedAt(),
                link.consent(),
                link.pulledAt(),
                link.failingSince());
    }

    private Books.Gold gold(GoldRow bound, GoldCourse course, boolean linked) {
        LocalDate today = LocalDate.now(clock);
        return new Books.Gold(
                bound.boundOn(),
                bound.until(),
                linked && !today.isAfter(bound.until()),
                course.on(today).map(this::year));
    }

    private Books.Year year(GoldYear year) {
        long missing = Math.max(0, year.pointsNeeded() - year.points());
        return new Books.Year(
                year.first(),
                year.last(),
                year.points(),
                year.pointsNeeded(),
                year.largestOrder(),
                year.orderNeeded(),
                year.byPoints() ? Fen.ZERO : rules.booksFor(missing, year.first()),
                rules.booksFor(year.orderNeeded(), year.first()),
                year.extended());
    }

    private Books.Order shown(OrderRow order, GoldCourse course) {
        return new Books.Order(
                order.id(),
                order.placedAt(),
                order.amount(),
                order.points(),
                order.returnedOn().isPresent(),
                rules.counts(order.purchase(), course));
    }

    private Books.Terms terms(BindWindow window) {
        LocalDate today = LocalDate.now(clock);
        GoldYear figures = rules.course(today, List.of()).years().getFirst();
        return new Books.Terms(
                rules.bindMonths(window.issuedOn().orElse(today)),
                rules.discount(today),
                figures.pointsNeeded(),
                figures.orderNeeded(),
                rules.pointsPerYuan(today));
    }

    @Override
    public void refresh() {
        LinkRow link = links.ofPerson(actor.member())
                .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "dangdang.link.error.notLinked"));
        if (!link.consent()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "dangdang.link.error.consent");
        }
        if (!partner.connected()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "dangdang.link.error.notConnected");
        }
        if (!work.one(link.id())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "dangdang.link.error.busy");
        }
    }

    @Override
    public void unlink() {
        long link = linking.unlink(actor.member(), actor.get());
        if (partner.connected()) {
            work.one(link);
        }
    }
}
