package cn.jingka.portal.sandbox.internal.dangdang;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the portal is told by webhook.
 *
 * @param order the order as it was then; none when the account was unlinked
 * @param refusal what the portal answered when it would not have the event
 */
record ShopEvent(
        String id,
        Type type,
        String accountId,
        @Nullable BookOrder order,
        Instant happened,
        Fate fate,
        @Nullable String refusal) {

    enum Type {
        ORDER_COMPLETED("order.completed"),
        ORDER_RETURNED("order.returned"),
        ACCOUNT_UNLINKED("account.unlinked");

        private final String told;

        Type(String told) {
            this.told = told;
        }

        String told() {
            return told;
        }
    }

    enum Fate {
        OWED,
        TAKEN,
        REFUSED
    }

    ShopEvent taken() {
        return new ShopEvent(id, type, accountId, order, happened, Fate.TAKEN, null);
    }

    ShopEvent refused(String answer) {
        return new ShopEvent(id, type, accountId, order, happened, Fate.REFUSED, answer);
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.told());
        body.put("accountId", accountId);
        if (order != null) {
            body.put("order", order.told());
        }
        return body;
    }
}
