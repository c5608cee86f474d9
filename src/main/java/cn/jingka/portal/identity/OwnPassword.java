package cn.jingka.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The password of the account that is signed in. Members have none. */
public interface OwnPassword {

    /** Characters. */
    int SHORTEST = 12;

    /** Whether it was made by the portal and must be replaced before anything else is done. */
    boolean due();

    /** How well a password would hold, while it is being typed. */
    Strength judge(String candidate);

    /**
     * Ends all other sessions of the account.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.newPassword.current}, {@code identity.again.tooMany}
     *     (minutes), {@code identity.newPassword.short} (characters), {@code identity.newPassword.long},
     *     {@code identity.newPassword.same}, {@code identity.newPassword.breached}, {@code identity.newPassword.weak}
     */
    void change(String current, String fresh, HttpServletRequest request);

    /** Wrong passwords for this account within the last 30 days, from wherever, if there were any. */
    Optional<FailedTries> failedTries();

    /**
     * @param score 0 (guessed at once) to 4 (holds)
     * @param enough whether it would be taken
     * @param advice text keys: what makes it weak, and what would help
     */
    record Strength(int score, boolean enough, List<String> advice) {

        public Strength {
            advice = List.copyOf(advice);
        }
    }

    record FailedTries(int times, Instant since, Instant last) {}
}
