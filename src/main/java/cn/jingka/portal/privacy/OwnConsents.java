package cn.jingka.portal.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** What the signed-in member agreed to, and the way to take it back; the person is the actor, never a parameter. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnConsents {

    /** Standing ones first, then those that ended, each the newest first. */
    List<Given> list();

    /**
     * Ends a standing consent and what it allowed.
     *
     * @throws cn.jingka.portal.common.error.DomainException when none stands for this purpose, or it ends only with its matter
     */
    void withdraw(String purpose);

    /**
     * @param purpose text key of what it is for
     * @param wording text key of the words that were shown, or a reference to them
     * @param until empty while it stands
     * @param withdrawable whether it can be taken back by itself; {@code <purpose>.withdrawn} says what that means
     */
    record Given(String purpose, String wording, Instant since, Optional<Instant> until, boolean withdrawable) {

        public boolean standing() {
            return until.isEmpty();
        }
    }
}
