package cn.jingka.portal.identity.internal;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the portal's pages may load: everything from this origin alone, but films and their captions also from where the
 * course files lie, as soon as that is configured. The screens' framework starts itself by inline script and compiles
 * what views send it.
 */
@Component
class ContentPolicy {

    private static final String ALWAYS = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final String directives;

    ContentPolicy(@Value("${portal.courses.base-url:}") String courseFiles) {
        directives = courseFiles.isBlank() ? ALWAYS : ALWAYS + "; media-src 'self' " + origin(URI.create(courseFiles));
    }

    String directives() {
        return directives;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
