package cn.jingka.portal.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Job-wanted entries as others see them: officers those for employers and without a name, the desk all with their
 * members.
 */
@PreAuthorize("hasAnyRole('UNIT_OFFICER', 'SERVICE_DESK')")
public interface JobList {

    /** What runs today and the actor may see, the latest first. */
    List<Listed> all();

    /** @param member the member's name, for the desk; each listing is on record */
    record Listed(
            String reference,
            JobEntry entry,
            JobWanted.Audience audience,
            LocalDate lastDay,
            Optional<String> member,
            boolean asked) {

        @Override
        public String toString() {
            return "Listed[" + reference + "]";
        }
    }

    /**
     * An officer writes to the member, who sees the unit's name and decides whether to get in touch.
     *
     * @param words with how the unit can be reached
     * @throws cn.jingka.portal.common.error.DomainException when the entry is gone, or the actor has written before
     */
    @PreAuthorize("hasRole('UNIT_OFFICER')")
    void ask(String reference, String words);
}
