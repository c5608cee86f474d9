package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.VideoCourse;
import cn.jingka.portal.bulletin.VideoCourse.Chapter;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.publishing.ContentType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Video courses as a kind of content. */
@Component
class CourseContent implements ContentType<VideoCourse> {

    private static final int LONGEST_CHAPTER = 12 * 3600;

    private final ObjectProvider<SampleCourses> samples;

    CourseContent(ObjectProvider<SampleCourses> samples) {
        this.samples = samples;
    }

    @Override
    public String code() {
        return "COURSE";
    }

    @Override
    public Class<VideoCourse> type() {
        return VideoCourse.class;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String nameKey() {
        return "bulletin.content.course";
    }

    @Override
    public LocalText title(VideoCourse content) {
        return content.title();
    }

    @Override
    public void check(String id, VideoCourse course) {
        require(course.title().complete(), "bulletin.check.title");
        require(course.summary().complete(), "bulletin.check.summary");
        require(course.lecturer().filter(words -> !words.complete()).isEmpty(), "bulletin.check.lecturer");
        require(!course.chapters().isEmpty(), "bulletin.check.noChapter");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < course.chapters().size(); i++) {
            Chapter chapter = course.chapters().get(i);
            require(chapter.id().matches("[a-z0-9][a-z0-9-]{0,59}"), "bulletin.check.chapterId", i + 1);
            require(ids.add(chapter.id()), "bulletin.check.chapterTwice", i + 1, chapter.id());
            require(chapter.title().complete(), "bulletin.check.chapterTitle", i + 1);
            require(
                    chapter.seconds() > 0 && chapter.seconds() <= LONGEST_CHAPTER,
                    "bulletin.check.chapterLength",
                    i + 1);
            require(below(chapter.file()), "bulletin.check.chapterFile", i + 1);
            require(chapter.captions().filter(file -> !below(file)).isEmpty(), "bulletin.check.chapterCaptions", i + 1);
        }
    }

    /** A plain path that stays below the configured address. */
    private static boolean below(String file) {
        return file.length() <= 200 && file.matches("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*\\.[A-Za-z0-9]{2,5}");
    }

    private static void require(boolean met, String key, Object... arguments) {
        if (!met) {
            throw new DomainException(Kind.INVALID, key, arguments);
        }
    }

    @Override
    public Map<String, VideoCourse> initial() {
        return samples.stream().findFirst().map(SampleCourses::all).orElse(Map.of());
    }
}
