package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.sheet.CsvOutput;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Hands back rejected lines in a file that can be corrected and sent again. */
@Component
class RejectedCsv {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final PersonalDataCipher cipher;
    private final Texts texts;

    RejectedCsv(JdbcTemplate jdbc, PersonalDataCipher cipher, Texts texts) {
        this.jdbc = new JdbcTemplate(jdbc.getDataSource());
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.cipher = cipher;
        this.texts = texts;
    }

    void write(long batchId, FeedHeader header, Locale language, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(header.ownPlaces().stream().map(header::title).collect(Collectors.joining(",")));
        writer.write("," + String.join(",", FeedHeader.ADDED) + "\r\n");
        jdbc.query(
                "SELECT line_number, original, reasons FROM feed_rejected WHERE batch_id = ? ORDER BY line_number",
                row -> {
                    long line = row.getLong(1);
                    byte[] original = cipher.decryptBytes(row.getBytes(2), FeedRemainders.place(batchId, line));
                    try {
                        writer.write(original(original, header));
                        writer.write("," + line + ","
                                + CsvOutput.quoted(text(Reason.decode(row.getString(3)), language)) + "\r\n");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                batchId);
        writer.flush();
    }

    private String text(List<Reason> reasons, Locale language) {
        return reasons.stream()
                .map(reason -> texts.getTranslation(
                        reason.key(), language, reason.arguments().toArray()))
                .collect(Collectors.joining("; "));
    }

    /** A line that can't be cut into the header's columns is given back as it came. */
    private static String original(byte[] original, FeedHeader header) throws IOException {
        try (RecordReader record = new RecordReader(new ByteArrayInputStream(original), 0, 1)) {
            if (!record.next() || record.malformed() || record.fields() > header.width()) {
                return new String(original, StandardCharsets.UTF_8);
            }
            return header.ownPlaces().stream()
                    .map(place -> place < record.fields() ? CsvOutput.quoted(record.text(place)) : "")
                    .collect(Collectors.joining(","));
        }
    }
}
