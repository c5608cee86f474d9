package cn.jingka.portal.publishing;

import java.time.Instant;

/**
 * Something that happened to a revision.
 *
 * @param by the account; {@code portal} for what came with the portal
 * @param words why, or what the next one should know; may be empty
 * @param hasContent whether what was written is kept with it
 */
public record Step(
        long revision, int ordinal, What what, Instant at, String by, String byName, String words, boolean hasContent) {

    public enum What {
        IMPORTED,
        CREATED,
        SAVED,
        SENT,
        TAKEN_BACK,
        SENT_BACK,
        PUBLISHED,
        WITHDRAWN,
        DISCARDED;

        /** Whether who did it counts as an author. */
        public boolean writing() {
            return this == CREATED || this == SAVED;
        }
    }
}
