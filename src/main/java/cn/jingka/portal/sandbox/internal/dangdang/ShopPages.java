package cn.jingka.portal.sandbox.internal.dangdang;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import cn.jingka.portal.sandbox.internal.web.Page;
import cn.jingka.portal.sandbox.internal.web.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reader's page at the bookshop: account, gold, buying and returning, and what the portal was told of it. */
final class ShopPages {

    private static final String HOME = DangdangSite.PATH + "/";
    private static final String AMOUNT = "amount";
    private static final int SHOWN = 50;

    /** Nobody buys for more at once. */
    private static final BigDecimal DEAREST = new BigDecimal("100000");

    private final Bookshop shop;
    private final PartnerLinks links;
    private final PortalCalls calls;

    ShopPages(Bookshop shop, PartnerLinks links, PortalCalls calls) {
        this.shop = shop;
        this.links = links;
        this.calls = calls;
    }

    void addTo(Routes routes) {
        routes.get("/", request -> page(request, 200, ""));
        routes.post("/orders", this::buy);
        routes.post("/orders/([^/]+)/return", this::takeBack);
        routes.post("/unlink", this::unlink);
    }

    private static Reader reader(Request request) {
        return Reader.signedIn(request.user().orElse(""));
    }

    private Reply buy(Request request) throws IOException {
        Reader reader = reader(request);
        Optional<BigDecimal> amount = amount(request.form().getOrDefault(AMOUNT, ""));
        if (amount.isEmpty()) {
            return page(request, 422, Words.of(request).say("dangdang.shop.amount.wrong"));
        }
        BookOrder order = shop.sell(reader, amount.get().movePointRight(2).longValueExact());
        tell(ShopEvent.Type.ORDER_COMPLETED, reader, order);
        return Reply.see(HOME);
    }

