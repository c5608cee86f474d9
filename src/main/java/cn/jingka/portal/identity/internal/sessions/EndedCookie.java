package cn.jingka.portal.identity.internal.sessions;

import cn.jingka.portal.identity.SessionEnds.Why;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Carries over the end of a session why it ended, for the sign-in page. It says nothing about who was signed in. */
record EndedCookie(Why why, SessionGroup group) {

    private static final String NAME = "JINGKA-ENDED";
    /** For the sign-in that follows; who comes back later was not interrupted. */
    private static final Duration TOLD = Duration.ofMinutes(10);

    static Optional<EndedCookie> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return Optional.empty();
        }
        for (Why why : Why.values()) {
            for (SessionGroup group : SessionGroup.values()) {
                EndedCookie candidate = new EndedCookie(why, group);
                if (candidate.text().equals(cookie.getValue())) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        put(request, response, text(), TOLD);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, NAME) != null) {
            put(request, response, "", Duration.ZERO);
        }
    }

    private String text() {
        return why + "." + group;
    }

    private static void put(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
