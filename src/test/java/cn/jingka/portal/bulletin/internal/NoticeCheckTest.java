package cn.jingka.portal.bulletin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.bulletin.BoardNotice.Occasion;
import cn.jingka.portal.bulletin.BoardNotice.Place;
import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.testing.SampleNotice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeCheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2015-03-02T02:00:00Z"), PortalApplication.ZONE);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @Test
    void aCompleteNoticeMayBePublished() {
        assertThatCode(() -> check(new SampleNotice().seats(10))).doesNotThrowAnyException();
        assertThatCode(() ->
                        check(new SampleNotice().kind(NoticeKind.GENERAL).on().at()))
                .doesNotThrowAnyException();
    }

    @Test
    void bothLanguagesAreNeeded() {
        assertRefused(new SampleNotice().titled("急救培训", ""), "bulletin.check.title");
        assertRefused(
                new SampleNotice()
                        .at(new Place(
                                new LocalText("会场", ""),
                                new LocalText("某街", "A street"),
                                Optional.empty(),
                                Optional.empty())),
                "bulletin.check.place");
    }

    @Test
    void anEventNeedsItsDayAndAJobFairItsPlace() {
        assertRefused(new SampleNotice().on(), "bulletin.check.noDay");
        assertRefused(new SampleNotice().kind(NoticeKind.JOB_FAIR).at(), "bulletin.check.noPlace");
    }

    @Test
    void hoursRunForwardAndDoNotOverlap() {
        assertRefused(new SampleNotice().on(new Occasion(SampleNotice.DAY, NINE, NINE)), "bulletin.check.hours");
        assertRefused(
                new SampleNotice()
                        .on(
                                new Occasion(SampleNotice.DAY, NINE, LocalTime.of(12, 0)),
                                new Occasion(SampleNotice.DAY, LocalTime.of(11, 59), LocalTime.of(13, 0))),
                "bulletin.check.overlap");
    }

    @Test
    void whatIsOverIsNotPublished() {
        LocalDate today = LocalDate.of(2015, 3, 2);
        assertRefused(
                new SampleNotice().on(new Occasion(today, LocalTime.of(8, 0), LocalTime.of(9, 59))),
                "bulletin.check.past");
        assertThatCode(() -> check(new SampleNotice().on(new Occasion(today, LocalTime.of(8, 0), LocalTime.of(10, 0)))))
                .doesNotThrowAnyException();
    }

    @Test
    void signingUpEndsBeforeTheEventBegins() {
        LocalDateTime begins = SampleNotice.DAY.atTime(NINE);
        assertThatCode(() -> check(new SampleNotice().signUp(Optional.of(1), Optional.of(begins))))
                .doesNotThrowAnyException();
        assertRefused(
                new SampleNotice().signUp(Optional.of(1), Optional.of(begins.plusMinutes(1))),
                "bulletin.check.signUpAfterBeginning");
        assertRefused(
                new SampleNotice().kind(NoticeKind.GENERAL).on().signUp(Optional.of(1), Optional.empty()),
                "bulletin.check.signUpNeverEnds");
        assertRefused(new SampleNotice().signUp(Optional.of(0), Optional.empty()), "bulletin.check.seats");
    }

    @Test
    void aFeeIsNotNegative() {
        assertRefused(new SampleNotice().fee(Fen.of(-1)), "bulletin.check.fee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"39.91", "39,116", "91.0000,116.4000", "39.9100,181.0000", "39.9100,116.4000;evil"})
    void coordinatesThatAreNoPointAreRefused(String point) {
        assertRefused(
                new SampleNotice()
                        .at(new Place(
                                new LocalText("会场", "Hall"),
                                new LocalText("某街", "A street"),
                                Optional.empty(),
                                Optional.of(point))),
                "bulletin.check.coordinates");
    }

    private static void check(SampleNotice notice) {
        new NoticeCheck(notice.build(), CLOCK).run();
    }

    private static void assertRefused(SampleNotice notice, String key) {
        assertThatThrownBy(() -> check(notice))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
