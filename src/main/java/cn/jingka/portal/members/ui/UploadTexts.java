package cn.jingka.portal.members.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of an upload field. */
final class UploadTexts {

    private UploadTexts() {}

    static UploadI18N of(Component view) {
        UploadI18N.Uploading uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(view.getTranslation("members.upload.connecting"))
                        .setStalled(view.getTranslation("members.upload.stalled"))
                        .setProcessing(view.getTranslation("members.upload.processing"))
                        .setHeld(view.getTranslation("members.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(view.getTranslation("members.upload.remaining"))
                        .setUnknown(view.getTranslation("members.upload.remainingUnknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(view.getTranslation("members.upload.unavailable"))
                        .setUnexpectedServerError(view.getTranslation("members.upload.unexpected"))
                        .setForbidden(view.getTranslation("members.upload.forbidden")));
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(view.getTranslation("members.upload.drop"))
                        .setMany(view.getTranslation("members.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(view.getTranslation("members.upload.choose"))
                        .setMany(view.getTranslation("members.upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(view.getTranslation("members.upload.tooMany"))
                        .setFileIsTooBig(view.getTranslation("members.upload.tooBig"))
                        .setIncorrectFileType(view.getTranslation("members.upload.wrongType")))
                .setUploading(uploading)
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
    }
}
