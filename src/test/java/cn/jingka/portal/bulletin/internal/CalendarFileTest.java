package cn.jingka.portal.bulletin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.PortalApplication;
import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.BoardNotice.Occasion;
import cn.jingka.portal.bulletin.NoticeBoard.Attendance;
import cn.jingka.portal.bulletin.NoticeBoard.Posted;
import cn.jingka.portal.bulletin.NoticeBoard.State;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.testing.SampleNotice;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2015-03-02T02:00:00Z"), PortalApplication.ZONE);

    @Test
    void aDayReadsAsAnEntryInUniversalTime() {
        String file = file(new SampleNotice().titled("急救；培训, 初级", "x").build(), State.OPEN);

        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART:20150310T010000Z\r\n", "DTEND:20150310T040000Z\r\n")
                .contains("UID:first-aid-1@portal.example.cn\r\n", "SEQUENCE:3\r\n", "STATUS:CONFIRMED\r\n")
                .contains("SUMMARY:急救；培训\\, 初级\r\n")
                .contains("GEO:39.9100;116.3700\r\n")
                .contains("URL:https://portal.example.cn/bulletin/first-aid\r\n");
        assertThat(unfolded(file)).contains("发证。\\nhttps://portal.example.cn/bulletin/first-aid");
    }

    @Test
    void eachDayIsAnEntryOfItsOwn() {
        BoardNotice notice = new SampleNotice()
                .on(
                        new Occasion(SampleNotice.DAY.plusDays(1), LocalTime.of(9, 0), LocalTime.of(10, 0)),
                        new Occasion(SampleNotice.DAY, LocalTime.of(9, 0), LocalTime.of(10, 0)))
                .build();
        assertThat(file(notice, State.OPEN).split("BEGIN:VEVENT")).hasSize(3);
        assertThat(file(notice, State.OPEN))
                .containsSubsequence("UID:first-aid-1", "DTSTART:20150310", "UID:first-aid-2", "DTSTART:20150311");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut() {
        String title = "很长的标题".repeat(20);
        String file = file(new SampleNotice().titled(title, "x").build(), State.OPEN);

        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file).doesNotContain("\uFFFD");
        assertThat(unfolded(file)).contains("SUMMARY:" + title);
    }

    @Test
    void aCalledOffEventIsTakenOutOfCalendars() {
        String file = file(new SampleNotice().build(), State.CALLED_OFF);
        assertThat(file).contains("STATUS:CANCELLED\r\n", "SEQUENCE:4\r\n").doesNotContain("VALARM");
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }

    private static String file(BoardNotice notice, State state) {
        Posted posted = new Posted(
                "first-aid",
                3,
                notice,
                Instant.parse("2015-03-01T02:00:00Z"),
                new Attendance(state, Optional.empty(), 0, 0, Optional.empty()));
        return new String(
                new CalendarFile("https://portal.example.cn", CLOCK).write(posted, Texts.CHINESE),
                StandardCharsets.UTF_8);
    }
}
