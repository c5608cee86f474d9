package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * A row.
 *
 * @param unitCode set for tickets to a unit
 * @param typedNumber whether the caller named a number to be called at
 * @param takenBy account, else null; likewise the name
 */
record FollowUpRow(
        long id,
        String reference,
        int version,
        Optional<Target> target,
        Optional<String> unitCode,
        String call,
        Optional<PersonId> person,
        CallReason reason,
        Difficulty difficulty,
        State state,
        boolean solved,
        boolean typedNumber,
        Instant raisedAt,
        Instant dueAt,
        Instant changedAt,
        int tries,
        String takenBy,
        String takenByName) {

    boolean callBack() {
        return target.isEmpty();
    }

    boolean takenBy(Actor actor) {
        return actor.account().equals(takenBy);
    }

    /** In somebody's hand. */
    FollowUpRow taken(Actor by) {
        return with(State.TAKEN, false, dueAt, tries, by.account(), by.displayName());
    }

    /** Free for anybody again, due anew. */
    FollowUpRow released(Instant due, int triesSoFar) {
        return with(State.OPEN, false, due, triesSoFar, null, null);
    }

    FollowUpRow answered() {
        return with(State.ANSWERED, false, dueAt, tries, takenBy, takenByName);
    }

    FollowUpRow closed(boolean isSolved, int triesInAll) {
        return with(State.CLOSED, isSolved, dueAt, triesInAll, takenBy, takenByName);
    }

    FollowUpRow to(Target other, Optional<String> unit) {
        return new FollowUpRow(
                id,
                reference,
                version,
                Optional.of(other),
                unit,
                call,
                person,
                reason,
                difficulty,
                State.OPEN,
                false,
                typedNumber,
                raisedAt,
                dueAt,
                changedAt,
                tries,
                null,
                null);
    }

    private FollowUpRow with(State now, boolean isSolved, Instant due, int triesNow, String taker, String takerName) {
        return new FollowUpRow(
                id,
                reference,
                version,
                target,
                unitCode,
                call,
                person,
                reason,
                difficulty,
                now,
                isSolved,
                typedNumber,
                raisedAt,
                due,
                changedAt,
                triesNow,
                taker,
                takerName);
    }
}
