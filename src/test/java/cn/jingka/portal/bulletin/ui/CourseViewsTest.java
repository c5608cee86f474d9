package cn.jingka.portal.bulletin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.bulletin.OwnCourseProgress;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No address for course files is configured in tests. */
class CourseViewsTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnCourseProgress progress;

    @Test
    void aVisitorSeesTheCoursesButNoFilm() {
        UI.getCurrent().navigate("courses");
        assertThat(_get(CoursesView.class).getElement().getTextRecursively())
                .contains("用电安全与触电急救", "4 章", "约 40 分钟")
                .doesNotContain("已学");

        UI.getCurrent().navigate("courses/electric-safety");
        assertThat(_get(H1.class).getText()).isEqualTo("用电安全与触电急救");
        assertThat(_get(CourseView.class).getElement().getTextRecursively()).contains("登录后观看", "停电、验电、挂牌", "12:00");
        _assertNone(ChapterVideo.class);
    }

    @Test
    void aMemberGoesOnWithTheFirstChapterThatIsNotDone() {
        PersonId person = members.person("U0001");
        ClaimsFixture.asMember(person, () -> progress.reached("electric-safety", "hazards", 470, 480));
        ClaimsFixture.asMember(person, () -> progress.reached("electric-safety", "isolation", 360, 720));
        signInAsMember(person);

        UI.getCurrent().navigate("courses");
        assertThat(_get(CoursesView.class).getElement().getTextRecursively()).contains("已学 1 / 4 章");

        UI.getCurrent().navigate("courses/electric-safety");
        assertThat(_get(H2.class, spec -> spec.withText("停电、验电、挂牌")).getText()).isEqualTo("停电、验电、挂牌");
        assertThat(_get(CourseView.class).getElement().getTextRecursively()).contains("已看 50%", "看到 6:00", "视频文件还没有接入");
    }

    @Test
    void aCourseOrChapterThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> UI.getCurrent().navigate("courses/sailing")).hasMessageContaining("No route found");
        assertThatThrownBy(() -> UI.getCurrent().navigate("courses/electric-safety/sailing"))
                .hasMessageContaining("No route found");
    }

    @Test
    void theFilmBeginsWhereTheMemberStopped() {
        URI file = URI.create("https://media.example.cn/a.mp4");
        ChapterVideo film =
                new ChapterVideo(file, 360, Optional.of(URI.create("https://media.example.cn/a.vtt")), "视频");
        assertThat(film.getElement().getAttribute("src")).isEqualTo("https://media.example.cn/a.mp4#t=360");
        assertThat(film.getElement().getAttribute("crossorigin")).isEqualTo("anonymous");
        assertThat(new ChapterVideo(file, 0, Optional.empty(), "视频")
                        .getElement()
                        .getAttribute("src"))
                .isEqualTo("https://media.example.cn/a.mp4");
    }
}
