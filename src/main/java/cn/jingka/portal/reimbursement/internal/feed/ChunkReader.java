package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.members.Eligibility;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the file a chunk at a time. */
final class ChunkReader implements Closeable {

    private final RecordReader records;
    private final LineParser parser;
    private final Eligibility eligibility;
    private final int size;

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
        LoadBuffer load = new LoadBuffer();
        Set<DocumentIndex> documents = new HashSet<>();
        while (lines.size() + rejected.size() < size && records.next()) {
            ParsedLine line = parser.parse(records);
            if (line == null) {
                rejected.add(new RejectedLine(records.recordLine(), records.original(), parser.reasons()));
            } else {
                lines.add(line);
                load.add(line);
                documents.add(line.content().document());
            }
        }
        Set<DocumentIndex> known = documents.isEmpty() ? Set.of() : eligibility.known(documents);
        return new Chunk(lines, load, rejected, known, records.nextByte(), records.nextLine());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
