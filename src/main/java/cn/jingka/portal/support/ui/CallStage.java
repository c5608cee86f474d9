package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.Calls.Call;
import java.time.Instant;
import java.util.Optional;

/** How far the agent's call has come: what the page shows depends on nothing else. */
record CallStage(Step step, Optional<Call> call) {

    enum Step {
        IDLE,
        RINGING,
        SEARCHING,
        VERIFYING,
        VERIFIED
    }

    static CallStage of(Optional<Call> open, Instant now) {
        return new CallStage(open.map(call -> step(call, now)).orElse(Step.IDLE), open);
    }

    private static Step step(Call call, Instant now) {
        if (call.ringing()) {
            return Step.RINGING;
        }
        if (call.chosen() == null) {
            return Step.SEARCHING;
        }
        return call.verified(now) ? Step.VERIFIED : Step.VERIFYING;
    }
}
