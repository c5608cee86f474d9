package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.common.ui.UploadTexts;
import cn.jingka.portal.reimbursement.MedicalFeed;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;

/** Takes a file by drag and drop or by choice, and says at once whether it was received. */
class FeedUpload extends Div {

    private final transient MedicalFeed feed;
    private final transient Runnable onReceived;
    private final Upload upload;
    private final Div answer = new Div();

    FeedUpload(MedicalFeed feed, Runnable onReceived) {
        this.feed = feed;
        this.onReceived = onReceived;
        upload = new Upload(this::receive);
        Button choose = new Button(getTranslation("feed.upload.button"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setI18n(UploadTexts.of(this));
        upload.setDropLabel(new Span(getTranslation("feed.upload.drop")));
        upload.setAcceptedFileExtensions(".csv", ".gz");
        upload.addFailedListener(event -> show(Tone.BAD, getTranslation("feed.upload.failed")));
        Paragraph hint = new Paragraph(getTranslation("feed.upload.hint"));
        hint.addClassName("soft");
        answer.getElement().setAttribute("role", "status");
        add(upload, hint, answer);
    }

    /** Runs outside the session's lock: a large file must not hold up the screen. */
    private void receive(UploadEvent event) {
        UI ui = event.getUI();
        try (InputStream content = event.getInputStream()) {
            feed.submit(event.getFileName(), event.getFileSize(), content);
            ui.access(() -> {
                show(Tone.GOOD, getTranslation("feed.upload.queued", event.getFileName()));
                onReceived.run();
            });
        } catch (DomainException refusal) {
            event.reject();
            ui.access(() -> show(
                    Tone.BAD, getTranslation(refusal.key(), refusal.arguments().toArray())));
        } catch (IOException broken) {
            event.reject();
            ui.access(() -> show(Tone.BAD, getTranslation("feed.upload.failed")));
        }
    }

    private void show(Tone tone, String text) {
        upload.clearFileList();
        answer.removeAll();
        answer.add(new StateBadge(tone, text));
    }
}
