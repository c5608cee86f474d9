package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.reimbursement.FeedBatch;
import cn.jingka.portal.reimbursement.MedicalFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize("hasRole('OPERATOR') or hasAuthority('API_FEED')")
class MedicalFeedService implements MedicalFeed {

    private static final int LONGEST_FILE_NAME = 200;

    private final FeedFolder folder;
    private final FeedBatches batches;
    private final FeedRemainders remainders;
    private final RejectedCsv rejectedCsv;
    private final Eligibility eligibility;
    private final AuditTrail audit;
    private final CurrentActor actor;

    MedicalFeedService(
            FeedFolder folder,
            FeedBatches batches,
            FeedRemainders remainders,
            RejectedCsv rejectedCsv,
            Eligibility eligibility,
            AuditTrail audit,
            CurrentActor actor) {
        this.folder = folder;
        this.batches = batches;
        this.remainders = remainders;
        this.rejectedCsv = rejectedCsv;
        this.eligibility = eligibility;
        this.audit = audit;
        this.actor = actor;
    }

    @Override
    public long submit(String fileName, long size, InputStream content) throws IOException {
        String uploader = actor.get().account();
        String stored = folder.store(fileName, size, content);
        try {
            return batches.queue(shown(fileName), stored, uploader);
        } catch (RuntimeException e) {
            folder.delete(stored);
            throw e;
        }
    }

    /** Browsers may send a path; only the last part is of use to anyone. */
    private static String shown(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
    }

    @Override
    public FeedBatch find(long batchId) {
        return batches.find(batchId).orElseThrow(() -> Refusals.noSuchBatch(batchId));
    }

    @Override
    public List<FeedBatch> latest(int limit) {
        return batches.latest(limit);
    }

    @Override
    public long stillSetAside(long batchId) {
        Map<DocumentIndex, Long> setAside = remainders.setAside(batchId);
        Set<DocumentIndex> known = setAside.isEmpty() ? Set.of() : eligibility.known(setAside.keySet());
        return setAside.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void writeRejected(long batchId, Locale language, OutputStream out) throws IOException {
        find(batchId);
        // Rejected lines name whom they are about in the insurer's words only, so the entry names the file.
        audit.record(actor.get(), "feed.audit.rejectedRead", Optional.empty(), "batch " + batchId);
        FeedHeader header = batches.header(batchId).map(FeedHeader::decode).orElseGet(FeedHeader::standard);
        rejectedCsv.write(batchId, header, language, out);
    }
}
