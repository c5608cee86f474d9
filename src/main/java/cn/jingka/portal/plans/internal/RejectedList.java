package cn.jingka.portal.plans.internal;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.plans.EnrolmentDifference.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Rejected rows as a workbook that a person corrects and sends again; its two own columns are ignored then. */
@Component
class RejectedList {

    private static final int ROW_COLUMN = 2;
    private static final int REASON_COLUMN = 3;

    private final Texts texts;

    RejectedList(Texts texts) {
        this.texts = texts;
    }

    void write(List<Rejected> rows, Locale language, OutputStream target) {
        try (Workbook workbook = new Workbook(target, "Jingka", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(texts.getTranslation("plans.list.rejected", language));
            sheet.value(0, 0, ListFile.NAME);
            sheet.value(0, 1, ListFile.DOCUMENT);
            sheet.value(0, ROW_COLUMN, texts.getTranslation("plans.column.row", language));
            sheet.value(0, REASON_COLUMN, texts.getTranslation("plans.column.reason", language));
            int line = 1;
            for (Rejected row : rows) {
                sheet.value(line, 0, row.name());
                sheet.value(line, 1, row.document());
                sheet.value(line, ROW_COLUMN, row.row());
                sheet.value(
                        line,
                        REASON_COLUMN,
                        texts.getTranslation(
                                row.reasonKey(), language, row.arguments().toArray()));
                line++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook of rejected rows could not be written", e);
        }
    }
}
