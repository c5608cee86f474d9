package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Consents;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.dangdang.internal.GoldTable.GoldRow;
import cn.jingka.portal.dangdang.internal.Partner.AccountBody;
import cn.jingka.portal.dangdang.internal.Partner.Tokens;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links begin and end here: one account to one person, within the months of BOOK-1. */
@Component
class Linking {

    static final String CONSENT = "dangdang.consent.link";
    private static final String CONSENT_WORDS = "dangdang.bind.reads";

    private final LinkTable links;
    private final GoldAccount gold;
    private final BindWindows windows;
    private final BookNotices notices;
    private final Consents consents;
    private final WholeTransactions transactions;
    private final AuditTrail audit;
    private final PersonSignals signals;
    private final Clock clock;

    Linking(
            LinkTable links,
            GoldAccount gold,
            BindWindows windows,
            BookNotices notices,
            Consents consents,
            WholeTransactions transactions,
            AuditTrail audit,
            PersonSignals signals,
            Clock clock) {
        this.links = links;
        this.gold = gold;
        this.windows = windows;
        this.notices = notices;
        this.consents = consents;
        this.transactions = transactions;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** @throws DomainException with the reason when this person can't go to Dangdang to link an account now */
    void requireLinkable(PersonId person) {
        Optional<LinkRow> linked = links.ofPerson(person);
        if (linked.isEmpty()) {
            windows.require(person);
        } else if (linked.get().consent()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "dangdang.link.error.linked");
        }
    }

    /**
     * Links the account, or takes up an existing link to it again: agreeing anew is no new binding, so the months don't
     * matter then.
     *
     * @return the link
     * @throws DomainException when the person has linked another account, the account is another person's, or the
     *     months are over
     */
    long link(PersonId person, Actor actor, AccountBody account, Tokens tokens) {
        return transactions.call(() -> {
            Optional<LinkRow> held = links.ofPerson(person);
            if (held.isPresent()) {
                return renew(held.get(), actor, account, tokens);
            }
            if (links.ofAccount(account.accountId()).isPresent()) {
                throw new DomainException(DomainException.Kind.CONFLICT, "dangdang.link.error.taken");
            }
            windows.require(person);
            long id = links.insert(person, account, tokens, clock.instant());
            consents.given(person, CONSENT, CONSENT_WORDS);
            GoldRow opened = gold.open(person);
            notices.linked(id, person, opened.until());
            audit.record(actor, "dangdang.audit.linked", Optional.of(person), "link " + id);
            signals.tell(person);
            return id;
        });
    }

    private long renew(LinkRow held, Actor actor, AccountBody account, Tokens tokens) {
        if (!held.account().equals(account.accountId())) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT, "dangdang.link.error.otherAccount", held.maskedAccount());
        }
        links.keepTokens(held.id(), tokens, clock.instant());
        consents.given(held.person(), CONSENT, CONSENT_WORDS);
        links.due(held.id(), clock.instant());
        audit.record(actor, "dangdang.audit.renewed", Optional.of(held.person()), "link " + held.id());
        signals.tell(held.person());
        return held.id();
    }

    /**
     * Ends the person's link.
     *
     * @return the link, of which the partner is still to be told
     */
    long unlink(PersonId person, Actor actor) {
        return transactions.call(() -> {
            LinkRow held = links.ofPerson(person)
                    .orElseThrow(
                            () -> new DomainException(DomainException.Kind.CONFLICT, "dangdang.link.error.notLinked"));
            end(held, actor, "dangdang.audit.unlinked");
            return held.id();
        });
    }

    private void end(LinkRow held, Actor actor, String action) {
        if (held.consent()) {
            links.unlink(held.id(), clock.instant());
        } else {
            // Without tokens there is nothing to revoke.
            links.delete(held.id());
        }
        consents.withdrawn(held.person(), CONSENT);
        audit.record(actor, action, Optional.of(held.person()), "link " + held.id());
        signals.tell(held.person());
    }

    /**
     * The account's owner withdrew at Dangdang, whose tokens are worthless from then on. Within the caller's
     * transaction.
     */
    void unlinkedThere(LinkRow held) {
        links.delete(held.id());
        consents.withdrawn(held.person(), CONSENT);
        notices.unlinkedThere(held.id(), held.person());
        audit.record(Actor.PORTAL, "dangdang.audit.unlinkedThere", Optional.of(held.person()), "link " + held.id());
        signals.tell(held.person());
    }

    /** Dangdang takes the portal's tokens no more: what is known stays, and the member is asked to agree anew. */
    void consentGone(LinkRow held) {
        transactions.run(() -> {
            links.consentGone(held.id());
            consents.withdrawn(held.person(), CONSENT);
            notices.consentGone(held.id(), held.person());
            signals.tell(held.person());
        });
    }
}
