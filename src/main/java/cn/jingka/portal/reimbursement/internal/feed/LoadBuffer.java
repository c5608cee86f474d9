package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.identifier.DocumentIndex;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Lines in the form that {@code LOAD DATA} reads: tab between columns, backslash before what would be taken for structure. */
final class LoadBuffer {

    static final String COLUMNS =
            "settlement_id, document_index, channel, status, service_date, discharge_date, counting_date, hospital_code,"
                    + " total_fen, in_scope_fen, fund_paid_fen, self_pay_one_fen, reverses, line_number";

    private static final int LONGEST_LINE = 1024;

    private byte[] bytes = new byte[64 * LONGEST_LINE];
    private int size;

    void add(ParsedLine line) {
        if (bytes.length - size < LONGEST_LINE) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        ParsedLine.Content content = line.content();
        text(line.settlementId());
        document(content.document());
        put(content.inpatient() ? '1' : '0', '\t', content.isReversal() ? '1' : '0', '\t');
        date(content.service());
        date(content.discharge());
        date(content.countingDate());
        text(content.hospital());
        number(content.total());
        number(content.inScope());
        number(content.fundPaid());
        number(content.selfPayOne());
        text(content.reverses());
        number(line.lineNumber());
        bytes[size - 1] = '\n';
    }

    InputStream asStream() {
        return new ByteArrayInputStream(bytes, 0, size);
    }

    private void put(char... ascii) {
        for (char c : ascii) {
            bytes[size++] = (byte) c;
        }
    }

    private void escaped(byte b) {
        switch (b) {
            case 0 -> put('\\', '0');
            case '\t' -> put('\\', 't');
            case '\n' -> put('\\', 'n');
            case '\\' -> put('\\', '\\');
            default -> bytes[size++] = b;
        }
    }

    private void text(String text) {
        if (text == null) {
            put('\\', 'N', '\t');
            return;
        }
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            escaped(b);
        }
        put('\t');
    }

    private void document(DocumentIndex document) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            escaped((byte) (document.high() >>> shift));
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            escaped((byte) (document.low() >>> shift));
        }
        put('\t');
    }

    private void date(LocalDate date) {
        if (date == null) {
            put('\\', 'N', '\t');
            return;
        }
        digits(date.getYear(), 4);
        put('-');
        digits(date.getMonthValue(), 2);
        put('-');
        digits(date.getDayOfMonth(), 2);
        put('\t');
    }

    private void number(long number) {
        int width = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            width++;
        }
        digits(number, width);
        put('\t');
    }

    private void digits(long number, int width) {
        long rest = number;
        for (int i = size + width - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += width;
    }
}
