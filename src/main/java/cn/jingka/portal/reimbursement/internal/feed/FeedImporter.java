package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.members.Eligibility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports queued files one after the other. A fault of the file ends its batch as failed; any other fault is thrown, and the
 * next call goes on behind the last chunk stored.
 */
@Component
class FeedImporter {

    private static final Logger LOG = LoggerFactory.getLogger(FeedImporter.class);

    /** Tries without any chunk getting through, after which the file is given up. */
    private static final int MOST_ATTEMPTS = 10;

    private final FeedFolder folder;
    private final FeedCheck check;
    private final FeedBatches batches;
    private final ChunkStore chunks;
    private final FeedLines lines;
    private final FeedRemainders remainders;
    private final ReversalJudge reversals;
    private final Eligibility eligibility;
    private final PersonalDataCipher cipher;
    private final TransactionTemplate transaction;
    private final int chunkLines;

    FeedImporter(
            FeedFolder folder,
            FeedCheck check,
            FeedBatches batches,
            ChunkStore chunks,
            FeedLines lines,
            FeedRemainders remainders,
            ReversalJudge reversals,
            Eligibility eligibility,
            PersonalDataCipher cipher,
            TransactionTemplate transaction,
            FeedProperties properties) {
        this.folder = folder;
        this.check = check;
        this.batches = batches;
        this.chunks = chunks;
        this.lines = lines;
        this.remainders = remainders;
        this.reversals = reversals;
        this.eligibility = eligibility;
        this.cipher = cipher;
        this.transaction = transaction;
        this.chunkLines = properties.chunkLines();
    }

    /** @param stop asked between chunks; the import then goes on at the next call, after a restart or on another node */
    void importQueued(BooleanSupplier stop) throws IOException {
        deleteFinishedFiles();
        Optional<BatchRow> batch = batches.next();
        while (batch.isPresent() && !stop.getAsBoolean()) {
            importOrFail(batch.get(), stop);
            deleteFinishedFiles();
            batch = batches.next();
        }
    }

    private void importOrFail(BatchRow batch, BooleanSupplier stop) throws IOException {
        batches.takeUp(batch.id());
        try {
            if (batch.attempts() >= MOST_ATTEMPTS) {
                throw Refusals.givenUp(batch.nextLine());
            }
            if (!folder.has(batch.storedName())) {
                throw Refusals.fileGone();
            }
            importFile(batch, stop);
        } catch (DomainException refusal) {
            LOG.warn("Feed batch {} failed: {} {}", batch.id(), refusal.key(), refusal.arguments());
            transaction.executeWithoutResult(status -> {
                lines.deleteBatch(batch.id());
                remainders.deleteBatch(batch.id());
                batches.failed(batch.id(), Reason.of(refusal));
            });
        }
    }

    private void importFile(BatchRow batch, BooleanSupplier stop) throws IOException {
        FeedHeader header;
        long fromByte = batch.nextByte();
        long fromLine = batch.nextLine();
        if (batch.isChecked()) {
            header = FeedHeader.decode(batch.header());
        } else {
            FeedCheck.Checked checked = check.check(batch.storedName());
            batches.checked(batch.id(), checked);
            header = checked.header();
            fromByte = checked.firstByte();
            fromLine = checked.firstLine();
        }
        try (InputStream in = folder.open(batch.storedName())) {
            in.skipNBytes(fromByte);
            LineParser parser = new LineParser(header, cipher);
            ChunkReader reader =
                    new ChunkReader(new RecordReader(in, fromByte, fromLine), parser, eligibility, chunkLines);
            if (!importChunks(batch.id(), fromByte, reader, stop)) {
                return;
            }
        }
        transaction.executeWithoutResult(status -> {
            reversals.judge();
            batches.done(batch.id());
        });
        LOG.info("Feed batch {} is done", batch.id());
    }

    /** One chunk is read while the one before is stored. @return false when told to stop before the end */
    private boolean importChunks(long batchId, long fromByte, ChunkReader reader, BooleanSupplier stop)
            throws IOException {
        long from = fromByte;
        Chunk chunk = reader.next();
        while (!chunk.isEmpty()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            CompletableFuture<Chunk> following =
                    CompletableFuture.supplyAsync(() -> read(reader), Thread::startVirtualThread);
            try {
                chunks.store(batchId, from, chunk);
            } catch (RuntimeException failed) {
                following.exceptionally(alsoFailed -> null).join();
                throw failed;
            }
            from = chunk.nextByte();
            chunk = join(following);
        }
        return true;
    }

    private static Chunk read(ChunkReader reader) {
        try {
            return reader.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chunk join(CompletableFuture<Chunk> following) {
        try {
            return following.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void deleteFinishedFiles() throws IOException {
        for (String stored : batches.finishedFiles()) {
            folder.delete(stored);
            batches.fileDeleted(stored);
        }
    }
}
