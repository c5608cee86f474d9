package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.notifications.Recipient;
import cn.jingka.portal.notifications.RecipientDirectory;
import cn.jingka.portal.services.OwnRequests.Slot;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.internal.requests.SlotTable.SlotRow;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Booking of calls: a time goes to one request, a request has one time. The caller holds the request. */
@Component
class CallBooking {

    private static final int SHOWN = 60;

    private final SlotTable slots;
    private final RequestMoves moves;
    private final RecipientDirectory recipients;
    private final Clock clock;

    CallBooking(SlotTable slots, RequestMoves moves, RecipientDirectory recipients, Clock clock) {
        this.slots = slots;
        this.moves = moves;
        this.recipients = recipients;
        this.clock = clock;
    }

    List<Slot> free() {
        return slots.free(clock.instant(), SHOWN).stream()
                .map(slot -> new Slot(slot.id(), slot.starts(), slot.ends()))
                .toList();
    }

    void book(RequestRow request, long wanted, String number, Actor by) {
        if (!request.kind().byPhone() || !request.state().mayBecome(RequestState.BOOKED)) {
            throw new DomainException(Kind.CONFLICT, "services.request.over", request.reference());
        }
        String reached = number.isBlank()
                ? onRecord(request.person())
                : MobileNumber.parse(number).national();
        SlotRow slot = slots.lock(wanted)
                .filter(found -> found.starts().isAfter(clock.instant()))
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "services.slot.gone"));
        if (slot.request().isPresent()) {
            throw new DomainException(Kind.CONFLICT, "services.slot.taken");
        }
        slots.free(request);
        slots.book(wanted, request, reached);
        moves.move(request, RequestState.BOOKED, by, "");
        moves.tell(
                request,
                "request:%s:booked:%d".formatted(request.reference(), request.version()),
                "BOOKED",
                Formats.minute(slot.starts(), clock.getZone()));
    }

    private String onRecord(PersonId person) {
        return Optional.ofNullable(recipients.recipients(List.of(person)).get(person))
                .flatMap(Recipient::working)
                .map(MobileNumber::national)
                .orElseThrow(() -> new DomainException(Kind.INVALID, "services.slot.noNumber"));
    }

    /** @throws DomainException when nothing is booked, or the time has come */
    void callOff(RequestRow request, Actor by, String what) {
        SlotRow booked = coming(request).orElseThrow(() -> new DomainException(Kind.CONFLICT, "services.slot.begun"));
        slots.free(request);
        RequestState before = request.takenBy().isPresent() ? RequestState.IN_HAND : RequestState.RECEIVED;
        moves.move(request, before, by, what, Formats.minute(booked.starts(), clock.getZone()));
    }

    /** Gives a coming time back, if there is one; a call that took place stays with its request. */
    void release(RequestRow request) {
        coming(request).ifPresent(slot -> slots.free(request));
    }

    Optional<SlotRow> coming(RequestRow request) {
        return slots.of(request).filter(slot -> slot.starts().isAfter(clock.instant()));
    }
}
