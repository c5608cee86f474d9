package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.services.NewRequest;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.RequestKind;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.RequestView;
import cn.jingka.portal.services.rules.Parameter;
import cn.jingka.portal.services.rules.ServiceRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person comes from the actor and stands in each query. */
@Service
@PreAuthorize("hasRole('MEMBER')")
class OwnRequestService implements OwnRequests {

    private final RequestTable table;
    private final Correspondence correspondence;
    private final RequestMoves moves;
    private final RequestViews views;
    private final Admission admission;
    private final CallBooking booking;
    private final WholeTransactions transactions;
    private final ServiceRules rules;
    private final CurrentActor actor;
    private final Clock clock;

    OwnRequestService(
            RequestTable table,
            Correspondence correspondence,
            RequestMoves moves,
            RequestViews views,
            Admission admission,
            CallBooking booking,
            WholeTransactions transactions,
            ServiceRules rules,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.correspondence = correspondence;
        this.moves = moves;
        this.views = views;
        this.admission = admission;
        this.booking = booking;
        this.transactions = transactions;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Optional<Closed> closed(RequestKind kind) {
        return admission.closed(kind, actor.member());
    }

    @Override
    @Transactional
    public String ask(NewRequest request) {
        PersonId person = actor.member();
        admission.closed(request.kind(), person).ifPresent(closed -> {
            throw new DomainException(Kind.FORBIDDEN, closed.reason(), closed.clause());
        });
        LocalDate today = LocalDate.now(clock);
        RequestCheck.check(request, today);
        int atMost = rules.count(Parameter.OPEN_AT_MOST, today);
        if (table.openOf(person, request.kind()) >= atMost) {
            throw new DomainException(Kind.CONFLICT, "services.request.tooMany", atMost);
        }
        Instant now = clock.instant();
        RequestRow opened = table.insert(
                person, request, admission.basis(request.kind(), person).map(Enum::name), now);
        correspondence.write(opened, actor.get(), request.words(), now);
        moves.opened(opened, actor.get());
        moves.tell(opened, "request:" + opened.reference(), "RECEIVED");
        return opened.reference();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> all() {
        return table.of(actor.member()).stream().map(views::line).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public RequestView get(String reference) {
        return table.find(reference, Optional.of(actor.member()))
                .map(views::forMember)
                .orElseThrow(RequestMoves::notFound);
    }

    @Override
    @Transactional
    public void seen(String reference) {
        table.markSeen(reference, actor.member());
    }

    @Override
    @Transactional
    public void write(String reference, String words) {
        RequestRow request = own(reference);
        String written = RequestCheck.words(words, RequestCheck.WORDS, "services.request.wordsMissing");
        if (!request.state().open()) {
            throw new DomainException(Kind.CONFLICT, "services.request.over", reference);
        }
        correspondence.write(request, actor.get(), written, clock.instant());
        if (request.state() == RequestState.ANSWERED || request.state() == RequestState.IN_HAND) {
            moves.move(request, RequestState.IN_HAND, actor.get(), "WROTE");
        } else {
            table.move(request, request.state(), true, clock.instant());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Slot> free() {
        return booking.free();
    }

    /** Two who give up each other's times at once would wait for each other: the one sent back tries again. */
    @Override
    public void book(String reference, long slot, String number) {
        transactions.run(() -> booking.book(own(reference), slot, number, actor.get()));
    }

    @Override
    public void callOff(String reference) {
        transactions.run(() -> booking.callOff(own(reference), actor.get(), "CALLED_OFF"));
    }

    @Override
    @Transactional
    public void close(String reference) {
        end(reference, RequestState.CLOSED);
    }

    @Override
    @Transactional
    public void withdraw(String reference) {
        end(reference, RequestState.WITHDRAWN);
    }

    private void end(String reference, RequestState state) {
        RequestRow request = own(reference);
        booking.release(request);
        moves.move(request, state, actor.get(), "");
    }

    private RequestRow own(String reference) {
        return moves.lock(reference, Optional.of(actor.member()));
    }
}
