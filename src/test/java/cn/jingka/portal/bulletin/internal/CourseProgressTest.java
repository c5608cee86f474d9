package cn.jingka.portal.bulletin.internal;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.bulletin.OwnCourseProgress;
import cn.jingka.portal.bulletin.OwnCourseProgress.Watched;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The course of the samples, whose first chapter runs 480 seconds. */
class CourseProgressTest extends PortalIntegrationTest {

    private static final String COURSE = "electric-safety";
    private static final String CHAPTER = "hazards";

    @Autowired
    private OwnCourseProgress progress;

    @Autowired
    private MembersFixture members;

    private PersonId person;

    @BeforeEach
    void aMember() {
        person = members.person("U0001");
    }

    @Test
    void theMemberGoesOnWhereTheyStopped() {
        reached(120, 480);
        Watched watched = asMember(person, () -> progress.of(COURSE)).get(CHAPTER);
        assertThat(watched.position()).isEqualTo(120);
        assertThat(watched.percent()).isEqualTo(25);
        assertThat(watched.done()).isFalse();
    }

    @Test
    void aChapterIsDoneFromNinetyPercentOn() {
        assertThat(reached(431, 480).done()).isFalse();
        assertThat(reached(432, 480).done()).isTrue();
        assertThat(asMember(person, progress::doneChapters)).containsEntry(COURSE, 1);
    }

    @Test
    void whatIsDoneStaysDoneAndStartsAnew() {
        reached(480, 480);
        Watched again = reached(30, 480);
        assertThat(again.done()).isTrue();
        assertThat(again.position()).isEqualTo(30);
        assertThat(reached(479, 480).position()).isZero();
    }

    @Test
    void theLengthOfTheFileCountsMoreThanTheOneAnnounced() {
        assertThat(reached(432, 600).done()).isFalse();
        assertThat(reached(9_999, 0).percent()).isEqualTo(100);
        assertThat(reached(-5, 480).position()).isZero();
    }

    @Test
    void everybodySeesTheirOwnProgressOnly() {
        reached(480, 480);
        PersonId other = members.person("U0001");
        assertThat(asMember(other, () -> progress.of(COURSE))).isEmpty();
        assertThat(asMember(other, progress::doneChapters)).isEmpty();
    }

    @Test
    void aChapterThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> asMember(person, () -> progress.reached(COURSE, "nothing", 1, 1)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("bulletin.error.unknownChapter"));
    }

    private Watched reached(int position, int length) {
        return asMember(person, () -> progress.reached(COURSE, CHAPTER, position, length));
    }
}
