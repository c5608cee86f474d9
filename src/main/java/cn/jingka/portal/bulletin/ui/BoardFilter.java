package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.place.District;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader of the board looks for.
 *
 * @param within only what has a day from today on within so many days
 * @param words all of them have to occur, in either language
 */
record BoardFilter(
        Optional<NoticeKind> kind,
        Optional<Integer> within,
        Optional<District> district,
        boolean freeOnly,
        String words) {

    static final BoardFilter NONE = new BoardFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, "");

    boolean lets(BoardNotice notice, LocalDate today) {
        return kind.filter(wanted -> wanted != notice.kind()).isEmpty()
                && within.filter(days -> !has(notice, today, days)).isEmpty()
                && district.filter(wanted -> notice.places().stream()
                                .noneMatch(place -> place.district().equals(Optional.of(wanted))))
                        .isEmpty()
                && (!freeOnly || notice.free())
                && contains(notice);
    }

    private static boolean has(BoardNotice notice, LocalDate today, int days) {
        return notice.occasions().stream()
                .map(BoardNotice.Occasion::day)
                .anyMatch(day -> !day.isBefore(today) && day.isBefore(today.plusDays(days)));
    }

    private boolean contains(BoardNotice notice) {
        String all = Stream.of(
                        Stream.of(notice.title(), notice.summary(), notice.text()),
                        notice.organiser().stream(),
                        notice.places().stream().flatMap(place -> Stream.of(place.name(), place.address())),
                        notice.facts().stream().flatMap(fact -> Stream.of(fact.name(), fact.value())))
                .flatMap(part -> part)
                .flatMap(BoardFilter::both)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(all::contains);
    }

    private static Stream<String> both(LocalText text) {
        return Stream.of(text.zh(), text.en());
    }
}
