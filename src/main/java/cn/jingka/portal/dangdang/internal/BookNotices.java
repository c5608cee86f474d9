package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.dangdang.rules.GoldYear;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * News about gold membership: each key stands for one event, so nothing is told twice. Within the caller's transaction.
 */
@Component
class BookNotices {

    private static final String GROUP = "dangdang";
    private static final Optional<String> PAGE = Optional.of("books");

    private final Notices notices;
    private final Clock clock;

    BookNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void linked(long link, PersonId person, LocalDate until) {
        queue("linked:" + link, person, "linked", until.toString());
    }

    void extended(PersonId person, LocalDate until, GoldYear earned) {
        boolean byPoints = earned.byPoints();
        queue(
                "extended:" + person + ":" + until + ":" + clock.millis(),
                person,
                byPoints ? "extended.points" : "extended.order",
                Formats.count(byPoints ? earned.points() : earned.largestOrder()),
                until.toString());
    }

    void shortened(PersonId person, LocalDate before, LocalDate until) {
        queue(
                "shortened:" + person + ":" + until + ":" + clock.millis(),
                person,
                "shortened",
                before.toString(),
                until.toString());
    }

    void unlinkedThere(long link, PersonId person) {
        queue("unlinked:" + link, person, "unlinked");
    }

    void consentGone(long link, PersonId person) {
        queue("consent:" + link + ":" + LocalDate.now(clock), person, "consent");
    }

    void bind(PersonId person, int reminder, long days, LocalDate lastDay) {
        queue("bind:" + person + ":" + reminder, person, "bind", Formats.count(days), lastDay.toString());
    }

    void ending(PersonId person, LocalDate until) {
        queue("ending:" + person + ":" + until, person, "ending", until.toString());
    }

    private void queue(String key, PersonId person, String text, String... arguments) {
        notices.queueNews(
                GROUP,
                List.of(new Notice("dangdang:" + key, person, "dangdang.notice." + text, List.of(arguments), PAGE)));
    }
}
