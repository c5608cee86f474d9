package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.ecard.CardCodes;
import cn.jingka.portal.testing.ClaimsFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Counters that take codes, alone or many at once. */
final class Counters {

    private Counters() {}

    static CardCodes.Shown take(CardCodes codes, String counter, String code) {
        return ClaimsFixture.as(Actor.account(counter, counter, Set.of()), Role.MERCHANT, () -> codes.take(code));
    }

    /** Does the work many times at once and says what came of each: its result, or the refusal's key. */
    static List<String> outcomes(int times, Callable<String> work) throws InterruptedException {
        List<String> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (Future<String> one : threads.invokeAll(Collections.nCopies(times, work))) {
                try {
                    outcomes.add(one.get());
                } catch (ExecutionException e) {
                    outcomes.add(e.getCause().getMessage());
                }
            }
        }
        return outcomes;
    }
}
