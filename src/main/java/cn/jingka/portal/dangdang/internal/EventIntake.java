package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what Dangdang tells of itself: each call once, and only while it is fresh. */
@Component
class EventIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);

    private static final Duration OLDEST = Duration.ofMinutes(5);

    /** By so much the partner's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** Far longer than a call is fresh, so a call once taken is always recognised. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final LinkTable links;
    private final Linking linking;
    private final GoldAccount gold;
    private final WholeTransactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventIntake(
            LinkTable links,
            Linking linking,
            GoldAccount gold,
            WholeTransactions transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.links = links;
        this.linking = linking;
        this.gold = gold;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a call says; which fields there are depends on its type. */
    record EventBody(String type, String accountId, OrderBody order) {

        @Override
        public String toString() {
            return "EventBody[" + type + "]";
        }
    }

    /** @throws DomainException when the call is too old or from the future */
    void requireFresh(Instant sent) {
        Instant now = clock.instant();
        if (sent.plus(OLDEST).isBefore(now) || sent.isAfter(now.plus(AHEAD))) {
            throw malformed("dangdang.event.error.time");
        }
    }

    /**
     * Takes a call; of an account that isn't linked it is only remembered.
     *
     * @throws DomainException when it can't be read, or was taken before
     */
    void take(UUID event, EventBody body) {
        if (body.type() == null || body.accountId() == null || body.accountId().isBlank()) {
            throw malformed("dangdang.event.error.body");
        }
        switch (body.type()) {
            case "order.completed" -> order(event, body, false);
            case "order.returned" -> order(event, body, true);
            case "account.unlinked" -> once(event, body.accountId(), linking::unlinkedThere);
            default -> throw malformed("dangdang.event.error.type");
        }
    }

    private void order(UUID event, EventBody body, boolean returned) {
        OrderBody.Order order = read(body.order());
        if (order.returned() != returned) {
            throw malformed("dangdang.event.error.body");
        }
        once(event, body.accountId(), link -> {
            gold.take(link.person(), List.of(order));
            // Gold that moved is told to the partner with the next look.
            links.due(link.id(), clock.instant());
        });
    }

    private static OrderBody.Order read(OrderBody order) {
        if (order == null) {
            throw malformed("dangdang.event.error.body");
        }
        try {
            return order.read();
        } catch (IllegalArgumentException unreadable) {
            throw new DomainException(unreadable, DomainException.Kind.MALFORMED, "dangdang.event.error.body");
        }
    }

    private void once(UUID event, String account, Consumer<LinkRow> effect) {
        Optional<PersonId> owner = links.ofAccount(account).map(LinkRow::person);
        transactions.run(() -> {
            owner.ifPresent(gold::hold);
            remember(event);
            Optional<LinkRow> link = links.ofAccount(account);
            if (link.isEmpty()) {
                LOG.info("Dangdang: event {} is about an account that isn't linked", event);
            }
            link.ifPresent(effect);
        });
    }

    private void remember(UUID event) {
        try {
            jdbc.sql("INSERT INTO dangdang_event (event_id, received_at) VALUES (?, ?)")
                    .params(event.toString(), Utc.column(clock.instant()))
                    .update();
        } catch (DuplicateKeyException again) {
            throw new DomainException(again, DomainException.Kind.CONFLICT, "dangdang.event.error.again");
        }
    }

    /** Calls that are refused for their age anyway need not be remembered. */
    void forgetOld() {
        jdbc.sql("DELETE FROM dangdang_event WHERE received_at < ?")
                .param(Utc.column(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private static DomainException malformed(String key) {
        return new DomainException(DomainException.Kind.MALFORMED, key);
    }
}
