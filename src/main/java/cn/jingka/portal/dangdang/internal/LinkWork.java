package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.dangdang.internal.Partner.ConsentGone;
import cn.jingka.portal.dangdang.internal.Partner.Down;
import cn.jingka.portal.dangdang.internal.Partner.OrdersPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What there is to do with the partner about a link: its orders are pulled and gold is told; an ended link is taken
 * leave of. One worker at a time has a link, no transaction is open while the partner is asked, and what fails is tried
 * again later.
 */
@Component
class LinkWork {

    private static final Logger LOG = LoggerFactory.getLogger(LinkWork.class);

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_PAGES = 20;
    private static final int LONGEST_CURSOR = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    /** A partner that can't be told for so long won't be: its tokens have run out by then. */
    private static final Duration FAREWELL = Duration.ofDays(30);

    private final Partner partner;
    private final LinkTable links;
    private final GoldTable goldTable;
    private final GoldAccount gold;
    private final Linking linking;
    private final DangdangSettings settings;
    private final WholeTransactions transactions;
    private final PersonSignals signals;
    private final Clock clock;

    LinkWork(
            Partner partner,
            LinkTable links,
            GoldTable goldTable,
            GoldAccount gold,
            Linking linking,
            DangdangSettings settings,
            WholeTransactions transactions,
            PersonSignals signals,
            Clock clock) {
        this.partner = partner;
        this.links = links;
        this.goldTable = goldTable;
        this.gold = gold;
        this.linking = linking;
        this.settings = settings;
        this.transactions = transactions;
        this.signals = signals;
        this.clock = clock;
    }

    /** Works on the links whose time has come. */
    void allDue() {
        if (partner.connected()) {
            links.due(clock.instant(), MOST_AT_ONCE).forEach(this::oneAmongOthers);
        }
    }

    /** What nobody foresaw with one link must not keep those behind it waiting, now and at every later look. */
    private void oneAmongOthers(long id) {
        try {
            one(id);
        } catch (RuntimeException unforeseen) {
            LOG.error("Dangdang: link {} can't be worked on", id, unforeseen);
            Instant now = clock.instant();
            links.failed(id, now, now.plus(settings.pullEvery()));
        }
    }

    /** Works on one link now; returns false when another worker has it. */
    boolean one(long id) {
        if (!links.claim(id, clock.instant(), LEASE)) {
            return false;
        }
        try {
            links.find(id).ifPresent(this::work);
        } finally {
            links.release(id);
        }
        return true;
    }

    private void work(LinkRow link) {
        PartnerAccess access = new PartnerAccess(partner, links, clock, link);
        try {
            if (link.unlinkedAt().isPresent()) {
                takeLeave(link, access);
            } else {
                pull(link, access);
                tellGold(link, access);
                links.pulled(link.id(), clock.instant(), clock.instant().plus(settings.pullEvery()));
            }
        } catch (Down down) {
            tryLater(link);
        } catch (ConsentGone gone) {
            LOG.info("Dangdang: link {} needs its owner's consent anew", link.id());
            if (link.unlinkedAt().isPresent()) {
                links.delete(link.id());
            } else {
                linking.consentGone(link);
            }
        }
        signals.tell(link.person());
    }

    private void pull(LinkRow link, PartnerAccess access) throws Down, ConsentGone {
        String cursor = link.cursor();
        for (int page = 0; page < MOST_PAGES; page++) {
            String after = cursor;
            OrdersPage found = access.call(token -> partner.orders(token, after));
            cursor = next(found, after);
            keep(link, found, cursor);
            if (cursor.equals(after) || found.orders().isEmpty()) {
                return;
            }
        }
    }

    private static String next(OrdersPage found, String after) throws Down {
        String next = found.next() == null ? after : found.next();
        if (next.length() > LONGEST_CURSOR) {
            throw new Down("The partner's cursor is too long");
        }
        return next;
    }

    private void keep(LinkRow link, OrdersPage found, String cursor) throws Down {
        List<OrderBody.Order> orders;
        try {
            orders = found.orders().stream().map(OrderBody::read).toList();
        } catch (IllegalArgumentException unreadable) {
            LOG.error("Dangdang: the orders of link {} can't be read", link.id(), unreadable);
            throw new Down("The partner's orders can't be read", unreadable);
        }
        transactions.run(() -> {
            gold.take(link.person(), orders);
            links.cursor(link.id(), cursor);
        });
    }

    private void tellGold(LinkRow link, PartnerAccess access) throws Down, ConsentGone {
        LocalDate until = goldTable.of(link.person()).orElseThrow().until();
        if (!link.goldTold().equals(Optional.of(until))) {
            access.call(token -> {
                partner.tellGold(token, until);
                return until;
            });
            links.goldTold(link.id(), until);
        }
    }

    /**
     * Gold ends with the day on which the link was ended, and so does the portal's access. An account that was linked
     * anew before the partner could be told keeps the gold of its new link.
     */
    private void takeLeave(LinkRow link, PartnerAccess access) throws Down, ConsentGone {
        LocalDate last = LocalDate.ofInstant(link.unlinkedAt().orElseThrow(), clock.getZone());
        if (links.ofAccount(link.account()).isEmpty()) {
            access.call(token -> {
                partner.tellGold(token, last);
                return last;
            });
        }
        partner.revoke(access.refreshToken());
        links.delete(link.id());
    }

    private void tryLater(LinkRow link) {
        Instant now = clock.instant();
        boolean tooLate = link.unlinkedAt()
                .filter(ended -> ended.plus(FAREWELL).isBefore(now))
                .isPresent();
        if (tooLate) {
            LOG.warn("Dangdang: link {} is forgotten without the partner knowing", link.id());
            links.delete(link.id());
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(link.attempts(), MOST_DOUBLINGS));
        links.failed(link.id(), now, now.plus(pause));
    }
}
