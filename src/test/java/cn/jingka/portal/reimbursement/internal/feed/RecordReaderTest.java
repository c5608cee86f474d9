package cn.jingka.portal.reimbursement.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    @Test
    void fieldsWithCommasQuotesAndLineEndsInsideQuotesAreWhole() throws IOException {
        assertThat(records("a,\"b,\"\"c\"\"\",\"d\r\ne\"\nf,,\"\"\n")).containsExactly("1:a|b,\"c\"|d\r\ne", "3:f||");
    }

    @Test
    void aLastLineWithoutLineEndCounts() throws IOException {
        assertThat(records("a,b\r\nc,d")).containsExactly("1:a|b", "2:c|d");
        assertThat(records("a,\"b\"")).containsExactly("1:a|b");
        assertThat(records("a,\"b\"\r")).containsExactly("1:a|b");
    }

    @Test
    void blankLinesArePassedOverButCountedAsLinesOfTheFile() throws IOException {
        assertThat(records("\n\r\na,b\n\n\nc,d\n\n")).containsExactly("3:a|b", "6:c|d");
    }

    @Test
    void aQuotationMarkInTheWrongPlaceIsSeen() throws IOException {
        assertThat(records("a,b\"c\nd,\"e\"f\n")).containsExactly("!1:a|b\"c", "!2:d|ef");
    }

    @Test
    void aQuotationMarkWithoutItsEndIsRefusedWithTheLineWhereItBegan() {
        assertRefused("a,b\nc,\"d\ne,f\n", "feed.error.openQuote", "2");
        String long64k = "a,b\nc,\"d\n" + "e,f\n".repeat(100_000);
        assertRefused(long64k, "feed.error.longRecord", "2");
        assertRefused("a,b\n" + "x".repeat(2_000_000), "feed.error.longRecord", "2");
    }

    @Test
    void recordsAcrossTheEndOfTheBufferAreWhole() throws IOException {
        List<String> lines = IntStream.range(0, 100_000)
                .mapToObj(i -> i % 7 == 0 ? "%d,\"q,%d\"\r\n".formatted(i, i) : "%d,%d\n".formatted(i, i))
                .toList();
        List<String> records = records(String.join("", lines));

        assertThat(records).hasSize(lines.size());
        assertThat(records.get(99_995)).isEqualTo("99996:99995|q,99995");
        assertThat(records.getLast()).isEqualTo("100000:99999|99999");
    }

    @Test
    void readingGoesOnAtAnyRecordsBeginning() throws IOException {
        byte[] file = "a,b\n\"c\nd\",e\nf,g\n".getBytes(StandardCharsets.UTF_8);
        try (RecordReader reader = new RecordReader(new ByteArrayInputStream(file), 0, 1)) {
            reader.next();
            reader.next();
            InputStream rest = new ByteArrayInputStream(file);
            rest.skipNBytes(reader.nextByte());
            assertThat(records(rest, reader.nextByte(), reader.nextLine())).containsExactly("4:f|g");
        }
    }

    private static void assertRefused(String text, String key, Object... arguments) {
        assertThatThrownBy(() -> records(text)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.arguments()).containsExactly(arguments);
        });
    }

    private static List<String> records(String text) throws IOException {
        return records(new Trickle(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), 0, 1);
    }

    private static List<String> records(InputStream in, long offset, long line) throws IOException {
        List<String> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(in, offset, line)) {
            while (reader.next()) {
                List<String> fields = IntStream.range(0, reader.fields())
                        .mapToObj(reader::text)
                        .toList();
                records.add((reader.malformed() ? "!" : "") + reader.recordLine() + ":" + String.join("|", fields));
            }
        }
        return records;
    }

    /** Gives a few bytes at a time, as a slow connection does. */
    private static final class Trickle extends FilterInputStream {

        private Trickle(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1009));
        }
    }
}
