package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.identity.CounterSignIns;
import cn.jingka.portal.merchants.CounterAssignments;
import cn.jingka.portal.merchants.internal.AssignmentTable.Assignment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AssignmentService implements CounterAssignments {

    private final CounterSignIns signIns;
    private final AssignmentTable assignments;
    private final Partners partners;
    private final AuditTrail audit;
    private final FreshSignIn fresh;
    private final CurrentActor actor;
    private final Clock clock;

    AssignmentService(
            CounterSignIns signIns,
            AssignmentTable assignments,
            Partners partners,
            AuditTrail audit,
            FreshSignIn fresh,
            CurrentActor actor,
            Clock clock) {
        this.signIns = signIns;
        this.assignments = assignments;
        this.partners = partners;
        this.audit = audit;
        this.fresh = fresh;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<CounterAccount> accounts() {
        Map<String, Assignment> assigned =
                assignments.all().stream().collect(Collectors.toMap(Assignment::account, Function.identity()));
        List<Place> places = places();
        return signIns.all().stream()
                .map(account -> new CounterAccount(
                        account.name(),
                        account.displayName(),
                        account.enabled(),
                        Optional.ofNullable(assigned.get(account.name())).flatMap(place -> find(places, place))))
                .toList();
    }

    private static Optional<Place> find(List<Place> places, Assignment assigned) {
        return places.stream()
                .filter(place -> place.merchant().equals(assigned.merchant())
                        && place.outlet().equals(assigned.outlet()))
                .findFirst();
    }

    @Override
    public List<Place> places() {
        return partners.today().stream()
                .flatMap(published -> published.content().outlets().stream()
                        .map(outlet -> new Place(
                                published.id(), outlet.id(), published.content().name(), outlet.name())))
                .toList();
    }

    @Override
    @Transactional
    public void assign(String account, String merchant, String outlet) {
        fresh.require();
        if (signIns.all().stream().noneMatch(one -> one.name().equals(account))) {
            throw new DomainException(Kind.NOT_FOUND, "merchants.assignment.account", account);
        }
        if (partners.find(merchant).flatMap(found -> found.outlet(outlet)).isEmpty()) {
            throw new DomainException(Kind.NOT_FOUND, "merchants.assignment.outlet");
        }
        assignments.put(
                new Assignment(account, merchant, outlet),
                clock.instant(),
                actor.get().account());
        record("merchants.audit.assigned", account + ": " + merchant + "/" + outlet);
    }

    @Override
    @Transactional
    public void release(String account) {
        fresh.require();
        if (assignments.remove(account)) {
            record("merchants.audit.released", account);
        }
    }

    private void record(String action, String detail) {
        audit.record(actor.get(), action, Optional.empty(), detail);
    }
}
