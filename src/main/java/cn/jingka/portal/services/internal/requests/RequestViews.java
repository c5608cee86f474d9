package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.services.OwnRequests.Line;
import cn.jingka.portal.services.OwnRequests.Slot;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.RequestView;
import cn.jingka.portal.services.RequestView.Appointment;
import cn.jingka.portal.services.RequestView.Referral;
import cn.jingka.portal.services.RequestView.Who;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a request. */
@Component
class RequestViews {

    private final RequestTable table;
    private final Correspondence correspondence;
    private final SlotTable slots;
    private final PersonDirectory persons;

    RequestViews(RequestTable table, Correspondence correspondence, SlotTable slots, PersonDirectory persons) {
        this.table = table;
        this.correspondence = correspondence;
        this.slots = slots;
        this.persons = persons;
    }

    Line line(RequestRow request) {
        return new Line(
                request.reference(),
                request.kind(),
                request.state(),
                table.subject(request),
                request.seen(),
                request.state() == RequestState.BOOKED
                        ? slots.of(request).map(slot -> new Slot(slot.id(), slot.starts(), slot.ends()))
                        : Optional.empty());
    }

    RequestView forMember(RequestRow request) {
        return view(request, Optional.empty());
    }

    RequestView forDesk(RequestRow request) {
        PersonName name = persons.names(List.of(request.person())).get(request.person());
        return view(request, Optional.of(new Who(name.name(), name.maskedDocument(), name.unitName())));
    }

    private RequestView view(RequestRow request, Optional<Who> who) {
        return new RequestView(
                request.reference(),
                request.kind(),
                request.state(),
                request.version(),
                table.subject(request),
                table.details(request),
                request.createdAt(),
                request.changedAt(),
                request.takenByName(),
                request.basis().map(MemberCategory::valueOf),
                request.seen(),
                correspondence.messages(request),
                correspondence.history(request),
                appointment(request, who.isPresent()),
                request.referredTo()
                        .map(office -> new Referral(office, request.referredAt().orElseThrow())),
                who);
    }

    private Optional<Appointment> appointment(RequestRow request, boolean inClear) {
        return slots.of(request).map(slot -> {
            String number = slots.number(request).orElse("");
            return new Appointment(
                    slot.id(),
                    slot.starts(),
                    slot.ends(),
                    slot.adviserName(),
                    inClear
                            ? number
                            : MobileNumber.tryParse(number)
                                    .map(MobileNumber::masked)
                                    .orElse(number));
        });
    }
}
