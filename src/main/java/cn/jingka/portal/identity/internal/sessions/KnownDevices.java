package cn.jingka.portal.identity.internal.sessions;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie, which only the portal can write, who has signed in well in this browser. Tries from such a browser are
 * counted apart: whoever guesses elsewhere makes nobody wait at his own desk. The cookie opens nothing.
 */
@Component
public class KnownDevices {

    private static final String NAME = "JINGKA-DEVICE";
    private static final Duration KEPT = Duration.ofDays(180);
    /** A browser that more people share than this forgets the first. */
    private static final int MOST = 6;

    private final PersonalDataCipher cipher;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /**
     * The browser's name if this subject has signed in well in it.
     *
     * @param subject an account's name or a mobile number
     */
    public Optional<String> known(String subject, HttpServletRequest request) {
        return read(request)
                .filter(device -> device.marks().contains(mark(device.id(), subject)))
                .map(DeviceCookie::id);
    }

    /** To be called after a good sign-in only. */
    public void remember(String subject, HttpServletRequest request, HttpServletResponse response) {
        DeviceCookie device = read(request).orElseGet(() -> new DeviceCookie(newId(), List.of()));
        List<String> marks = new ArrayList<>(device.marks());
        String mark = mark(device.id(), subject);
        marks.remove(mark);
        marks.add(mark);
        String value =
                device.id() + "." + String.join(".", marks.subList(Math.max(0, marks.size() - MOST), marks.size()));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static Optional<DeviceCookie> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = Arrays.asList(cookie.getValue().split("\\.", -1));
        return Optional.of(new DeviceCookie(parts.getFirst(), parts.subList(1, parts.size())));
    }

    private String mark(String id, String subject) {
        return text(cipher.index("identity.device", id + "\n" + subject));
    }

    private String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record DeviceCookie(String id, List<String> marks) {}
}
