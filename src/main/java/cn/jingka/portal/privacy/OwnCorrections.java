package cn.jingka.portal.privacy;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in member's requests to correct their data; the person is the actor, never a parameter. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnCorrections {

    /** The newest first. */
    List<Correction> list();

    /** What the portal holds now, as the member is shown it; empty where it isn't one value. */
    String present(CorrectionItem item);

    /**
     * Asks the unit's officer to correct something.
     *
     * @param wished what it should be, at most 200 characters
     * @param words why, at most 1,000 characters
     * @return the reference
     * @throws cn.jingka.portal.common.error.DomainException when something is missing, or the same is asked for already
     */
    String ask(CorrectionItem item, String wished, String words);

    /** @throws cn.jingka.portal.common.error.DomainException when it was decided meanwhile */
    void withdraw(String reference);
}
