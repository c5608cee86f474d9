package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.members.Eligibility;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the file a chunk at a time. */
final class ChunkReader implements Closeable {

    /** Bounds the memory, about 100 bytes each. */
    private static final int MOST_REMEMBERED = 300_000;

    private static final Comparator<ParsedLine> BY_KEY = Comparator.<ParsedLine, DocumentIndex>comparing(
                    line -> line.content().document())
            .thenComparing(line -> line.content().countingDate());

    private final RecordReader records;
    private final LineParser parser;
    private final Eligibility eligibility;
    private final int size;
    private final Set<DocumentIndex> known = new HashSet<>();

    ChunkReader(RecordReader records, LineParser parser, Eligibility eligibility, int size) {
        this.records = records;
        this.parser = parser;
        this.eligibility = eligibility;
        this.size = size;
    }

    /** @return an empty chunk at the end of the file */
    Chunk next() throws IOException {
        List<ParsedLine> lines = new ArrayList<>(size);
        List<RejectedLine> rejected = new ArrayList<>();
        Set<DocumentIndex> asked = new HashSet<>();
        while (lines.size() + rejected.size() < size && records.next()) {
            ParsedLine line = parser.parse(records);
            if (line == null) {
                rejected.add(new RejectedLine(records.recordLine(), records.original(), parser.reasons()));
            } else {
                lines.add(line);
                if (!known.contains(line.content().document())) {
                    asked.add(line.content().document());
                }
            }
        }
        return new Chunk(lines, prepared(lines), rejected, unknown(asked), records.nextByte(), records.nextLine());
    }

    /** Known persons are remembered, for they come again and again; unknown ones may come to the roster meanwhile. */
    private Set<DocumentIndex> unknown(Set<DocumentIndex> asked) {
        if (asked.isEmpty()) {
            return asked;
        }
        Set<DocumentIndex> found = eligibility.known(asked);
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        known.addAll(found);
        asked.removeAll(found);
        return asked;
    }

    /**
     * In the order of the table's key, which spares the database much searching; in the order of the file if an id stands there
     * twice, for then the first counts.
     */
    private static LoadBuffer prepared(List<ParsedLine> lines) {
        Set<String> ids = HashSet.newHashSet(lines.size());
        lines.forEach(line -> ids.add(line.settlementId()));
        List<ParsedLine> ordered = lines;
        if (ids.size() == lines.size()) {
            ordered = new ArrayList<>(lines);
            ordered.sort(BY_KEY);
        }
        LoadBuffer load = new LoadBuffer();
        ordered.forEach(load::add);
        return load;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
