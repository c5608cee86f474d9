package cn.jingka.portal.sandbox.internal.dangdang;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An order at the bookshop.
 *
 * @param fen what was paid
 * @param change counts what happened at the shop; the newest that touched this order
 */
record BookOrder(String orderId, String accountId, Instant placedAt, long fen, State state, long change) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    enum State {
        COMPLETED,
        RETURNED
    }

    /** BOOK-3: one yuan earns ten points; what is less than a point earns none. */
    long points() {
        return fen / 10;
    }

    BookOrder returned(long changed) {
        return new BookOrder(orderId, accountId, placedAt, fen, State.RETURNED, changed);
    }

    /** As partners are told. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("orderId", orderId);
        told.put("placedAt", MOMENT.format(placedAt.truncatedTo(ChronoUnit.SECONDS)));
        told.put("amount", BigDecimal.valueOf(fen, 2).toPlainString());
        told.put("points", points());
        told.put("state", state.name());
        return told;
    }
}
