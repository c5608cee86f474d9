package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.NoticeBoard;
import cn.jingka.portal.bulletin.NoticeBoard.Posted;
import cn.jingka.portal.bulletin.NoticeBoard.State;
import cn.jingka.portal.bulletin.SignUpDesk;
import cn.jingka.portal.bulletin.internal.SignUpTable.Row;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.sheet.CsvOutput;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.notifications.Recipient;
import cn.jingka.portal.notifications.RecipientDirectory;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The service desk's list; names are decrypted for those who are shown, and each look is noted. */
@Service
class DeskService implements SignUpDesk {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;

    private final NoticeBoard board;
    private final Events events;
    private final EventTable rows;
    private final SignUpTable signUps;
    private final PersonDirectory persons;
    private final RecipientDirectory recipients;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    DeskService(
            NoticeBoard board,
            Events events,
            EventTable rows,
            SignUpTable signUps,
            PersonDirectory persons,
            RecipientDirectory recipients,
            CurrentActor actor,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.board = board;
        this.events = events;
        this.rows = rows;
        this.signUps = signUps;
        this.persons = persons;
        this.recipients = recipients;
        this.actor = actor;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Event> events() {
        Map<String, Event> all = new HashMap<>();
        List<EventRow> known = rows.all();
        Map<String, SignUpTable.Counts> counts =
                signUps.counts(known.stream().map(EventRow::notice).toList());
        known.forEach(row ->
                all.put(row.notice(), event(row, counts.getOrDefault(row.notice(), SignUpTable.Counts.NONE))));
        board.current().stream()
                .filter(posted -> posted.content().signUp().isPresent())
                .forEach(posted -> all.put(posted.id(), event(posted)));
        return all.values().stream()
                .sorted(Comparator.comparing((Event event) -> !ahead(event))
                        .thenComparing(event -> event.content().starts().orElse(LocalDateTime.MAX))
                        .thenComparing(Event::notice))
                .toList();
    }

    private static boolean ahead(Event event) {
        State state = event.attendance().state();
        return state != State.OVER && state != State.CALLED_OFF;
    }

    @Override
    public Event event(String notice) {
        return board.find(notice)
                .filter(posted -> posted.content().signUp().isPresent())
                .map(DeskService::event)
                .or(() -> rows.find(notice).map(row -> event(row, signUps.counts(notice))))
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "bulletin.error.unknown"));
    }

    private static Event event(Posted posted) {
        return new Event(posted.id(), posted.content(), posted.attendance());
    }

    private Event event(EventRow row, SignUpTable.Counts counts) {
        return new Event(
                row.notice(),
                row.content(),
                Seats.of(row.content(), Optional.of(row), counts, LocalDateTime.now(clock)));
    }

    @Override
    public List<Participant> people(String notice) {
        return participants(notice, 0, "bulletin.audit.looked");
    }

    @Override
    public void write(String notice, Locale language, OutputStream csv) {
        BoardNotice content = event(notice).content();
        List<Participant> people = new ArrayList<>();
        List<Participant> chunk;
        for (int offset = 0;
                !(chunk = participants(notice, offset, "bulletin.audit.exported")).isEmpty();
                offset += MOST) {
            people.addAll(chunk);
        }
        CsvOutput out = CsvOutput.forSpreadsheets(csv);
        out.record(
                texts.getTranslation("bulletin.desk.column.event", language),
                texts.getTranslation("bulletin.desk.column.name", language),
                texts.getTranslation("bulletin.desk.column.document", language),
                texts.getTranslation("bulletin.desk.column.unit", language),
                texts.getTranslation("bulletin.desk.column.phone", language),
                texts.getTranslation("bulletin.desk.column.place", language),
                texts.getTranslation("bulletin.desk.column.since", language));
        for (Participant one : people) {
            out.record(
                    content.title().in(language),
                    one.name(),
                    one.document(),
                    one.unit(),
                    one.phone(),
                    texts.getTranslation(one.seat() ? "bulletin.desk.seat" : "bulletin.desk.waiting", language),
                    Formats.minute(one.since(), clock.getZone()));
        }
        out.flush();
    }

    /** @param action under which the look is noted */
    private List<Participant> participants(String notice, int offset, String action) {
        List<Row> active = signUps.active(notice, offset, MOST);
        List<PersonId> ids = active.stream().map(Row::person).toList();
        audit.recordAll(actor.get(), action, ids, notice + ": " + ids.size());
        Map<PersonId, PersonName> names = persons.names(ids);
        Map<PersonId, Recipient> phones = recipients.recipients(ids);
        return active.stream()
                .filter(row -> names.containsKey(row.person()))
                .map(row -> {
                    PersonName name = names.get(row.person());
                    return new Participant(
                            name.name(),
                            name.maskedDocument(),
                            name.unitName(),
                            Optional.ofNullable(phones.get(row.person()))
                                    .flatMap(Recipient::working)
                                    .map(MobileNumber::masked)
                                    .orElse(""),
                            row.state() == SignUpTable.State.SEATED,
                            row.since());
                })
                .toList();
    }

    @Override
    public void callOff(String notice, String why) {
        String reason = why.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new DomainException(Kind.INVALID, "bulletin.error.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        events.alone(notice, event -> {
            if (event.off()) {
                throw new DomainException(Kind.CONFLICT, "bulletin.error.calledOff");
            }
            if (event.content().ends().filter(LocalDateTime.now(clock)::isAfter).isPresent()) {
                throw new DomainException(Kind.CONFLICT, "bulletin.error.over");
            }
            events.callOff(event, reason);
            audit.record(actor.get(), "bulletin.audit.calledOff", Optional.empty(), notice);
            return event;
        });
    }
}
