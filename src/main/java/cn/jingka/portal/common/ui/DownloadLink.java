package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link to a file that is written when it is asked for, small enough to be made in memory. */
public class DownloadLink extends Anchor {

    /**
     * @param text already translated
     * @param content called at each download, outside the session's lock
     */
    public DownloadLink(String text, String fileName, String contentType, Supplier<byte[]> content) {
        setText(text);
        setHref(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(file), fileName, contentType, file.length);
                }),
                AttachmentType.DOWNLOAD);
    }
}
