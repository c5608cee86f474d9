package cn.jingka.portal.testing;

import cn.jingka.portal.members.RosterColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A roster workbook for tests: rows with good defaults of which single cells are set differently. */
public final class RosterWorkbook {

    private final List<Map<RosterColumn, Object>> rows = new ArrayList<>();
    private List<String> header =
            List.of(RosterColumn.values()).stream().map(RosterColumn::heading).toList();

    /** Other headings, in this order; cells of columns that are not named are left out. */
    public RosterWorkbook header(String... headings) {
        header = List.of(headings);
        return this;
    }

    /** A good row for a person new to the roster, member since 2010. */
    public RosterWorkbook row(String document, Object... columnsAndValues) {
        Map<RosterColumn, Object> cells = new EnumMap<>(RosterColumn.class);
        cells.put(RosterColumn.NAME, "李梅");
        cells.put(RosterColumn.DOCUMENT_KIND, "居民身份证");
        cells.put(RosterColumn.DOCUMENT, document);
        cells.put(RosterColumn.GENDER, "女");
        cells.put(RosterColumn.JOINED, LocalDate.of(2010, 1, 1));
        cells.put(RosterColumn.INSURED, "是");
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            cells.put((RosterColumn) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        rows.add(cells);
        return this;
    }

    /** A removal. */
    public RosterWorkbook leaves(String document, String reason, Object day) {
        return row(document, RosterColumn.MOVEMENT, "减少", RosterColumn.REASON, reason, RosterColumn.MOVED_ON, day);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                Optional<RosterColumn> known = RosterColumn.ofHeading(header.get(column));
                for (int row = 0; row < rows.size() && known.isPresent(); row++) {
                    write(sheet, row + 1, column, rows.get(row).get(known.get()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> sheet.value(row, column, day);
            case BigDecimal number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }
}
