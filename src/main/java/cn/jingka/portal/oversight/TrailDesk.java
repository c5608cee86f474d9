package cn.jingka.portal.oversight;

import cn.jingka.portal.audit.Trail.ActorKind;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The trail for those who look over it. Every reading is itself an entry of the trail, about the persons whose entries were shown. */
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR')")
public interface TrailDesk {

    /** Entries on one page. */
    int PAGE = 50;

    /** The most lines a file has; who needs more narrows the search down. */
    int FILE_LINES = 10_000;

    /**
     * One page, the newest first.
     *
     * @param page from 0
     * @throws cn.jingka.portal.common.error.DomainException {@code oversight.trail.noMember} when nobody has the document,
     *     {@code oversight.trail.period} when it ends before it begins
     */
    Page search(Search search, int page);

    /** What is found as a CSV file, at most {@link #FILE_LINES} lines. */
    void write(Search search, Locale language, OutputStream out);

    /**
     * @param account of staff; empty for all
     * @param documentNumber of the member, in full; empty for all
     * @param from first day
     * @param until last day
     */
    record Search(Optional<String> account, Optional<String> documentNumber, LocalDate from, LocalDate until) {

        @Override
        public String toString() {
            return "Search[" + from + ".." + until + "]";
        }
    }

    /** @param total of all pages */
    record Page(List<Row> rows, int total) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param action text key
     * @param call number of the hotline call, null without one
     * @param detail as recorded: ids, counts, what was checked
     * @param subjects whose data, masked: {@code 王*兰（某单位）}
     */
    record Row(
            long entry,
            Instant at,
            String account,
            String actorName,
            ActorKind kind,
            String action,
            String call,
            String detail,
            List<String> subjects) {

        public Row {
            subjects = List.copyOf(subjects);
        }
    }
}
