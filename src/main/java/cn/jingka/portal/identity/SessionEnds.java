package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When sessions on this node end; for pages that warn beforehand, and for the sign-in pages that say why. */
public interface SessionEnds {

    /** Why a session ended. */
    enum Why {
        SIGNED_OUT,
        /** Not used for longer than the role's setting. */
        IDLE,
        /** Signed in for longer than the role's setting, however much it was used. */
        TOO_LONG,
        /** Ended by its owner from another device. */
        OTHER_DEVICE,
        ADMINISTRATOR,
        PASSWORD_CHANGED,
        /** The server let it go. */
        CLOSED
    }

    /** The signed-in session, if somebody is signed in. */
    Optional<UUID> of(HttpSession session);

    /** How these sessions stand; those that this node does not know (any more) are over. */
    Map<UUID, Standing> standing(Collection<UUID> sessions);

    /** This request was made by the page itself, not by a person: it does not count as use. */
    void notByHand(HttpServletRequest request);

    /** Why the browser's last session ended, when that is not what the person did. */
    Optional<Ended> lately(HttpServletRequest request);

    /**
     * @param over nothing more can be done in it
     * @param near the end is so near that the person is to be asked
     * @param byUse whether using the portal puts the end off
     * @param left until the end
     */
    record Standing(boolean over, boolean near, boolean byUse, Duration left) {}

    /** @param limit the time that was over, zero when it was not for a time */
    record Ended(Why why, Duration limit) {}
}
