package cn.jingka.portal.claims.internal.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Looks at a PDF's raw bytes before anything parses it. The parser unfolds object streams into memory as a whole, so a small file
 * that unfolds to gigabytes has to be found first: every compressed stream is unfolded here without being kept.
 */
final class PdfUnfolding {

    private static final long MOST_IN_ALL = 600L << 20;
    private static final int MOST_LEVELS = 4;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

    /** Other compressions of object streams are allowed by the format, used by nobody, and can't be measured beforehand. */
    private static final Pattern OBJECT_STREAMS =
            Pattern.compile("/(?:ObjStm|First)\\b|/[A-Za-z]*#[0-9A-Fa-f]{2}[A-Za-z#0-9]*Stm");

    private static final Pattern UNMEASURED =
            Pattern.compile("/(?:L|#4[cC])(?:Z|#5[aA])(?:W|#57)(?:Decode)?[\\s\\]/>]|/(?:R|#52)(?:L|#4[cC])[\\s\\]/>]"
                    + "|/(?:R|#52)(?:u|#75)nLengthDecode|/Filter\\s+\\d+\\s+\\d+\\s+R");

    private final byte[] content;
    private long left = MOST_IN_ALL;

    private PdfUnfolding(byte[] content) {
        this.content = content;
    }

    /** @throws RefusedFile when the file would unfold to more than is ever needed for evidence */
    static void check(byte[] content) throws RefusedFile {
        CharSequence text = new Latin(content, 0, content.length);
        if (OBJECT_STREAMS.matcher(text).find() && UNMEASURED.matcher(text).find()) {
            throw new RefusedFile("pdfUnfolds", "");
        }
        new PdfUnfolding(content).unfoldAll();
    }

    private void unfoldAll() throws RefusedFile {
        for (int at = 0; at + STREAM.length < content.length; at++) {
            if (isStreamKeyword(at)) {
                int data = at + STREAM.length;
                while (data < content.length && Character.isWhitespace(content[data])) {
                    data++;
                }
                unfold(data);
                if (left <= 0) {
                    throw new RefusedFile("pdfUnfolds", "");
                }
            }
        }
    }

    private boolean isStreamKeyword(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at < 3 || content[at - 1] != 'd' || content[at - 2] != 'n' || content[at - 3] != 'e';
    }

    /** Counts every level, since one that unfolds to nothing still costs the time of what it unfolds from. */
    private void unfold(int from) {
        byte[] buffer = new byte[1 << 16];
        try {
            PushbackInputStream stream = pushback(new ByteArrayInputStream(content, from, content.length - from));
            int level = 0;
            while (level < MOST_LEVELS && compressed(stream)) {
                stream = pushback(new Counted(new InflaterInputStream(stream)));
                level++;
            }
            while (level > 0 && left > 0 && stream.read(buffer) >= 0) {
                // Each level counts what passes through it.
            }
        } catch (IOException end) {
            // Not compressed after all, or broken: whoever parses the file says so.
            return;
        }
    }

    private static PushbackInputStream pushback(InputStream stream) {
        return new PushbackInputStream(stream, 2);
    }

    private static boolean compressed(PushbackInputStream stream) throws IOException {
        byte[] head = stream.readNBytes(2);
        stream.unread(head);
        return head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) << 8 | head[1] & 0xff) % 31 == 0;
    }

    private final class Counted extends InputStream {

        private final InputStream source;

        Counted(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = source.read(target, offset, length);
            left -= Math.max(count, 0);
            return count;
        }
    }

    /** Bytes as text without a copy. */
    private record Latin(byte[] bytes, int from, int to) implements CharSequence {

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            return (char) (bytes[from + index] & 0xff);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Latin(bytes, from + start, from + end);
        }

        @Override
        public String toString() {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }
}
