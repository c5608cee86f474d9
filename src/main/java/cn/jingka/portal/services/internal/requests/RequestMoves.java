package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.services.RequestState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one place that moves a request: state, history, trail, and the news to its member. */
@Component
class RequestMoves {

    static final String GROUP = "services";

    private final RequestTable table;
    private final Correspondence correspondence;
    private final AuditTrail audit;
    private final Notices notices;
    private final Clock clock;

    RequestMoves(RequestTable table, Correspondence correspondence, AuditTrail audit, Notices notices, Clock clock) {
        this.table = table;
        this.correspondence = correspondence;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** @throws DomainException not found, as also for another member's */
    RequestRow lock(String reference, Optional<PersonId> owner) {
        return table.lock(reference, owner).orElseThrow(RequestMoves::notFound);
    }

    /** @throws DomainException when it was changed since {@code version} was shown */
    RequestRow lock(String reference, int version) {
        RequestRow request = lock(reference, Optional.empty());
        if (request.version() != version) {
            throw new DomainException(DomainException.Kind.CONFLICT, "services.request.changed", reference);
        }
        return request;
    }

    static DomainException notFound() {
        return new DomainException(DomainException.Kind.NOT_FOUND, "services.request.unknown");
    }

    /**
     * @param what what happened where the state alone doesn't say it; also names the news to the member,
     *     {@code services.notice.<what>}
     * @param arguments more arguments of the news after the reference
     */
    void move(RequestRow request, RequestState to, Actor by, String what, String... arguments) {
        if (!request.state().mayBecome(to)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "services.request.over", request.reference());
        }
        boolean byMember = by.person().isPresent();
        table.move(request, to, byMember, clock.instant());
        long number = correspondence.note(request, to, by, what, clock.instant());
        audit.record(
                by, "services.audit.moved", Optional.of(request.person()), request.reference() + " " + to + " " + what);
        if (!byMember) {
            tell(request, "request:" + request.reference() + ":" + number, what, arguments);
        }
    }

    /** Opening is the first entry of the history. */
    void opened(RequestRow request, Actor by) {
        correspondence.note(request, RequestState.RECEIVED, by, "", clock.instant());
        audit.record(by, "services.audit.moved", Optional.of(request.person()), request.reference() + " RECEIVED");
    }

    void tell(RequestRow request, String key, String what, String... arguments) {
        List<String> all = Stream.concat(Stream.of(request.reference()), List.of(arguments).stream())
                .toList();
        notices.queueNews(
                GROUP,
                List.of(new Notice(
                        key,
                        request.person(),
                        "services.notice." + what,
                        all,
                        Optional.of("services/requests/" + request.reference()))));
    }
}
