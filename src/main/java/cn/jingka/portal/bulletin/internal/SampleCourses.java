package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.VideoCourse;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Video courses for the demonstration; their films exist where an address for course files is configured. */
@Component
@Profile({"demo", "test"})
class SampleCourses {

    Map<String, VideoCourse> all() {
        return SampleFile.read("catalogue/sample-courses.yaml", VideoCourse.class, course -> {});
    }
}
