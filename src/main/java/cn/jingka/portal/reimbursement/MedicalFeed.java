package cn.jingka.portal.reimbursement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * The insurer's settlement feed (formats.md §2). Files are imported one at a time in the order of their upload, in the
 * background; a file's lines count all at once when its import is done, and none of them when it fails.
 */
public interface MedicalFeed {

    /**
     * Stores the file and queues its import.
     *
     * @param size the file's length in bytes if the sender said so, else negative
     * @return the batch's id
     * @throws cn.jingka.portal.common.error.DomainException {@code feed.error.empty}; {@code feed.error.tooLarge} above
     *     4 GiB
     */
    long submit(String fileName, long size, InputStream content) throws IOException;

    /** @throws cn.jingka.portal.common.error.DomainException {@code feed.error.noSuchBatch} */
    FeedBatch find(long batchId);

    /** The latest batches, newest first. */
    List<FeedBatch> latest(int limit);

    /** How many of the batch's lines still wait for their persons to come to the roster. */
    long stillSetAside(long batchId);

    /**
     * Writes the batch's rejected lines as CSV in the file's own columns, followed by {@code line} and {@code reason}; once
     * corrected the file can be sent again as it is.
     *
     * @param language of the reasons
     */
    void writeRejected(long batchId, Locale language, OutputStream out) throws IOException;
}
