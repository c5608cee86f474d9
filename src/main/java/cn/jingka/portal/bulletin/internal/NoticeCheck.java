package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.BoardNotice.Fact;
import cn.jingka.portal.bulletin.BoardNotice.Occasion;
import cn.jingka.portal.bulletin.BoardNotice.Place;
import cn.jingka.portal.bulletin.BoardNotice.SignUp;
import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.LocalText;
import java.time.Clock;
import java.time.LocalDateTime;

/** What a notice needs before anybody reads it; the first defect is named. */
final class NoticeCheck {

    private static final int LONGEST_TITLE = 60;
    private static final int MOST_SEATS = 100_000;
    private static final int MOST_DAYS = 60;

    private final BoardNotice notice;
    private final Clock clock;

    NoticeCheck(BoardNotice notice, Clock clock) {
        this.notice = notice;
        this.clock = clock;
    }

    void run() {
        checkWords();
        checkDays();
        checkPlaces();
        notice.signUp().ifPresent(this::checkSignUp);
        require(notice.fee().filter(fee -> fee.isNegative()).isEmpty(), "bulletin.check.fee");
    }

    private void checkWords() {
        requireBoth(notice.title(), "bulletin.check.title");
        boolean fits = notice.title().zh().codePointCount(0, notice.title().zh().length()) <= LONGEST_TITLE;
        require(fits, "bulletin.check.titleTooLong", LONGEST_TITLE);
        requireBoth(notice.summary(), "bulletin.check.summary");
        requireBoth(notice.text(), "bulletin.check.text");
        notice.organiser().ifPresent(words -> requireBoth(words, "bulletin.check.organiser"));
        notice.contact().ifPresent(words -> requireBoth(words, "bulletin.check.contact"));
        for (int i = 0; i < notice.facts().size(); i++) {
            Fact fact = notice.facts().get(i);
            require(fact.name().complete() && fact.value().complete(), "bulletin.check.fact", i + 1);
        }
        if (notice.kind() == NoticeKind.VACANCY) {
            require(notice.organiser().isPresent(), "bulletin.check.employer");
            require(
                    notice.contact().isPresent() || notice.signUp().isPresent(),
                    "bulletin.check.vacancyNeedsWayToApply");
        }
    }

    private void checkDays() {
        boolean event = notice.kind() == NoticeKind.JOB_FAIR || notice.kind() == NoticeKind.TRAINING;
        require(!event || !notice.occasions().isEmpty(), "bulletin.check.noDay");
        require(notice.occasions().size() <= MOST_DAYS, "bulletin.check.manyDays", MOST_DAYS);
        for (int i = 0; i < notice.occasions().size(); i++) {
            Occasion one = notice.occasions().get(i);
            require(
                    one.until().isAfter(one.from()),
                    "bulletin.check.hours",
                    one.day().toString());
            boolean apart = i == 0
                    || !one.starts().isBefore(notice.occasions().get(i - 1).ends());
            require(apart, "bulletin.check.overlap", one.day().toString());
        }
        notice.ends()
                .ifPresent(end -> require(
                        !end.isBefore(LocalDateTime.now(clock)),
                        "bulletin.check.past",
                        end.toLocalDate().toString()));
    }

    private void checkPlaces() {
        require(notice.kind() != NoticeKind.JOB_FAIR || !notice.places().isEmpty(), "bulletin.check.noPlace");
        for (int i = 0; i < notice.places().size(); i++) {
            Place place = notice.places().get(i);
            require(place.name().complete() && place.address().complete(), "bulletin.check.place", i + 1);
            require(
                    place.coordinates().filter(text -> !Coordinates.valid(text)).isEmpty(),
                    "bulletin.check.coordinates",
                    i + 1);
        }
    }

    private void checkSignUp(SignUp signUp) {
        require(signUp.seats().filter(seats -> seats < 1 || seats > MOST_SEATS).isEmpty(), "bulletin.check.seats");
        boolean ends = signUp.until().isPresent() || !notice.occasions().isEmpty();
        require(ends, "bulletin.check.signUpNeverEnds");
        boolean inTime = signUp.until()
                .flatMap(until -> notice.starts().filter(until::isAfter))
                .isEmpty();
        require(inTime, "bulletin.check.signUpAfterBeginning");
    }

    private static void requireBoth(LocalText text, String key) {
        require(text.complete(), key);
    }

    private static void require(boolean met, String key, Object... arguments) {
        if (!met) {
            throw new DomainException(Kind.INVALID, key, arguments);
        }
    }
}
