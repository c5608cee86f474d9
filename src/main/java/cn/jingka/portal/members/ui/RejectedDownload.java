package cn.jingka.portal.members.ui;

import cn.jingka.portal.members.Rosters;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** The rejected rows as a workbook to correct and upload again. */
class RejectedDownload extends Anchor {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    RejectedDownload(Rosters rosters, long batch) {
        setText(getTranslation("members.roster.downloadRejected"));
        Locale language = getLocale();
        setHref(
                DownloadHandler.fromInputStream(event -> {
                    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
                    rosters.writeRejected(batch, language, workbook);
                    return new DownloadResponse(
                            new ByteArrayInputStream(workbook.toByteArray()),
                            "rejected-" + batch + ".xlsx",
                            XLSX,
                            workbook.size());
                }),
                AttachmentType.DOWNLOAD);
        addClassName("quiet-link");
    }
}
