package cn.jingka.portal.audit;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.ServiceAuthority;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;

/** Walks the trail's chain and names every place at which it was tampered with. */
@PreAuthorize("hasAuthority('" + ServiceAuthority.MAINTENANCE + "')")
public interface TrailVerification {

    /**
     * Checks every link and every entry, on one unmoving picture of the database; writing goes on meanwhile. Is recorded itself.
     *
     * @param from where an earlier walk ended: everything up to there is taken as checked, and the link must still be the same.
     *     Without it the walk starts at the first link, and can't see that links were cut off at the end together with their
     *     entries; whoever keeps the head of each report outside the database can.
     */
    Report verify(Optional<Checkpoint> from);

    /**
     * @param links how many links were walked
     * @param stripped entries gone by the retention rule, whose links stand
     * @param waiting entries written so recently that no link holds them yet
     * @param head the last link, to be kept outside and given to a later walk; empty when there is no link
     * @param faults how many places are wrong
     * @param findings the first {@value #MOST_FINDINGS} of them, in the order of the chain
     */
    record Report(
            long links, long stripped, long waiting, Optional<Checkpoint> head, long faults, List<Finding> findings) {

        public static final int MOST_FINDINGS = 100;

        public boolean whole() {
            return faults == 0;
        }
    }

    /**
     * @param link number of the link, null when no link holds the entry
     * @param lastLink where several links in a row are gone, the last of them, else {@code link}
     * @param entry number of the entry, null when it isn't known
     */
    record Finding(Fault fault, Long link, Long lastLink, Long entry) {}

    enum Fault {
        /** The link at which an earlier walk ended is gone or another one. */
        CHECKPOINT_LOST,
        /** The number is missing between its neighbours. */
        LINK_REMOVED,
        LINK_CHANGED,
        ENTRY_CHANGED,
        ENTRY_REMOVED,
        /** Written into the database past the portal. */
        ENTRY_INSERTED,
        /** Written by the portal, and not sealed within the time that sealing takes. */
        ENTRY_UNSEALED
    }

    /** @param digest of the link, in hexadecimal */
    record Checkpoint(long number, String digest) {

        private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

        /** @throws DomainException {@code audit.error.checkpoint} when it isn't {@code number:digest} */
        public static Checkpoint parse(String written) {
            Matcher parts = WRITTEN.matcher(written);
            if (!parts.matches()) {
                throw new DomainException(Kind.MALFORMED, "audit.error.checkpoint");
            }
            return new Checkpoint(Long.parseLong(parts.group(1)), parts.group(2));
        }

        @Override
        public String toString() {
            return number + ":" + digest;
        }
    }
}
