package cn.jingka.portal.claims.internal.evidence;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws what stands on a page as an annotation (seals, signatures, filled-in fields, remarks) into the page, so that it stays visible
 * when the annotations themselves, which can act, are dropped.
 */
final class PdfStamps {

    private static final int MOST = 1000;

    /** These show nothing, or a symbol for something that isn't kept. */
    private static final Set<String> NOT_DRAWN = Set.of(
            "Link", "Popup", "FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia", "PrinterMark", "TrapNet");

    private PdfStamps() {}

    static void draw(PDDocument document, PDPage page, PdfSweep sweep) throws IOException, RefusedFile {
        var annotations = page.getAnnotations();
        if (annotations.size() > MOST) {
            throw new RefusedFile("pdfUnfolds", "");
        }
        for (PDAnnotation annotation : annotations) {
            PDAppearanceStream appearance = visible(annotation) ? annotation.getNormalAppearanceStream() : null;
            if (appearance != null && annotation.getRectangle() != null && appearance.getBBox() != null) {
                sweep.sweep(appearance.getCOSObject());
                draw(document, page, annotation.getRectangle(), appearance);
            }
        }
    }

    private static boolean visible(PDAnnotation annotation) {
        return !annotation.isHidden() && !annotation.isNoView() && !NOT_DRAWN.contains(annotation.getSubtype());
    }

    /** The appearance's box, turned by its own matrix, fills the annotation's rectangle (ISO 32000, 12.5.5). */
    private static void draw(PDDocument document, PDPage page, PDRectangle place, PDAppearanceStream appearance)
            throws IOException {
        Rectangle2D box = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
        if (box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        Matrix matrix = Matrix.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        matrix.concatenate(Matrix.getScaleInstance(
                (float) (place.getWidth() / box.getWidth()), (float) (place.getHeight() / box.getHeight())));
        matrix.concatenate(Matrix.getTranslateInstance((float) -box.getX(), (float) -box.getY()));
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.saveGraphicsState();
            content.transform(matrix);
            content.drawForm(new PDFormXObject(appearance.getCOSObject()));
            content.restoreGraphicsState();
        }
    }
}
