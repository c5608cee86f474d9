package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.identifier.DocumentIndex;
import java.util.List;
import java.util.Set;

/**
 * A stretch of the file, read and ready to be stored.
 *
 * @param unknown the documents of these lines that the roster does not know
 * @param nextByte where the file goes on
 */
record Chunk(
        List<ParsedLine> lines,
        LoadBuffer load,
        List<RejectedLine> rejected,
        Set<DocumentIndex> unknown,
        long nextByte,
        long nextLine) {

    boolean isEmpty() {
        return lines.isEmpty() && rejected.isEmpty();
    }
}
