package cn.jingka.portal.bulletin;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The video courses; the list is open to everyone. */
public interface CourseShelf {

    /** The published courses. */
    List<Shelved> all();

    /** One published course. */
    Optional<Shelved> find(String id);

    /** Where a file of a course is fetched from; empty when no address for course files is configured. */
    Optional<URI> address(String file);

    record Shelved(String id, VideoCourse content) {}
}
