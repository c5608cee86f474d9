package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of an upload field. */
public final class UploadTexts {

    private UploadTexts() {}

    public static UploadI18N of(Component view) {
        UploadI18N.Uploading uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(view.getTranslation("common.upload.connecting"))
                        .setStalled(view.getTranslation("common.upload.stalled"))
                        .setProcessing(view.getTranslation("common.upload.processing"))
                        .setHeld(view.getTranslation("common.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(view.getTranslation("common.upload.remaining"))
                        .setUnknown(view.getTranslation("common.upload.remainingUnknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(view.getTranslation("common.upload.unavailable"))
                        .setUnexpectedServerError(view.getTranslation("common.upload.unexpected"))
                        .setForbidden(view.getTranslation("common.upload.forbidden")));
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(view.getTranslation("common.upload.drop"))
                        .setMany(view.getTranslation("common.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(view.getTranslation("common.upload.choose"))
                        .setMany(view.getTranslation("common.upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(view.getTranslation("common.upload.tooMany"))
                        .setFileIsTooBig(view.getTranslation("common.upload.tooBig"))
                        .setIncorrectFileType(view.getTranslation("common.upload.wrongType")))
                .setUploading(uploading)
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
    }
}
