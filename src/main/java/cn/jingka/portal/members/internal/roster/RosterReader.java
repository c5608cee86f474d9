package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.sheet.CellText;
import cn.jingka.portal.common.sheet.WorkbookGate;
import cn.jingka.portal.members.RosterColumn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook; whatever a spreadsheet program made of a cell becomes one text form. */
final class RosterReader {

    static final int MAX_ROWS = 50_000;

    private final Map<Integer, RosterColumn> positions = new HashMap<>();
    private final List<RosterColumn> header = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private int line = 1;

    private RosterReader() {}

    /** @throws DomainException when the file is no roster workbook; the text names the place and the reason */
    static RosterSheet read(byte[] file) {
        WorkbookGate.check(file);
        return new RosterReader().readFirstSheet(file);
    }

    private RosterSheet readFirstSheet(byte[] file) {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            CellText texts = new CellText(workbook.isDate1904());
            Iterator<Row> iterator = sheet.iterator();
            if (!iterator.hasNext()) {
                throw malformed("members.roster.file.noRows");
            }
            readHeader(iterator.next());
            while (iterator.hasNext()) {
                readRow(iterator.next(), texts);
            }
        } catch (DomainException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // The library reports broken parts by whatever exception they lead to; the file is at fault, not the
            // portal.
            throw new DomainException(e, DomainException.Kind.MALFORMED, "members.roster.file.unreadable", line);
        }
        if (rows.isEmpty()) {
            throw malformed("members.roster.file.noRows");
        }
        return new RosterSheet(List.copyOf(header), List.copyOf(rows));
    }

    private void readHeader(Row row) {
        for (Cell cell : row) {
            String heading = cell == null ? "" : CellText.clean(cell.getText()).replace(" ", "");
            RosterColumn.ofHeading(heading).ifPresent(column -> {
                if (header.contains(column)) {
                    throw malformed("members.roster.file.duplicateColumn", heading);
                }
                positions.put(cell.getColumnIndex(), column);
                header.add(column);
            });
        }
        List<RosterColumn> missing = new ArrayList<>(RosterColumn.required());
        missing.removeAll(header);
        if (!missing.isEmpty()) {
            throw malformed(
                    "members.roster.file.missingColumns",
                    missing.stream().map(RosterColumn::heading).collect(Collectors.joining("、")));
        }
    }

    private void readRow(Row row, CellText texts) {
        line = row.getRowNum();
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        for (Cell cell : row) {
            RosterColumn column = cell == null ? null : positions.get(cell.getColumnIndex());
            String text = column == null ? "" : texts.of(cell, column.isDate());
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        }
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() == MAX_ROWS) {
            throw malformed("members.roster.file.tooManyRows", MAX_ROWS);
        }
        rows.add(new SheetRow(line, cells));
    }

    private static DomainException malformed(String key, Object... arguments) {
        return new DomainException(DomainException.Kind.MALFORMED, key, arguments);
    }
}
