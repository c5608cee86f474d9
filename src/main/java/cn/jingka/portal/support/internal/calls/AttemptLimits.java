package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.support.Verification.Closed;
import cn.jingka.portal.support.internal.calls.Attempt.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Why another attempt can't be begun. Codes and questions are counted apart, so that whoever spoils one way for somebody leaves them the
 * other.
 *
 * @param aboutPerson within 24 hours, the newest first
 * @param failuresOfAgent within 24 hours
 */
record AttemptLimits(SupportSettings settings, List<Attempt> aboutPerson, int failuresOfAgent) {

    static final Duration DAY = Duration.ofHours(24);

    Optional<Closed> code(String call, Instant now) {
        List<Attempt> codes = of(Method.CODE);
        if (agentStopped()) {
            return Optional.of(new Closed("support.verify.agentStopped", settings.failuresPerAgent()));
        }
        if (wrongCodes() >= settings.wrongCodesPerDay()) {
            return Optional.of(new Closed("support.verify.codeLocked"));
        }
        if (count(codes, inCall(call)) >= settings.codesPerCall()) {
            return Optional.of(new Closed("support.verify.codesInCall", settings.codesPerCall()));
        }
        if (codes.size() >= settings.codesPerDay()) {
            return Optional.of(new Closed("support.verify.codesInDay", settings.codesPerDay()));
        }
        return codes.stream()
                .findFirst()
                .map(last -> Duration.between(now, last.startedAt().plus(settings.codePause())))
                .filter(Duration::isPositive)
                .map(wait -> new Closed("support.verify.codePause", wait.toSeconds() + 1));
    }

    Optional<Closed> questions(String call) {
        List<Attempt> rounds = of(Method.QUESTIONS);
        if (agentStopped()) {
            return Optional.of(new Closed("support.verify.agentStopped", settings.failuresPerAgent()));
        }
        if (questionsLocked()) {
            return Optional.of(new Closed("support.verify.questionsLocked"));
        }
        return count(rounds, inCall(call)) >= settings.roundsPerCall()
                ? Optional.of(new Closed("support.verify.roundsInCall", settings.roundsPerCall()))
                : Optional.empty();
    }

    /** A round that was begun, answered wrongly and left counts like one that was answered to its end. */
    boolean questionsLocked() {
        return count(of(Method.QUESTIONS), round -> !round.passed() && round.tries() > 0)
                >= settings.failedRoundsPerDay();
    }

    int wrongCodes() {
        return of(Method.CODE).stream().mapToInt(Attempt::tries).sum();
    }

    private boolean agentStopped() {
        return failuresOfAgent >= settings.failuresPerAgent();
    }

    private List<Attempt> of(Method method) {
        return aboutPerson.stream().filter(attempt -> attempt.of(method)).toList();
    }

    private static Predicate<Attempt> inCall(String call) {
        return attempt -> attempt.call().equals(call) && !attempt.passed();
    }

    private static long count(List<Attempt> attempts, Predicate<Attempt> which) {
        return attempts.stream().filter(which).count();
    }
}
