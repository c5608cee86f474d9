package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where who is signed in is signed in, on all devices. */
public interface OwnSessions {

    /** The sessions that are open, the one of this request first, then those used last. */
    List<SignedIn> open(HttpServletRequest request);

    /**
     * Ends one at its next request; its open pages are told within seconds.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.sessions.over} when it is no open session of the actor
     */
    void end(UUID session);

    /** @return how many other sessions were ended */
    int endOthers(HttpServletRequest request);

    /**
     * @param browser last part of the text key {@code identity.browser.…}
     * @param device last part of the text key {@code identity.device.…}
     * @param lastUsed to about a minute
     * @param here whether it is the session that asks
     */
    record SignedIn(
            UUID id, String browser, String device, String address, Instant since, Instant lastUsed, boolean here) {}
}
