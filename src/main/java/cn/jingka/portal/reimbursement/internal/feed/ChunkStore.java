package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.identifier.DocumentIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a chunk and the batch's progress in one transaction: after a crash the import goes on exactly there. */
@Component
class ChunkStore {

    private final FeedLines lines;
    private final FeedRemainders remainders;
    private final FeedBatches batches;
    private final TransactionTemplate transaction;

    ChunkStore(FeedLines lines, FeedRemainders remainders, FeedBatches batches, TransactionTemplate transaction) {
        this.lines = lines;
        this.remainders = remainders;
        this.batches = batches;
        this.transaction = transaction;
    }

    void store(long batchId, long fromByte, Chunk chunk) {
        transaction.executeWithoutResult(status -> {
            Outcome outcome = load(batchId, chunk);
            remainders.reject(batchId, outcome.rejected);
            remainders.keepReversals(
                    batchId,
                    outcome.accepted.stream()
                            .filter(line -> line.content().isReversal())
                            .toList(),
                    chunk.unknown());
            List<DocumentIndex> setAside = outcome.accepted.stream()
                    .map(line -> line.content().document())
                    .filter(chunk.unknown()::contains)
                    .toList();
            remainders.setAside(batchId, setAside);
            batches.advance(
                    batchId,
                    fromByte,
                    chunk,
                    new Tally(
                            outcome.accepted.size() - setAside.size(),
                            outcome.duplicates,
                            setAside.size(),
                            outcome.rejected.size()));
        });
    }

    private record Outcome(List<ParsedLine> accepted, long duplicates, List<RejectedLine> rejected) {}

    private Outcome load(long batchId, Chunk chunk) {
        long stored = chunk.lines().isEmpty() ? 0 : lines.load(batchId, chunk.load());
        if (stored == chunk.lines().size()) {
            return new Outcome(chunk.lines(), 0, chunk.rejected());
        }
        // Only when lines were passed over it is worth asking which, and whether they say the same as what stands
        // there.
        Map<String, FeedLines.Stored> present =
                lines.find(chunk.lines().stream().map(ParsedLine::settlementId).toList());
        List<ParsedLine> accepted = new ArrayList<>();
        List<RejectedLine> rejected = new ArrayList<>(chunk.rejected());
        for (ParsedLine line : chunk.lines()) {
            FeedLines.Stored first = present.get(line.settlementId());
            if (first == null) {
                throw new IllegalStateException("The database neither stored nor knows " + line);
            }
            if (first.batchId() == batchId && first.lineNumber() == line.lineNumber()) {
                accepted.add(line);
            } else if (!first.content().equals(line.content())) {
                rejected.add(new RejectedLine(
                        line.lineNumber(),
                        line.original(),
                        List.of(Reason.of("otherContent", line.settlementId(), first.batchId(), first.lineNumber()))));
            }
        }
        long duplicates = chunk.lines().size() + chunk.rejected().size() - accepted.size() - rejected.size();
        if (accepted.size() != stored) {
            throw new IllegalStateException(
                    "The database stored " + stored + " lines of which " + accepted.size() + " are found");
        }
        return new Outcome(accepted, duplicates, rejected);
    }
}
