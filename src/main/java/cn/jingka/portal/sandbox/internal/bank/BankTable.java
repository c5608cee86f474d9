package cn.jingka.portal.sandbox.internal.bank;

import cn.jingka.portal.sandbox.internal.web.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the bank's pages. */
final class BankTable {

    /** Rows on one page. */
    static final int ROWS = 100;

    private BankTable() {}

    /** A table of HTML rows; columns are text keys, those that end in # hold figures. */
    static String of(Words words, String id, List<String> columns, Stream<String> rows) {
        String head = columns.stream().map(column -> heading(words, column)).collect(Collectors.joining());
        return "<div class=\"scroll\" tabindex=\"0\"><table id=\"" + id + "\"><thead><tr>" + head
                + "</tr></thead><tbody>" + rows.collect(Collectors.joining()) + "</tbody></table></div>";
    }

    private static String heading(Words words, String column) {
        return column.endsWith("#")
                ? "<th class=\"figure\">" + words.say("bank." + column.substring(0, column.length() - 1)) + "</th>"
                : "<th>" + words.say("bank." + column) + "</th>";
    }
}
