package cn.jingka.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in member's own job-wanted entries (JOB-1). An entry runs out by itself; a removed one is deleted. */
@PreAuthorize("hasRole('MEMBER')")
public interface JobWanted {

    /** Who sees an entry. Nobody else ever does, and nobody sees whose it is but the desk. */
    enum Audience {
        DESK,
        /** The officers of unit unions as well. */
        EMPLOYERS
    }

    List<OwnEntry> own();

    /**
     * @param lastDay the last day on which others see it
     * @param over whether that day has passed
     * @param inquiries what employers wrote, the latest first
     */
    record OwnEntry(
            String reference,
            JobEntry entry,
            Audience audience,
            Instant publishedAt,
            LocalDate lastDay,
            boolean over,
            List<Inquiry> inquiries) {

        public OwnEntry {
            inquiries = List.copyOf(inquiries);
        }
    }

    record Inquiry(Instant at, String unit, String words) {

        @Override
        public String toString() {
            return "Inquiry[" + at + "]";
        }
    }

    /**
     * Publishes an entry from today.
     *
     * @return its reference
     * @throws cn.jingka.portal.common.error.DomainException when something is missing, or the member has as many as may
     *     be
     */
    String publish(JobEntry entry, Audience audience);

    /** Changes what it says and who sees it; its last day stays. */
    void change(String reference, JobEntry entry, Audience audience);

    /** Lets it run anew from today. */
    void renew(String reference);

    /** Deletes it with what employers wrote. */
    void remove(String reference);
}
