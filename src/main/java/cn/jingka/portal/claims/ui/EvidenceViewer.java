package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** A file looked at page by page, as pictures that the portal drew: nothing of the file itself runs in the reader's browser. */
class EvidenceViewer extends Div {

    private static final String PICTURE = "image/jpeg";
    private static final String PDF = "application/pdf";

    private final transient Evidence evidence;
    private final transient EvidenceItem item;
    private final String reference;
    private final Div picture = new Div();
    private final Span number = new Span();
    private final Button previous = new Button();
    private final Button next = new Button();
    private int page;

    EvidenceViewer(Evidence evidence, String reference, EvidenceItem item) {
        this.evidence = evidence;
        this.reference = reference;
        this.item = item;
        addClassName("evidence-viewer");
        picture.addClassName("evidence-picture");
        add(picture, bar());
        turnTo(1);
    }

    static boolean isPdf(EvidenceItem item) {
        return PDF.equals(item.contentType());
    }

    private Div bar() {
        previous.setText(getTranslation("claims.evidence.viewer.previous"));
        next.setText(getTranslation("claims.evidence.viewer.next"));
        previous.addThemeVariants(ButtonVariant.TERTIARY);
        next.addThemeVariants(ButtonVariant.TERTIARY);
        previous.addClickListener(click -> turnTo(page - 1));
        next.addClickListener(click -> turnTo(page + 1));
        number.getElement().setAttribute("role", "status");
        Anchor download =
                new Anchor(Evidence.address(reference, item.id()), getTranslation("claims.evidence.action.download"));
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        Div bar = new Div(previous, number, next, download);
        bar.addClassName("evidence-bar");
        return bar;
    }

    private void turnTo(int wanted) {
        page = wanted;
        boolean several = item.pages() > 1;
        previous.setVisible(several);
        next.setVisible(several);
        number.setVisible(several);
        previous.setEnabled(page > 1);
        next.setEnabled(page < item.pages());
        number.setText(
                getTranslation("claims.evidence.viewer.page", String.valueOf(page), String.valueOf(item.pages())));
        picture.removeAll();
        picture.add(new Image(
                pagePicture(page),
                getTranslation("claims.evidence.viewer.picture", item.fileName(), String.valueOf(page))));
    }

    private DownloadHandler pagePicture(int shown) {
        return DownloadHandler.fromInputStream(event -> {
                    try {
                        byte[] bytes = evidence.page(reference, item.id(), shown);
                        event.getResponse().setHeader("Cache-Control", "no-store");
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes), "page-" + shown + ".jpg", PICTURE, bytes.length);
                    } catch (DomainException refusal) {
                        return DownloadResponse.error(HttpStatusCode.NOT_FOUND, refusal);
                    }
                })
                .inline();
    }
}
