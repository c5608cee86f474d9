package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.ui.DownloadLink;
import cn.jingka.portal.members.Rosters;
import com.vaadin.flow.component.UI;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.function.Supplier;

/** The rejected rows as a workbook to correct and upload again. */
class RejectedDownload extends DownloadLink {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    RejectedDownload(Rosters rosters, long batch) {
        super(
                UI.getCurrent().getTranslation("members.roster.downloadRejected"),
                "rejected-" + batch + ".xlsx",
                XLSX,
                workbook(rosters, batch, UI.getCurrent().getLocale()));
        addClassName("quiet-link");
    }

    private static Supplier<byte[]> workbook(Rosters rosters, long batch, Locale language) {
        return () -> {
            ByteArrayOutputStream workbook = new ByteArrayOutputStream();
            rosters.writeRejected(batch, language, workbook);
            return workbook.toByteArray();
        };
    }
}
