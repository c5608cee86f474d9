package cn.jingka.portal.bulletin;

import java.time.Instant;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;

/** How far the member signed in has come with the courses; seen by nobody else. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnCourseProgress {

    /** A chapter counts as seen when this many percent of it have been reached. */
    int DONE_PERCENT = 90;

    /** By chapter id; chapters never opened are missing. */
    Map<String, Watched> of(String course);

    /** By course id: how many of the chapters that the course has today are done; courses never opened are missing. */
    Map<String, Integer> doneChapters();

    /**
     * Notes where the member is in a chapter. What is done stays done.
     *
     * @param position seconds from the beginning
     * @param length how long the file really runs as the player says, in seconds; 0 when it doesn't know yet
     * @return how the chapter stands now
     * @throws cn.jingka.portal.common.error.DomainException {@code bulletin.error.unknownChapter}
     */
    Watched reached(String course, String chapter, int position, int length);

    /**
     * @param position where to go on, in seconds from the beginning
     * @param percent the furthest that was reached
     */
    record Watched(int position, int percent, boolean done, Instant at) {}
}
