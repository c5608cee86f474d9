package cn.jingka.portal.plans.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.sheet.CellText;
import cn.jingka.portal.common.sheet.WorkbookGate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads a list of document numbers from a workbook's first sheet or from a text file with commas, told apart by content. */
final class ListFile {

    static final String DOCUMENT = "证件号码";
    static final String NAME = "姓名";
    static final int MAX_ROWS = 10_000;

    private static final int OLD_WORKBOOK = 0xD0;

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<ListRow> rows = new ArrayList<>();

    private ListFile() {}

    /** @throws DomainException naming what is wrong with the file */
    static List<ListRow> read(byte[] file) {
        ListFile list = new ListFile();
        boolean workbook = file.length > 1 && (file[0] == 'P' && file[1] == 'K' || (file[0] & 0xFF) == OLD_WORKBOOK);
        if (file.length == 0 || file.length > WorkbookGate.MAX_BYTES || workbook) {
            WorkbookGate.check(file);
            list.readWorkbook(file);
        } else {
            List<List<String>> lines = ListText.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                list.take(i + 1, lines.get(i));
            }
        }
        if (list.rows.isEmpty()) {
            throw new DomainException(Kind.MALFORMED, "plans.list.noRows");
        }
        return list.rows;
    }

    private void readWorkbook(byte[] file) {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            CellText texts = new CellText(workbook.isDate1904());
            Iterator<Row> iterator = sheet.iterator();
            while (iterator.hasNext()) {
                Row row = iterator.next();
                take(row.getRowNum(), cells(row, texts));
            }
        } catch (DomainException refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // The library reports broken parts by whatever exception they lead to.
            throw new DomainException(e, Kind.MALFORMED, "common.sheet.damaged");
        }
    }

    private static List<String> cells(Row row, CellText texts) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null) {
                while (cells.size() <= cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.set(cell.getColumnIndex(), texts.of(cell, false));
            }
        }
        return cells;
    }

    /** The first row is the header; rows without anything in the two columns are no rows. */
    private void take(int number, List<String> cells) {
        if (columns.isEmpty()) {
            header(cells);
            return;
        }
        String document = cell(cells, DOCUMENT);
        String name = cell(cells, NAME);
        if (document.isEmpty() && name.isEmpty()) {
            return;
        }
        if (rows.size() == MAX_ROWS) {
            throw new DomainException(Kind.MALFORMED, "plans.list.tooManyRows", MAX_ROWS);
        }
        rows.add(new ListRow(number, document, name));
    }

    private void header(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String heading = CellText.clean(cells.get(i)).replace(" ", "");
            if ((heading.equals(DOCUMENT) || heading.equals(NAME)) && columns.put(heading, i) != null) {
                throw new DomainException(Kind.MALFORMED, "plans.list.columnTwice", heading);
            }
        }
        if (!columns.containsKey(DOCUMENT)) {
            throw new DomainException(Kind.MALFORMED, "plans.list.noColumn", DOCUMENT);
        }
    }

    private String cell(List<String> cells, String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : CellText.clean(cells.get(index));
    }
}
