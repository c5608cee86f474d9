package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.NoticeBoard;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.publishing.Published;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class BoardService implements NoticeBoard {

    private static final Comparator<Posted> NEXT_FIRST = Comparator.comparing(
                    (Posted posted) -> posted.content().starts().orElse(LocalDateTime.MAX))
            .thenComparing(Posted::publishedAt, Comparator.reverseOrder())
            .thenComparing(Posted::id);

    private final Publications publications;
    private final NoticeContent type;
    private final EventTable events;
    private final SignUpTable signUps;
    private final Clock clock;
    private final String portal;

    BoardService(
            Publications publications,
            NoticeContent type,
            EventTable events,
            SignUpTable signUps,
            Clock clock,
            @Value("${portal.public-url}") String portal) {
        this.publications = publications;
        this.type = type;
        this.events = events;
        this.signUps = signUps;
        this.clock = clock;
        this.portal = portal;
    }

    @Override
    public List<Posted> current() {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Published<BoardNotice>> shown = publications.on(type, LocalDate.now(clock)).stream()
                .filter(one -> one.content().ends().filter(now::isAfter).isEmpty())
                .toList();
        Map<String, EventRow> rows =
                events.all().stream().collect(Collectors.toMap(EventRow::notice, Function.identity()));
        Map<String, SignUpTable.Counts> counts =
                signUps.counts(shown.stream().map(Published::id).toList());
        return shown.stream()
                .map(one -> posted(
                        one,
                        Optional.ofNullable(rows.get(one.id())),
                        counts.getOrDefault(one.id(), SignUpTable.Counts.NONE)))
                .sorted(NEXT_FIRST)
                .toList();
    }

    @Override
    public Optional<Posted> find(String id) {
        return publications
                .find(type, id, LocalDate.now(clock))
                .map(one -> posted(one, events.find(id), signUps.counts(id)));
    }

    @Override
    public byte[] calendar(String id, Locale language) {
        Posted posted = find(id).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "bulletin.error.unknown"));
        if (posted.content().occasions().isEmpty()) {
            throw new DomainException(Kind.CONFLICT, "bulletin.error.noDays");
        }
        return new CalendarFile(portal, clock).write(posted, language);
    }

    private Posted posted(Published<BoardNotice> one, Optional<EventRow> event, SignUpTable.Counts counts) {
        // A withdrawn notice that is shown again counts as open, whether or not anybody has signed up since.
        Optional<EventRow> holds =
                event.filter(row -> row.state() != EventRow.State.WITHDRAWN || row.revision() == one.revision());
        return new Posted(
                one.id(),
                one.revision(),
                one.content(),
                one.publishedAt(),
                Seats.of(one.content(), holds, counts, LocalDateTime.now(clock)));
    }
}
