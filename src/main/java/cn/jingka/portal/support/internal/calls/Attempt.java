package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;

/**
 * One code that was sent, or one round of questions.
 *
 * @param tries wrong entries
 * @param codeIndex fingerprint of the code, null for questions
 * @param expiresAt null for questions
 */
record Attempt(
        String id,
        String call,
        PersonId person,
        Method method,
        State state,
        Instant startedAt,
        int tries,
        byte[] codeIndex,
        Instant expiresAt) {

    enum Method {
        CODE,
        QUESTIONS
    }

    enum State {
        OPEN,
        PASSED,
        FAILED,
        /** Another code was sent, or the call went on with somebody else. */
        DROPPED
    }

    boolean of(Method asked) {
        return method == asked;
    }

    boolean passed() {
        return state == State.PASSED;
    }
}
