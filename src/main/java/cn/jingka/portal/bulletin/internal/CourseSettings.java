package cn.jingka.portal.bulletin.internal;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the files of the video courses lie. The pages' content policy allows media from the same address, see
 * {@code identity}.
 *
 * @param baseUrl what stands before each file's path, {@code https://…} or {@code http://…}; empty as long as there are
 *     no files
 */
@ConfigurationProperties("portal.courses")
record CourseSettings(@DefaultValue("") String baseUrl) {

    CourseSettings {
        if (!baseUrl.isBlank() && !baseUrl.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?")) {
            throw new IllegalArgumentException(
                    "portal.courses.base-url must be an address like https://media.example.cn/courses");
        }
    }

    Optional<URI> address(String file) {
        return baseUrl.isBlank()
                ? Optional.empty()
                : Optional.of(URI.create(baseUrl.replaceAll("/+$", "") + "/" + file));
    }
}
