package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.merchants.Merchant;
import cn.jingka.portal.merchants.Merchant.Outlet;
import cn.jingka.portal.merchants.internal.AssignmentTable.Assignment;
import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.publishing.Published;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The partners that are published today, and the one whose counter is signed in. */
@Component
class Partners {

    private final Publications publications;
    private final MerchantType type;
    private final AssignmentTable assignments;
    private final CurrentActor actor;
    private final Clock clock;

    Partners(
            Publications publications,
            MerchantType type,
            AssignmentTable assignments,
            CurrentActor actor,
            Clock clock) {
        this.publications = publications;
        this.type = type;
        this.assignments = assignments;
        this.actor = actor;
        this.clock = clock;
    }

    /** Where the account signed in stands. */
    record Desk(String account, String merchantId, Merchant merchant, Outlet outlet) {}

    List<Published<Merchant>> today() {
        return publications.on(type, LocalDate.now(clock));
    }

    Optional<Merchant> find(String id) {
        return publications.find(type, id, LocalDate.now(clock)).map(Published::content);
    }

    /** @throws DomainException when the account stands at no outlet, or at one that is no longer published */
    Desk desk() {
        Assignment place = assignment();
        Merchant merchant =
                find(place.merchant()).orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "merchants.counter.gone"));
        Outlet outlet = merchant.outlet(place.outlet())
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "merchants.counter.gone"));
        return new Desk(place.account(), place.merchant(), merchant, outlet);
    }

    /** What an outlet recorded stays readable to it when it is no longer published. */
    Assignment assignment() {
        return assignments
                .of(actor.get().account())
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "merchants.counter.none"));
    }
}
