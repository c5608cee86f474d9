package cn.jingka.portal.privacy;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Corrections that the members of the officer's units ask for. Each look is recorded, each decision is told to the member. */
@PreAuthorize("hasRole('UNIT_OFFICER')")
public interface CorrectionDesk {

    /** Those to be decided, the oldest first. */
    List<Line> open();

    /** The last that were decided. */
    List<Line> decided();

    /**
     * Agrees: a name or a gender is changed in the roster at once, anything else has been changed there by the officer.
     *
     * @param words to the member, may be empty
     * @throws cn.jingka.portal.common.error.DomainException when it is another unit's, or was decided or withdrawn
     */
    void accept(String reference, String words);

    /**
     * Does not agree; the member is told why and where to turn.
     *
     * @param words why, at most 1,000 characters
     * @throws cn.jingka.portal.common.error.DomainException as above, and without words
     */
    void refuse(String reference, String words);

    /** @param name as the roster has it */
    record Line(Correction correction, PersonId person, String name, String unitCode, String decidedBy) {

        @Override
        public String toString() {
            return "Line[" + correction.reference() + "]";
        }
    }
}
