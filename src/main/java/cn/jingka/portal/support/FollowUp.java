package cn.jingka.portal.support;

import cn.jingka.portal.support.Calls.Difficulty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a call left to do, as its reader may see it: a call-back, or a ticket to somebody who knows more.
 *
 * @param reference {@code B} for call-backs, {@code T} for tickets, then year, number and check digit
 * @param version counts its changes; goes back with every act, so that nobody acts on what they haven't seen
 * @param target whom a ticket is for; empty for a call-back
 * @param call the call that it came from
 * @param who the caller as far as this reader needs to know; empty when nobody was verified
 * @param dueAt when it should be done, counted in working time
 * @param tries how often the caller was called back
 * @param takenBy name of the agent or officer who has it in hand
 * @param mine whether the reader has it in hand
 * @param solved once it is closed
 */
public record FollowUp(
        String reference,
        int version,
        Optional<Target> target,
        String call,
        CallReason reason,
        Difficulty difficulty,
        State state,
        Optional<Who> who,
        Instant raisedAt,
        Instant dueAt,
        boolean overdue,
        int tries,
        Optional<String> takenBy,
        boolean mine,
        boolean solved) {

    public boolean callBack() {
        return target.isEmpty();
    }

    /** Whom a ticket goes to. */
    public enum Target {
        /** The unit of the caller's present or last membership, from the record. */
        UNIT,
        REVIEW,
        OPERATIONS;

        /** Translation key of its name. */
        public String key() {
            return "support.tickets.target." + name();
        }
    }

    /** Where it stands. */
    public enum State {
        /** Nobody has it in hand: a call-back that is due some time, a ticket that its target hasn't taken. */
        OPEN,
        TAKEN,
        /** The target has answered; the hotline makes sure that the answer arrives. */
        ANSWERED,
        CLOSED;

        /** Translation key of its name. */
        public String key() {
            return "support.tickets.state." + name();
        }
    }

    /**
     * @param name masked for the hotline, a reviewer and operations; whole for an officer of the member's unit
     * @param document masked; empty where it isn't needed
     * @param unit its name
     */
    public record Who(String name, String document, String unit) {}

    /**
     * It with everything that happened to it.
     *
     * @param numberOnRecord whether the caller is called back at the number on record, or else at one that was typed
     */
    public record Whole(FollowUp line, boolean numberOnRecord, List<Entry> entries) {

        public Whole {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One thing that happened.
     *
     * @param by the name of who did it; empty for the member, and in what the member reads
     * @param words what was written; may be empty
     */
    public record Entry(Instant at, What what, Side side, String by, String words) {}

    /** Who may do something about it. */
    public enum Side {
        HOTLINE,
        UNIT,
        REVIEW,
        OPERATIONS,
        MEMBER;

        /** Translation key of its name. */
        public String key() {
            return "support.tickets.side." + name();
        }
    }

    /** What may happen to it. */
    public enum What {
        RAISED,
        TAKEN,
        DIALLED,
        NOT_REACHED,
        REACHED_UNSOLVED,
        SOLVED,
        /** Not solved after the last try. */
        GIVEN_UP,
        ANSWERED,
        ASKED_AGAIN,
        PASSED_ON,
        /** The member wrote that it isn't solved. */
        MEMBER_UNSOLVED,
        /** The member wrote that it is. */
        MEMBER_SOLVED;

        /** Translation key of what the history says. */
        public String key() {
            return "support.tickets.what." + name();
        }
    }
}
