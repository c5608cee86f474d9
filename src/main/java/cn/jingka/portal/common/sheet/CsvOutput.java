package cn.jingka.portal.common.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes RFC 4180 in UTF-8 to a stream that stays open. */
public final class CsvOutput {

    private static final char MARK_FOR_SPREADSHEETS = '\uFEFF';

    private final BufferedWriter writer;
    private final boolean forSpreadsheets;

    private CsvOutput(OutputStream out, boolean forSpreadsheets) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.forSpreadsheets = forSpreadsheets;
    }

    /** A file that programs read: every field as it is. */
    public static CsvOutput forPrograms(OutputStream out) {
        return new CsvOutput(out, false);
    }

    /** A file that people open: marked as UTF-8, and a text that a spreadsheet would run as a formula gets an apostrophe. */
    public static CsvOutput forSpreadsheets(OutputStream out) {
        CsvOutput csv = new CsvOutput(out, true);
        csv.write(String.valueOf(MARK_FOR_SPREADSHEETS));
        return csv;
    }

    public void record(Object... fields) {
        write(Stream.of(fields).map(this::field).collect(Collectors.joining(",", "", "\r\n")));
    }

    public void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only texts are made harmless: a negative amount is no formula. */
    private String field(Object field) {
        boolean formula = forSpreadsheets && field instanceof String text && text.matches("(?s)[=+\\-@\t\r].*");
        return quoted(formula ? "'" + field : field.toString());
    }

    /** A field in quotes where it needs them. */
    public static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
