package cn.jingka.portal.audit.internal;

import cn.jingka.portal.audit.TrailVerification.Checkpoint;
import cn.jingka.portal.audit.TrailVerification.Fault;
import cn.jingka.portal.audit.TrailVerification.Finding;
import cn.jingka.portal.audit.TrailVerification.Report;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One walk along the chain: what was seen so far. */
class ChainWalk {

    private final ChainDigests digests;
    private final LocalDateTime strippedBefore;
    private final List<Finding> findings = new ArrayList<>();
    private long faults;
    private long links;
    private long stripped;
    private long number;
    /** What the next link may stand on: the last one's digest as stored and as computed; nothing known behind a gap. */
    private List<byte[]> grounds;

    private byte[] head;

    /** @param strippedBefore entries older than this may be gone */
    ChainWalk(ChainDigests digests, LocalDateTime strippedBefore) {
        this.digests = digests;
        this.strippedBefore = strippedBefore;
        this.grounds = List.of(ChainDigests.beginning());
    }

    /** Starts where an earlier walk ended. @param found the link of that number as it is now */
    void startAt(Checkpoint checkpoint, Optional<Link> found) {
        number = checkpoint.number();
        byte[] kept = HexFormat.of().parseHex(checkpoint.digest());
        if (found.isEmpty() || !Arrays.equals(found.get().digest(), kept)) {
            fault(Fault.CHECKPOINT_LOST, number, found.map(Link::entry).orElse(null));
        }
        head = found.map(Link::digest).orElse(null);
        grounds = List.of(kept);
    }

    long number() {
        return number;
    }

    void step(ChainRows.Sealed next) {
        Link link = next.link();
        if (link.number() > number + 1) {
            add(new Finding(Fault.LINK_REMOVED, number + 1, link.number() - 1, null));
            grounds = List.of();
        }
        number = link.number();
        head = link.digest();
        links++;
        check(link);
        next.entry().ifPresentOrElse(entry -> check(link, entry), () -> gone(link));
    }

    /** A link that was changed is named by itself: the one behind it stands on what it was. */
    private void check(Link link) {
        boolean stands = grounds.isEmpty()
                || grounds.stream().anyMatch(before -> Arrays.equals(digests.link(link, before), link.digest()));
        if (!stands) {
            fault(Fault.LINK_CHANGED, link.number(), link.entry());
        }
        List<byte[]> next = new ArrayList<>(List.of(link.digest()));
        grounds.forEach(before -> next.add(digests.link(link, before)));
        grounds = next.subList(0, Math.min(2, next.size()));
    }

    private void check(Link link, StoredEntry entry) {
        if (!Arrays.equals(digests.content(entry), link.content())) {
            fault(Fault.ENTRY_CHANGED, link.number(), link.entry());
        }
    }

    private void gone(Link link) {
        if (link.entryAt().isBefore(strippedBefore)) {
            stripped++;
        } else {
            fault(Fault.ENTRY_REMOVED, link.number(), link.entry());
        }
    }

    /** @param link null when there is none */
    void fault(Fault fault, Long link, Long entry) {
        add(new Finding(fault, link, link, entry));
    }

    private void add(Finding finding) {
        faults++;
        if (findings.size() < Report.MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    Report report(long waiting) {
        return new Report(
                links,
                stripped,
                waiting,
                Optional.ofNullable(head)
                        .map(digest -> new Checkpoint(number, HexFormat.of().formatHex(digest))),
                faults,
                List.copyOf(findings));
    }
}
