package cn.jingka.portal.reimbursement.internal.feed;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a CSV file (RFC 4180) into records and fields without making objects: millions of lines pass here. The fields of the
 * record read last stand as ranges of bytes in {@link #data()}. Blank lines are passed over.
 */
final class RecordReader implements Closeable {

    /** A longer record is taken for a forgotten quotation mark; it bounds the memory, too. */
    static final int LONGEST_RECORD = 64 * 1024;

    private static final int MANY_FIELDS = 64;

    private final InputStream in;
    private final byte[] buffer = new byte[8 * LONGEST_RECORD];
    private int position;
    private int limit;
    private boolean ended;
    private long bufferOffset;
    private long line;

    private final byte[] unquoted = new byte[2 * LONGEST_RECORD];
    private byte[] data = buffer;
    private int[] starts = new int[MANY_FIELDS];
    private int[] ends = new int[MANY_FIELDS];
    private int fields;
    private int recordStart;
    private int recordEnd;
    private long recordLine;
    private int linesInRecord;
    private int afterRecord;
    private boolean malformed;

    /** @param offset where in the file the stream stands @param line the number of the line that begins there */
    RecordReader(InputStream in, long offset, long line) {
        this.in = in;
        this.bufferOffset = offset;
        this.line = line;
    }

    /** @return false at the end of the file */
    boolean next() throws IOException {
        while (true) {
            while (!scan()) {
                if (ended) {
                    return false;
                }
                fill();
            }
            recordLine = line;
            line += linesInRecord;
            position = afterRecord;
            boolean blank = fields == 1 && recordStart == recordEnd;
            if (!blank) {
                return true;
            }
        }
    }

    private void fill() throws IOException {
        if (limit - position > LONGEST_RECORD) {
            throw Refusals.longRecord(line);
        }
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        bufferOffset += position;
        limit -= position;
        position = 0;
        int wanted = buffer.length - limit;
        int read = in.readNBytes(buffer, limit, wanted);
        ended = read < wanted;
        limit += read;
    }

    /** The way without quotation marks, which nearly every record takes. */
    private boolean scan() {
        data = buffer;
        fields = 0;
        malformed = false;
        linesInRecord = 1;
        recordStart = position;
        int fieldStart = position;
        for (int at = position; at < limit; at++) {
            byte b = buffer[at];
            if (b == ',') {
                field(fieldStart, at);
                fieldStart = at + 1;
            } else if (b == '\n') {
                return finish(fieldStart, at, at + 1);
            } else if (b == '"') {
                return scanQuoted();
            }
        }
        return ended && position < limit && finish(fieldStart, limit, limit);
    }

    private boolean finish(int fieldStart, int at, int after) {
        int end = at > fieldStart && buffer[at - 1] == '\r' ? at - 1 : at;
        field(fieldStart, end);
        recordEnd = end;
        afterRecord = after;
        return true;
    }

    private boolean scanQuoted() {
        data = unquoted;
        fields = 0;
        int size = 0;
        int fieldStart = 0;
        boolean quoted = false;
        boolean closed = false;
        boolean atStart = true;
        linesInRecord = 1;
        int at = position;
        for (; at < limit && at - position <= LONGEST_RECORD; at++) {
            byte b = buffer[at];
            if (quoted) {
                if (b != '"') {
                    unquoted[size++] = b;
                    linesInRecord += b == '\n' ? 1 : 0;
                } else if (at + 1 < limit && buffer[at + 1] == '"') {
                    unquoted[size++] = b;
                    at++;
                } else if (at + 1 == limit && !ended) {
                    return false;
                } else {
                    quoted = false;
                    closed = true;
                }
            } else if (b == ',') {
                field(fieldStart, size);
                fieldStart = size;
                atStart = true;
                closed = false;
            } else if (b == '\n' || b == '\r' && at + 1 < limit && buffer[at + 1] == '\n') {
                field(fieldStart, size);
                recordEnd = at;
                afterRecord = b == '\n' ? at + 1 : at + 2;
                return true;
            } else if (b == '\r' && at + 1 == limit) {
                if (!ended) {
                    return false;
                }
            } else if (b == '"' && atStart) {
                quoted = true;
                atStart = false;
            } else {
                malformed |= b == '"' || closed;
                unquoted[size++] = b;
                atStart = false;
            }
        }
        if (at - position > LONGEST_RECORD) {
            throw Refusals.longRecord(line);
        }
        if (!ended) {
            return false;
        }
        if (quoted) {
            throw Refusals.openQuote(line);
        }
        field(fieldStart, size);
        recordEnd = limit;
        afterRecord = limit;
        return true;
    }

    private void field(int start, int end) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fields);
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        starts[fields] = start;
        ends[fields] = end;
        fields++;
    }

    byte[] data() {
        return data;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    int fields() {
        return fields;
    }

    String text(int field) {
        return new String(data, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** A quotation mark stands where RFC 4180 allows none; the fields are then a guess. */
    boolean malformed() {
        return malformed;
    }

    /** The record as it stands in the file, without its line end. */
    byte[] original() {
        return Arrays.copyOfRange(buffer, recordStart, recordEnd);
    }

    /** The line on which the record begins; the header stands on line 1. */
    long recordLine() {
        return recordLine;
    }

    /** Where the next record begins, in bytes from the beginning of the unpacked file. */
    long nextByte() {
        return bufferOffset + position;
    }

    long nextLine() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
