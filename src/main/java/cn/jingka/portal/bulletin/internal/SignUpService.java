package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.NoticeBoard.Attendance;
import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.internal.EventNotices.What;
import cn.jingka.portal.bulletin.internal.SignUpTable.Row;
import cn.jingka.portal.bulletin.internal.SignUpTable.State;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.MemberStandings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** A member signs up and gives back; the person comes from the actor. */
@Service
class SignUpService implements OwnSignUps {

    private final Events events;
    private final EventTable rows;
    private final SignUpTable signUps;
    private final EventNotices notices;
    private final MemberStandings standings;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    SignUpService(
            Events events,
            EventTable rows,
            SignUpTable signUps,
            EventNotices notices,
            MemberStandings standings,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.signUps = signUps;
        this.notices = notices;
        this.standings = standings;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public OwnSignUp signUp(String notice) {
        PersonId person = actor.member();
        boolean member = standings
                .of(person, events.today())
                .filter(MemberStandings.Standing::unionMember)
                .isPresent();
        return events.alone(notice, event -> {
            Optional<Row> before = signUps.find(notice, person).filter(Row::active);
            if (before.isPresent()) {
                return view(before.get(), event);
            }
            if (!member) {
                throw new DomainException(
                        Kind.FORBIDDEN,
                        "bulletin.error.membersOnly",
                        event.content().kind().clause().orElse("CARD-2"));
            }
            State place = placeFor(event);
            Row row = signUps.put(notice, person, place, clock.instant());
            notices.tell(place == State.SEATED ? What.SIGNED_UP : What.WAITING, event, List.of(row), "");
            audit.record(actor.get(), "bulletin.audit.signedUp", Optional.of(person), notice + ", " + place);
            return view(row, event);
        });
    }

    private State placeFor(EventRow event) {
        Attendance attendance =
                Seats.of(event.content(), Optional.of(event), signUps.counts(event.notice()), LocalDateTime.now(clock));
        return switch (attendance.state()) {
            case OPEN -> State.SEATED;
            case FULL -> State.WAITING;
            case NOT_NEEDED -> throw conflict("bulletin.error.noSignUp");
            case CALLED_OFF -> throw conflict("bulletin.error.calledOff");
            case OVER -> throw conflict("bulletin.error.over");
            case CLOSED ->
                throw conflict(
                        "bulletin.error.closed",
                        event.content()
                                .signUpEnds()
                                .map(end -> Formats.minute(
                                        end.atZone(clock.getZone()).toInstant(), clock.getZone()))
                                .orElseThrow());
        };
    }

    @Override
    public void cancel(String notice) {
        PersonId person = actor.member();
        events.alone(notice, event -> {
            Row row = signUps.find(notice, person)
                    .filter(Row::active)
                    .orElseThrow(() -> new DomainException(Kind.CONFLICT, "bulletin.error.notSignedUp"));
            if (begun(event.content())) {
                throw conflict("bulletin.error.begun");
            }
            signUps.move(row, State.CANCELLED);
            events.fillSeats(event);
            audit.record(actor.get(), "bulletin.audit.cancelled", Optional.of(person), notice + ", " + row.state());
            return event;
        });
    }

    @Override
    public Optional<OwnSignUp> of(String notice) {
        return signUps.find(notice, actor.member())
                .flatMap(row -> rows.find(notice).map(event -> view(row, event)));
    }

    @Override
    public List<OwnSignUp> all() {
        List<Row> mine = signUps.ofPerson(actor.member());
        if (mine.isEmpty()) {
            return List.of();
        }
        Map<String, EventRow> known =
                rows.all().stream().collect(Collectors.toMap(EventRow::notice, Function.identity()));
        Comparator<OwnSignUp> byBeginning =
                Comparator.comparing(own -> own.content().starts().orElse(LocalDateTime.MAX));
        List<OwnSignUp> all = new ArrayList<>(
                mine.stream().map(row -> view(row, known.get(row.notice()))).toList());
        List<OwnSignUp> ahead = all.stream()
                .filter(SignUpService::stillAhead)
                .sorted(byBeginning)
                .toList();
        List<OwnSignUp> past = all.stream()
                .filter(own -> !stillAhead(own))
                .sorted(byBeginning.reversed())
                .toList();
        all.clear();
        all.addAll(ahead);
        all.addAll(past);
        return all;
    }

    private static boolean stillAhead(OwnSignUp own) {
        return own.place() == Place.SEAT || own.place() == Place.WAITING;
    }

    private OwnSignUp view(Row row, EventRow event) {
        Place place = place(row, event.content());
        return new OwnSignUp(
                row.notice(),
                event.content(),
                events.published(row.notice()).isPresent(),
                place,
                place == Place.WAITING ? signUps.ahead(row) : 0,
                row.since(),
                event.why());
    }

    private Place place(Row row, BoardNotice content) {
        boolean over = content.ends().filter(LocalDateTime.now(clock)::isAfter).isPresent();
        return switch (row.state()) {
            case SEATED -> over ? Place.OVER : Place.SEAT;
            case WAITING -> over || begun(content) ? Place.NO_SEAT : Place.WAITING;
            case CANCELLED -> Place.CANCELLED;
            case CALLED_OFF -> Place.CALLED_OFF;
        };
    }

    private boolean begun(BoardNotice content) {
        return content.starts()
                .filter(start -> !LocalDateTime.now(clock).isBefore(start))
                .isPresent();
    }

    private static DomainException conflict(String key, Object... arguments) {
        return new DomainException(Kind.CONFLICT, key, arguments);
    }
}