    private static Optional<BigDecimal> amount(String text) {
        if (!text.strip().matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(text.strip());
        return amount.signum() > 0 && amount.compareTo(DEAREST) <= 0 ? Optional.of(amount) : Optional.empty();
    }

    private Reply takeBack(Request request) throws IOException {
        Reader reader = reader(request);
        Optional<BookOrder> order = shop.takeBack(reader, request.variable(0));
        if (order.isEmpty()) {
            return page(request, 409, Words.of(request).say("dangdang.shop.return.wrong", request.variable(0)));
        }
        tell(ShopEvent.Type.ORDER_RETURNED, reader, order.get());
        return Reply.see(HOME);
    }

    /** Only partners whom the reader linked learn of orders; a later link pulls them from the API. */
    private void tell(ShopEvent.Type type, Reader reader, BookOrder order) throws IOException {
        if (links.linked(reader)) {
            calls.tell(shop.note(type, reader, Optional.of(order)));
        }
    }

    private Reply unlink(Request request) throws IOException {
        Reader reader = reader(request);
        if (links.unlink(reader)) {
            calls.tell(shop.note(ShopEvent.Type.ACCOUNT_UNLINKED, reader, Optional.empty()));
        }
        return Reply.see(HOME);
    }

    private Reply page(Request request, int status, String problem) {
        Words words = Words.of(request);
        Reader reader = reader(request);
        String csrf = DangdangDoor.csrfField(request);
        List<BookOrder> orders = shop.orders(reader);
        long points = orders.stream()
                .filter(order -> order.state() == BookOrder.State.COMPLETED)
                .mapToLong(BookOrder::points)
                .sum();
        String main = """
            <div class="titled"><h1>%s</h1>%s</div>
            <p class="lead">%s</p>
            <dl class="facts" data-live="facts">%s%s%s</dl>
            <h2>%s</h2>
            %s
            <form method="post" action="%sorders">%s<label for="amount">%s</label>\
            <input id="amount" name="amount" inputmode="decimal" autocomplete="off" required><button>%s</button></form>
            <h2>%s</h2>
            <div data-live="orders">%s</div>
            <h2>%s</h2>
            <div data-live="events">%s</div>
            """.formatted(
                Page.escape(reader.nickname()),
                button(DangdangSecurity.SIGN_OUT, csrf, words.say("dangdang.shop.signOut")),
                words.say("dangdang.shop.lead", reader.accountId()),
                gold(words, reader),
                fact(words.say("dangdang.shop.points"), "<span id=\"points\">%,d</span>".formatted(points)),
                link(words, reader, csrf),
                words.say("dangdang.shop.buy"),
                problem.isEmpty() ? "" : "<p class=\"note bad\" role=\"alert\">" + Page.escape(problem) + "</p>",
                HOME,
                csrf,
                words.say("dangdang.shop.amount"),
                words.say("dangdang.shop.order"),
                words.say("dangdang.shop.orders"),
                orders(words, orders, csrf),
                words.say("dangdang.shop.events"),
                events(words, reader));
        return Page.of(request, words, status, words.say("dangdang.shop.title"), main);
    }

    private static String fact(String name, String value) {
        return "<div><dt>" + name + "</dt><dd>" + value + "</dd></div>";
    }

    private static String button(String path, String csrf, String text) {
        return "<form class=\"small\" method=\"post\" action=\"" + DangdangSite.PATH + path + "\">" + csrf
                + "<button class=\"quiet\">" + text + "</button></form>";
    }

    private String gold(Words words, Reader reader) {
        Optional<LocalDate> until = shop.goldUntil(reader);
        String shown = until.isEmpty()
                ? words.say("dangdang.shop.gold.none")
                : until.get().isBefore(shop.today())
                        ? words.say("dangdang.shop.gold.ended", until.get())
                        : words.say("dangdang.shop.gold.until", until.get());
        return fact(words.say("dangdang.shop.gold"), "<span id=\"gold\">" + shown + "</span>");
    }

    private String link(Words words, Reader reader, String csrf) {
        boolean linked = links.linked(reader);
        String state = "<span id=\"link\" data-linked=\"" + linked + "\">"
                + words.say(linked ? "dangdang.shop.linked" : "dangdang.shop.unlinked") + "</span>";
        return fact(
                words.say("dangdang.shop.link"),
                linked ? state + button("/unlink", csrf, words.say("dangdang.shop.unlink")) : state);
    }

    private static String orders(Words words, List<BookOrder> orders, String csrf) {
        if (orders.isEmpty()) {
            return "<p class=\"empty\">" + words.say("dangdang.shop.orders.none") + "</p>";
        }
        return "<ul class=\"entries\" id=\"orders\">"
                + orders.stream()
                        .limit(SHOWN)
                        .map(order -> order(words, order, csrf))
                        .collect(Collectors.joining())
                + "</ul>";
    }

    private static String order(Words words, BookOrder order, String csrf) {
        boolean kept = order.state() == BookOrder.State.COMPLETED;
        return """
            <li data-order="%s" data-state="%s"><strong class="number">%s</strong>\
            <span>%s · %s</span><time>%s</time>%s</li>
            """.formatted(
                order.orderId(),
                order.state(),
                Page.yuan(order.fen()),
                order.orderId(),
                kept
                        ? words.say("dangdang.shop.earned", order.points())
                        : words.say("dangdang.shop.returned", order.points()),
                Page.time(order.placedAt()),
                kept ? button("/orders/" + order.orderId() + "/return", csrf, words.say("dangdang.shop.return")) : "");
    }

    private String events(Words words, Reader reader) {
        List<ShopEvent> events = shop.events().reversed().stream()
                .filter(event -> event.accountId().equals(reader.accountId()))
                .limit(SHOWN)
                .toList();
        if (events.isEmpty()) {
            return "<p class=\"empty\">" + words.say("dangdang.shop.events.none") + "</p>";
        }
        return "<ul class=\"entries\" id=\"events\">"
                + events.stream().map(event -> event(words, event)).collect(Collectors.joining()) + "</ul>";
    }

    private static String event(Words words, ShopEvent event) {
        String tone = switch (event.fate()) {
            case OWED -> "warn";
            case TAKEN -> "good";
            case REFUSED -> "bad";
        };
        String fate = event.refusal() == null
                ? words.say("dangdang.event." + event.fate())
                : words.say("dangdang.event." + event.fate(), Page.escape(event.refusal()));
        return """
            <li data-event="%s" data-fate="%s"><strong>%s</strong><span class="%s">%s</span><time>%s</time></li>
            """.formatted(
                event.id(),
                event.fate(),
                words.say("dangdang.event." + event.type())
                        + (event.order() == null ? "" : " " + event.order().orderId()),
                tone,
                fate,
                Page.time(event.happened()));
    }
}
