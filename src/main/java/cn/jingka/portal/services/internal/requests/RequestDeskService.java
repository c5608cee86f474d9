package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.services.RequestDesk;
import cn.jingka.portal.services.RequestField;
import cn.jingka.portal.services.RequestKind;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.RequestView;
import cn.jingka.portal.services.internal.requests.SlotTable.SlotRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk sees every request; each look at a case is on record. */
@Service
@PreAuthorize("hasRole('SERVICE_DESK')")
class RequestDeskService implements RequestDesk {

    private static final int OFFICE = 200;

    private final RequestTable table;
    private final Correspondence correspondence;
    private final RequestMoves moves;
    private final RequestViews views;
    private final SlotTable slots;
    private final CallBooking booking;
    private final ReferralLetter letter;
    private final PersonDirectory persons;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    RequestDeskService(
            RequestTable table,
            Correspondence correspondence,
            RequestMoves moves,
            RequestViews views,
            SlotTable slots,
            CallBooking booking,
            ReferralLetter letter,
            PersonDirectory persons,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.correspondence = correspondence;
        this.moves = moves;
        this.views = views;
        this.slots = slots;
        this.booking = booking;
        this.letter = letter;
        this.persons = persons;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Row> waiting() {
        return rows(Stream.of(RequestState.RECEIVED, RequestState.IN_HAND, RequestState.BOOKED)
                .flatMap(state -> table.inStates(List.of(state), true, MOST).stream())
                .toList());
    }

    @Override
    @Transactional
    public List<Row> others() {
        return rows(table.inStates(
                List.of(RequestState.ANSWERED, RequestState.CLOSED, RequestState.WITHDRAWN), false, MOST));
    }

    private List<Row> rows(List<RequestRow> requests) {
        List<PersonId> shown =
                requests.stream().map(RequestRow::person).distinct().toList();
        audit.recordAll(actor.get(), "services.audit.listed", shown, "");
        Map<PersonId, PersonName> names = persons.names(shown);
        return requests.stream()
                .map(request -> row(request, names.get(request.person())))
                .toList();
    }

    private Row row(RequestRow request, PersonName name) {
        return new Row(
                request.reference(),
                request.kind(),
                request.state(),
                table.subject(request),
                name.name(),
                request.createdAt(),
                request.changedAt(),
                request.takenByName(),
                request.takenBy().filter(actor.get().account()::equals).isPresent(),
                request.state() == RequestState.BOOKED ? slots.of(request).map(SlotRow::starts) : Optional.empty(),
                Optional.ofNullable(table.details(request).get(RequestField.URGENT_UNTIL)));
    }

    @Override
    @Transactional
    public RequestView get(String reference) {
        RequestRow request = table.find(reference, Optional.empty()).orElseThrow(RequestMoves::notFound);
        audit.record(actor.get(), "services.audit.looked", Optional.of(request.person()), reference);
        return views.forDesk(request);
    }

    @Override
    @Transactional
    public void take(String reference, int version) {
        RequestRow request = moves.lock(reference, version);
        if (!request.state().open()) {
            throw new DomainException(Kind.CONFLICT, "services.request.over", reference);
        }
        boolean first = request.takenBy().isEmpty();
        table.take(request, actor.get());
        if (request.state() == RequestState.RECEIVED) {
            moves.move(request, RequestState.IN_HAND, actor.get(), "TAKEN");
        } else {
            table.move(request, request.state(), request.seen(), clock.instant());
            correspondence.note(request, request.state(), actor.get(), first ? "TAKEN" : "TAKEN_OVER", clock.instant());
        }
    }

    @Override
    @Transactional
    public void answer(String reference, int version, String words) {
        RequestRow request = inHand(reference, version);
        write(request, words);
        moves.move(request, answered(request), actor.get(), "ANSWERED");
    }

    @Override
    @Transactional
    public void refer(String reference, int version, String office, String words) {
        RequestRow request = inHand(reference, version);
        if (request.kind() != RequestKind.LEGAL_AID) {
            throw new DomainException(Kind.INVALID, "services.refer.aidOnly");
        }
        String named = RequestCheck.words(office, OFFICE, "services.refer.officeMissing");
        write(request, words);
        table.refer(request, named, clock.instant());
        moves.move(request, answered(request), actor.get(), "REFERRED", named);
    }

    @Override
    @Transactional
    public byte[] referralLetter(String reference) {
        RequestRow request = table.find(reference, Optional.empty())
                .filter(found -> found.referredTo().isPresent())
                .orElseThrow(RequestMoves::notFound);
        audit.record(
                actor.get(),
                "services.audit.referralLetter",
                Optional.of(request.person()),
                reference + " " + request.referredTo().orElseThrow());
        return letter.write(request, views.forDesk(request));
    }

    @Override
    @Transactional
    public void callOff(String reference, int version, String words) {
        RequestRow request = inHand(reference, version);
        write(request, words);
        booking.callOff(request, actor.get(), "CALL_OFF");
    }

    @Override
    @Transactional
    public void close(String reference, int version, String words) {
        RequestRow request = inHand(reference, version);
        write(request, words);
        booking.release(request);
        moves.move(request, RequestState.CLOSED, actor.get(), "CLOSED");
    }

    /** A call that is still to come stays booked. */
    private RequestState answered(RequestRow request) {
        return booking.coming(request).isPresent() ? RequestState.BOOKED : RequestState.ANSWERED;
    }

    private void write(RequestRow request, String words) {
        correspondence.write(
                request,
                actor.get(),
                RequestCheck.words(words, RequestCheck.WORDS, "services.request.wordsMissing"),
                clock.instant());
    }

    /** Who acts on a request looks after it: two colleagues never answer past each other. */
    private RequestRow inHand(String reference, int version) {
        RequestRow request = moves.lock(reference, version);
        if (request.takenBy().filter(actor.get().account()::equals).isEmpty()) {
            throw new DomainException(Kind.CONFLICT, "services.request.takeFirst", reference);
        }
        return request;
    }
}
