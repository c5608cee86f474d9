package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.UploadTexts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Sends files of one material: several at once, from the camera, the photo library or a folder, with their progress. */
class EvidenceUpload extends Div {

    private static final int MOST_BYTES = 20 << 20;
    private static final String FILE_NAME = "event.detail.file.name";

    private final transient Evidence evidence;
    private final transient Consumer<EvidenceItem> onArrival;
    private final transient BiConsumer<String, String> onFailure;
    private final String reference;
    private final String material;
    private final Upload upload = new Upload(this::receive);

    /**
     * @param onFailure a file's name and why the portal never got it
     * @param onBreak the name of a file whose transfer ended in the browser without an answer
     */
    EvidenceUpload(
            Evidence evidence,
            String reference,
            String material,
            Consumer<EvidenceItem> onArrival,
            BiConsumer<String, String> onFailure,
            Consumer<String> onBreak) {
        this.evidence = evidence;
        this.reference = reference;
        this.material = material;
        this.onArrival = onArrival;
        this.onFailure = onFailure;
        boolean heic = evidence.takesHeic();
        upload.setUploadButton(new Button(getTranslation("claims.evidence.upload.button"), VaadinIcon.CAMERA.create()));
        upload.setDropLabel(new Span(getTranslation("claims.evidence.upload.drop")));
        upload.setAcceptedFileTypes(accepted(heic));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setI18n(texts());
        upload.addFileRejectedListener(event -> onFailure.accept(event.getFileName(), event.getErrorMessage()));
        // The component's own event for failures knows nothing of uploads through a handler.
        upload.getElement()
                .addEventListener(
                        "upload-error",
                        event -> onBreak.accept(
                                event.getEventData().get(FILE_NAME).asString()))
                .addEventData(FILE_NAME);
        upload.addAllFinishedListener(event -> upload.clearFileList());
        addClassName("evidence-upload");
        add(upload);
    }

    /** A phone that isn't offered HEIC sends its photos as JPEG. Endings stand beside types: some browsers know no types. */
    private static String[] accepted(boolean heic) {
        List<String> types = new ArrayList<>(List.of(
                "image/jpeg", "image/png", "image/webp", "application/pdf", ".jpg", ".jpeg", ".png", ".webp", ".pdf"));
        if (heic) {
            types.addAll(List.of("image/heic", "image/heif", ".heic", ".heif"));
        }
        return types.toArray(String[]::new);
    }

    private UploadI18N texts() {
        UploadI18N texts = UploadTexts.of(this);
        texts.getError()
                .setFileIsTooBig(getTranslation("claims.evidence.upload.tooBig"))
                .setIncorrectFileType(getTranslation("claims.evidence.upload.wrongType"));
        texts.getUploading().getStatus().setProcessing(getTranslation("claims.evidence.upload.underway"));
        return texts;
    }

    /** Runs outside the session's lock: a slow phone must not hold up the screen. */
    private void receive(UploadEvent event) {
        UI ui = event.getUI();
        String name = event.getFileName();
        try (InputStream content = event.getInputStream()) {
            EvidenceItem item = evidence.add(reference, material, name, content);
            ui.access(() -> {
                noLongerUnderWay(name);
                onArrival.accept(item);
            });
        } catch (DomainException refusal) {
            ui.access(() -> {
                noLongerUnderWay(name);
                onFailure.accept(name, ClaimWords.refusal(this, refusal));
            });
        } catch (IOException broken) {
            ui.access(() -> onFailure.accept(name, getTranslation("claims.evidence.upload.interrupted")));
        }
    }

    /** The list beside the button is what is under way: a refused file with a tick would read as received. */
    private void noLongerUnderWay(String fileName) {
        upload.getElement().executeJs("this.files = this.files.filter(file => file.name !== $0)", fileName);
    }
}
