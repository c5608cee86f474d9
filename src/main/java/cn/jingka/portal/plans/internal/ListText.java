package cn.jingka.portal.plans.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits a text file into rows and cells at commas and tabs, with quotes as in RFC 4180. */
final class ListText {

    /** What Chinese spreadsheet programs write when they don't write UTF-8. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private ListText(String text) {
        this.text = text;
    }

    static List<List<String>> lines(byte[] file) {
        String text = decode(file);
        return new ListText(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text).split();
    }

    private static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, CHINESE);
        }
    }

    private List<List<String>> split() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\t') {
                endCell();
            } else if (c == '\n') {
                endLine();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !line.isEmpty()) {
            endLine();
        }
        return lines;
    }

    private void endCell() {
        line.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        lines.add(line);
        line = new ArrayList<>();
    }
}
