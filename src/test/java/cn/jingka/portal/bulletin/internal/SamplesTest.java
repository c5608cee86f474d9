package cn.jingka.portal.bulletin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.bulletin.VideoCourse;
import cn.jingka.portal.bulletin.VideoCourse.Chapter;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's notices and courses could have been written by editors: they pass the same checks. */
class SamplesTest extends PortalIntegrationTest {

    @Autowired
    private NoticeContent notices;

    @Autowired
    private CourseContent courses;

    @Autowired
    private BoardService board;

    @Test
    void everySampleWouldPassReview() {
        assertThat(notices.initial().values())
                .extracting(notice -> notice.kind())
                .contains(NoticeKind.values());
        notices.initial()
                .forEach((id, notice) ->
                        assertThatCode(() -> notices.check(id, notice)).as(id).doesNotThrowAnyException());
        courses.initial()
                .forEach((id, course) ->
                        assertThatCode(() -> courses.check(id, course)).as(id).doesNotThrowAnyException());
    }

    @Test
    void theBoardShowsThemByTheirBeginning() {
        assertThat(board.current()).hasSize(notices.initial().size());
        assertThat(board.current().getFirst().id()).isEqualTo("training-live-stream");
        assertThat(board.current().stream().flatMap(posted -> posted.content().starts().stream()))
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "Intro, a/1.mp4, 60, bulletin.check.chapterId",
        "intro, ../a.mp4, 60, bulletin.check.chapterFile",
        "intro, https://elsewhere/a.mp4, 60, bulletin.check.chapterFile",
        "intro, a//b.mp4, 60, bulletin.check.chapterFile",
        "intro, a/1.mp4, 0, bulletin.check.chapterLength"
    })
    void aChapterThatCouldNotBePlayedIsRefused(String id, String file, int seconds, String key) {
        LocalText words = new LocalText("课", "Course");
        VideoCourse course = new VideoCourse(
                words, words, Optional.empty(), List.of(new Chapter(id, words, seconds, file, Optional.empty())));
        assertThatThrownBy(() -> courses.check("x", course))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
