package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.BoardNotice.Occasion;
import cn.jingka.portal.bulletin.NoticeBoard.Posted;
import cn.jingka.portal.bulletin.NoticeBoard.State;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An event's days as an iCalendar file (RFC 5545): moments in UTC, lines folded at 75 octets, a signal the day before.
 */
final class CalendarFile {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String portal;
    private final Clock clock;

    /** @param portal the portal's public address */
    CalendarFile(String portal, Clock clock) {
        this.portal = portal;
        this.clock = clock;
    }

    byte[] write(Posted posted, Locale language) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//jingka//portal//ZH");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        List<Occasion> days = posted.content().occasions();
        for (int i = 0; i < days.size(); i++) {
            entry(posted, days.get(i), i + 1, language);
        }
        line("END:VCALENDAR");
        return out.toByteArray();
    }

    private void entry(Posted posted, Occasion day, int number, Locale language) {
        BoardNotice content = posted.content();
        boolean off = posted.attendance().state() == State.CALLED_OFF;
        String page = portal + "/bulletin/" + posted.id();
        line("BEGIN:VEVENT");
        line("UID:" + posted.id() + "-" + number + "@" + URI.create(portal).getHost());
        line("DTSTAMP:" + MOMENT.format(clock.instant()));
        line("LAST-MODIFIED:" + MOMENT.format(posted.publishedAt()));
        // An event that is called off is one step further than its last revision.
        line("SEQUENCE:" + (posted.revision() + (off ? 1 : 0)));
        line("STATUS:" + (off ? "CANCELLED" : "CONFIRMED"));
        line("DTSTART:" + MOMENT.format(moment(day.starts())));
        line("DTEND:" + MOMENT.format(moment(day.ends())));
        line("SUMMARY:" + text(content.title().in(language)));
        line("DESCRIPTION:" + text(content.summary().in(language) + "\n" + page));
        line("URL:" + page);
        if (!content.places().isEmpty()) {
            line("LOCATION:"
                    + text(content.places().stream()
                            .map(place -> place.name().in(language) + ", "
                                    + place.address().in(language))
                            .collect(Collectors.joining("; "))));
            content.places().getFirst().coordinates().ifPresent(point -> line("GEO:" + point.replace(',', ';')));
        }
        if (!off) {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line("DESCRIPTION:" + text(content.title().in(language)));
            line("TRIGGER:-P1D");
            line("END:VALARM");
        }
        line("END:VEVENT");
    }

    private Instant moment(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A folded line goes on behind a blank; a character is never cut in two. */
    private void line(String text) {
        int octets = 0;
        for (int character : text.codePoints().toArray()) {
            byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (octets + bytes.length > OCTETS) {
                out.writeBytes("\r\n ".getBytes(StandardCharsets.US_ASCII));
                octets = 1;
            }
            out.writeBytes(bytes);
            octets += bytes.length;
        }
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
