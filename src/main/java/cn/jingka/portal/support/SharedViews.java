package cn.jingka.portal.support;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The member shows the agent of the call the page they are on: after the member's consent, read only, and no longer than
 * the call. Nothing else than what the member looks at is shown.
 */
public interface SharedViews {

    /** What stands between the member and an agent at this moment; empty when they are in no call in which they are verified. */
    @PreAuthorize("hasRole('MEMBER')")
    Optional<OwnShare> own();

    /**
     * The member consents: a code to read out to the agent.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code support.share.noCall} when no agent has the member verified on the phone
     */
    @PreAuthorize("hasRole('MEMBER')")
    Offer offer();

    /** The member ends it; nothing happens when nothing is shared. */
    @PreAuthorize("hasRole('MEMBER')")
    void stop();

    /** What the member's page shows now; kept for the agent while the share lasts. */
    @PreAuthorize("hasRole('MEMBER')")
    void show(SharedScreen screen);

    /**
     * The agent types the code that the caller reads out.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the code isn't the one that the caller of this call sees,
     *     or it ran out, or too many were wrong
     */
    @PreAuthorize("hasRole('AGENT')")
    void join(String code);

    /** The page that the caller shows to this agent; empty when nothing is shared (any more). */
    @PreAuthorize("hasRole('AGENT')")
    Optional<Shown> shown();

    /** The agent needs it no longer. */
    @PreAuthorize("hasRole('AGENT')")
    void leave();

    /** @param code six digits, shown to the member only once */
    record Offer(String code, Instant until) {}

    /**
     * @param until until when a code that was given out counts; null when none was
     * @param joined whether the agent looks on at this moment
     */
    record OwnShare(String call, Instant until, boolean joined) {}

    /**
     * @param caller masked name
     * @param screen null until the member's page has said for the first time what it shows
     */
    record Shown(String call, String caller, SharedScreen screen) {}
}
