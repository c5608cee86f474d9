package cn.jingka.portal.claims;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The unit officer's part: certifying what their members hand in. Units are those of the actor. */
@PreAuthorize("hasRole('UNIT_OFFICER')")
public interface UnitDesk {

    /** As many cases as each list shows at most. */
    int MOST = 500;

    /** What waits for the unit's certificate, the oldest first. */
    List<CaseView> toCertify();

    /**
     * All other cases of the unit's members that were handed in, and the drafts that the officer began; the latest
     * change first.
     */
    List<CaseView> others();

    CaseView get(String reference);

    /**
     * Certifies the case with what the unit found out (the investigation report, PROT-6); the required materials of the
     * unit must be there.
     */
    CaseView certify(String reference, long version, String statement);

    /** Gives the case back to the filer with a question. */
    CaseView giveBack(String reference, long version, String question);

    /** A member whom the officer may file for; not found for everybody else's. */
    CaseView.Claimant member(PersonId person);

    /**
     * The decision as a letter in Chinese; for the beneficiaries of a member who died it is the officer who hands it
     * over.
     *
     * @param decision its number
     * @return a PDF
     */
    byte[] letter(String reference, int decision);
}
