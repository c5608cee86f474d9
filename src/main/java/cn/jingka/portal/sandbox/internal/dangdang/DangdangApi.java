package cn.jingka.portal.sandbox.internal.dangdang;

import cn.jingka.portal.sandbox.internal.http.Reply;
import cn.jingka.portal.sandbox.internal.http.Request;
import cn.jingka.portal.sandbox.internal.http.Routes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a partner may ask about a reader who linked the account: who it is, gold membership, orders. */
final class DangdangApi {

    static final String ACCOUNT = "/api/account";
    static final String GOLD = "/api/gold";
    static final String ORDERS = "/api/orders";

    private static final int PAGE = 50;

    private record Gold(LocalDate until) {}

    private final Bookshop shop;
    private final JsonMapper json = JsonMapper.shared();

    DangdangApi(Bookshop shop) {
        this.shop = shop;
    }

    void addTo(Routes routes) {
        routes.get(ACCOUNT, request -> account(reader(request)));
        routes.put(GOLD, this::gold);
        routes.get(ORDERS, this::orders);
    }

    private static Reader reader(Request request) {
        return Reader.signedIn(request.user().orElse(""));
    }

    private static Reply account(Reader reader) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("accountId", reader.accountId());
        shown.put("nickname", reader.nickname());
        return Reply.json(200, shown);
    }

    private Reply gold(Request request) throws IOException {
        Gold wished;
        try {
            wished = json.readValue(request.body().readAllBytes(), Gold.class);
        } catch (JacksonException e) {
            return Reply.problem(400, "Bad Request", "Not the JSON of a gold membership: " + e.getOriginalMessage());
        }
        if (wished.until() == null) {
            return Reply.problem(400, "Bad Request", "until is missing");
        }
        shop.gold(reader(request), wished.until());
        return Reply.done();
    }

    /** The orders that changed after the cursor; the caller goes on with {@code next} until a page is empty. */
    private Reply orders(Request request) {
        String after = request.query("after").orElse("0");
        if (!after.matches("[0-9]{1,18}")) {
            return Reply.problem(400, "Bad Request", "after is none of the cursors that were given out");
        }
        List<BookOrder> changed = shop.changedAfter(reader(request), Long.parseLong(after), PAGE);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("orders", changed.stream().map(BookOrder::told).toList());
        shown.put(
                "next",
                changed.isEmpty() ? after : Long.toString(changed.getLast().change()));
        return Reply.json(200, shown);
    }
}
