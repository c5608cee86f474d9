package cn.jingka.portal.members;

import java.time.Instant;
import java.util.Optional;

/**
 * A block of a card, standing or released.
 *
 * @param cardTail last four digits of the card
 * @param reason in words; the bank gives none
 * @param releasedAt empty while it stands
 */
public record CardBlock(
        String cardTail,
        Source source,
        Optional<String> reason,
        Instant blockedAt,
        Optional<Instant> releasedAt,
        Optional<String> releaseReason) {

    /** Who blocks, and alone can release. */
    public enum Source {
        BANK,
        FEDERATION
    }
}
