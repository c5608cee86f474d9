package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.identifier.DocumentIndex;
import java.util.List;
import java.util.Set;

/**
 * A stretch of the file, read and ready to be stored.
 *
 * @param known the documents of these lines that the roster knows
 * @param nextByte where the file goes on
 */
record Chunk(
        List<ParsedLine> lines,
        LoadBuffer load,
        List<RejectedLine> rejected,
        Set<DocumentIndex> known,
        long nextByte,
        long nextLine) {

    boolean isEmpty() {
        return lines.isEmpty() && rejected.isEmpty();
    }
}
