package cn.jingka.portal.bulletin;

import cn.jingka.portal.common.i18n.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * A video course on vocational skills as its editor writes it (JOB-1).
 *
 * @param lecturer who teaches, and for which house
 */
public record VideoCourse(LocalText title, LocalText summary, Optional<LocalText> lecturer, List<Chapter> chapters) {

    public VideoCourse {
        chapters = List.copyOf(chapters);
    }

    /**
     * @param id lower-case letters, digits and hyphens; names the chapter in addresses and in the members' progress, so
     *     it never changes
     * @param seconds how long it runs
     * @param file path below the configured address of course files
     * @param captions path of a WebVTT file with what is said, likewise
     */
    public record Chapter(String id, LocalText title, int seconds, String file, Optional<String> captions) {}

    public int seconds() {
        return chapters.stream().mapToInt(Chapter::seconds).sum();
    }

    public Optional<Chapter> chapter(String id) {
        return chapters.stream().filter(chapter -> chapter.id().equals(id)).findFirst();
    }
}
