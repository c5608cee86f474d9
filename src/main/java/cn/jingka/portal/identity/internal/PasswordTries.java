package cn.jingka.portal.identity.internal;

import cn.jingka.portal.identity.OwnPassword.FailedTries;
import cn.jingka.portal.identity.internal.AttemptLimits.Attempts;
import cn.jingka.portal.identity.internal.AttemptLimits.Kind;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How long the next try of a password has to wait. Nothing is ever locked: each wrong try makes the wait longer, up to a quarter
 * of an hour, and only for where it came from. A browser in which the account has signed in well is counted by itself, so
 * whoever guesses from elsewhere, even from the same office, never makes the owner wait there. Guessing through many accounts
 * from one address is slowed by the address.
 */
@Component
class PasswordTries {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final Duration TOLD = Duration.ofDays(30);
    private static final int FREE_TRIES = 5;
    /** An office shares its address: people who mistype must not wait for one another. */
    private static final int FREE_TRIES_OF_ADDRESS = 40;

    private final AttemptLimits limits;

    PasswordTries(AttemptLimits limits) {
        this.limits = limits;
    }

    /**
     * @param knownDevice the browser's name when the account has signed in well in it before
     * @return how long the try has to wait, if it has to
     */
    Optional<Duration> waitFor(String account, String address, Optional<String> knownDevice) {
        Optional<Duration> own = growing(Kind.PASSWORD, source(account, address, knownDevice), FREE_TRIES);
        return knownDevice.isPresent()
                ? own
                : longer(own, growing(Kind.PASSWORD_ADDRESS, address, FREE_TRIES_OF_ADDRESS));
    }

    void failed(String account, String address, Optional<String> knownDevice) {
        limits.record(Kind.PASSWORD, source(account, address, knownDevice));
        limits.record(Kind.PASSWORD_ACCOUNT, account);
        if (knownDevice.isEmpty()) {
            limits.record(Kind.PASSWORD_ADDRESS, address);
        }
    }

    void succeeded(String account, String address, Optional<String> knownDevice) {
        limits.forget(Kind.PASSWORD, source(account, address, knownDevice));
    }

    Optional<FailedTries> failed(String account) {
        Attempts made = limits.made(Kind.PASSWORD_ACCOUNT, account, TOLD);
        return made.times() == 0
                ? Optional.empty()
                : Optional.of(new FailedTries(made.times(), made.first(), made.last()));
    }

    private Optional<Duration> growing(Kind kind, String subject, int free) {
        Attempts made = limits.made(kind, subject, COUNTED);
        if (made.times() < free) {
            return Optional.empty();
        }
        int doubled = Math.min(made.times() - free, 10);
        Duration wait = SHORTEST_WAIT.multipliedBy(1L << doubled);
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        Duration left = bounded.minus(made.sinceLast());
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().compareTo(other.get()) > 0 ? one.get() : other.get())
                : one.or(() -> other);
    }

    private static String source(String account, String address, Optional<String> knownDevice) {
        return account + "\n" + knownDevice.map(device -> "device " + device).orElse(address);
    }
}
