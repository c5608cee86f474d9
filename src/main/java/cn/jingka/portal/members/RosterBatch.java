package cn.jingka.portal.members;

import java.time.Instant;

/** An uploaded roster: its difference to what is on record, which takes effect when confirmed. */
public record RosterBatch(
        long id, String unitCode, String fileName, State state, Instant createdAt, Instant appliedAt, Counts counts) {

    public enum State {
        /** Shown, not yet confirmed. */
        DRAFT,
        APPLIED,
        /** Given up, or left unconfirmed too long; its rows are gone. */
        DISCARDED
    }

    public record Counts(int added, int changed, int removed, int unchanged, int rejected) {

        public int of(RosterOutcome outcome) {
            return switch (outcome) {
                case ADDED -> added;
                case CHANGED -> changed;
                case REMOVED -> removed;
                case UNCHANGED -> unchanged;
                case REJECTED -> rejected;
            };
        }
    }
}
