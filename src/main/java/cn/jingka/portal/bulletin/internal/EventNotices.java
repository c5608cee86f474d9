package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.internal.SignUpTable.Row;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.Recipient;
import cn.jingka.portal.notifications.RecipientDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What those who signed up are told. A place in the line is told the same thing once, however often it is tried. */
@Component
class EventNotices {

    private final Notices notices;
    private final RecipientDirectory recipients;
    private final Texts texts;

    EventNotices(Notices notices, RecipientDirectory recipients, Texts texts) {
        this.notices = notices;
        this.recipients = recipients;
        this.texts = texts;
    }

    /** What can be said: the text's key ends in it. */
    enum What {
        SIGNED_UP("signedUp"),
        WAITING("waiting"),
        MOVED_UP("movedUp"),
        CHANGED("changed"),
        CALLED_OFF("calledOff"),
        WITHDRAWN("withdrawn"),
        REMINDER("reminder");

        private final String key;

        What(String key) {
            this.key = key;
        }
    }

    /**
     * @param time tells apart what may be said several times to the same place in the line, else empty
     * @param more what is said besides title, beginning and place
     */
    void tell(What what, EventRow event, List<Row> rows, String time, String... more) {
        if (rows.isEmpty()) {
            return;
        }
        Map<PersonId, Recipient> known =
                recipients.recipients(rows.stream().map(Row::person).toList());
        Function<Row, Locale> language = row -> Optional.ofNullable(known.get(row.person()))
                .map(Recipient::language)
                .orElse(Texts.CHINESE);
        notices.queueNews(
                "bulletin:" + event.notice(),
                rows.stream()
                        .map(row -> notice(what, event, row, time, more, language.apply(row)))
                        .toList());
    }

    private Notice notice(What what, EventRow event, Row row, String time, String[] more, Locale language) {
        String key = "bulletin:%d:%s%s".formatted(row.line(), what.key, time.isEmpty() ? "" : ":" + time);
        BoardNotice content = event.content();
        List<String> arguments = new ArrayList<>(
                List.of(content.title().in(language), when(content, language), where(content, language)));
        arguments.addAll(List.of(more));
        return new Notice(
                key,
                row.person(),
                "bulletin.notice." + what.key,
                arguments,
                Optional.of(what == What.WITHDRAWN ? "bulletin/mine" : "bulletin/" + event.notice()));
    }

    private String when(BoardNotice content, Locale language) {
        return content.occasions().stream()
                .findFirst()
                .map(first -> first.day() + " " + first.from())
                .orElseGet(() -> texts.getTranslation("bulletin.notice.noDay", language));
    }

    private String where(BoardNotice content, Locale language) {
        return content.places().stream()
                .findFirst()
                .map(place -> place.name().in(language))
                .orElseGet(() -> texts.getTranslation("bulletin.notice.noPlace", language));
    }
}
