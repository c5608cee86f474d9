package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterNote;
import cn.jingka.portal.members.RosterRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Rejected rows as a workbook that a person corrects and sends again; its two own columns are ignored then. */
@Component
class RejectedWorkbook {

    private final Texts texts;

    RejectedWorkbook(Texts texts) {
        this.texts = texts;
    }

    void write(List<RosterColumn> header, List<RosterRow> rows, Locale language, OutputStream target) {
        try (Workbook workbook = new Workbook(target, "Jingka", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.getTranslation("members.roster.rejected.sheet", language));
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i).heading());
            }
            sheet.value(0, header.size(), texts.getTranslation("members.roster.rejected.line", language));
            sheet.value(0, header.size() + 1, texts.getTranslation("members.roster.rejected.reason", language));
            int line = 1;
            for (RosterRow row : rows) {
                for (int i = 0; i < header.size(); i++) {
                    sheet.value(line, i, row.cells().get(header.get(i)));
                }
                sheet.value(line, header.size(), row.line());
                sheet.value(line, header.size() + 1, reasons(row, language));
                line++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook of rejected rows could not be written", e);
        }
    }

    private String reasons(RosterRow row, Locale language) {
        return row.notes().stream().map(note -> reason(note, language)).collect(Collectors.joining("；"));
    }

    private String reason(RosterNote note, Locale language) {
        String text =
                texts.getTranslation(note.key(), language, note.arguments().toArray());
        return note.column() == null ? text : note.column().heading() + "：" + text;
    }
}
