package cn.jingka.portal.claims;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The signed-in member's cases; the member is taken from the session and from nowhere else. Cases filed for them
 * included.
 */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnCases {

    /** What needs the member first, then what is under way, then the rest; the latest change first. */
    List<CaseView> all();

    /** Those of {@link #all} that aren't over, in the same order. */
    List<CaseView> unfinished();

    /** @throws cn.jingka.portal.common.error.DomainException not found, also when it is somebody else's */
    CaseView get(String reference);

    /**
     * The decision as a letter in Chinese, with the same content as the screen.
     *
     * @param decision its number
     * @return a PDF
     */
    byte[] letter(String reference, int decision);
}
