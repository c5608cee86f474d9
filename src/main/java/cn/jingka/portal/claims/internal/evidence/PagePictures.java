package cn.jingka.portal.claims.internal.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws one page of a PDF as a JPEG, large enough to read, within bounds of time and size. */
final class PagePictures {

    private static final int LONGEST_SIDE = 1800;
    private static final int LARGEST_ENLARGEMENT = 3;
    private static final long MOST_PIXELS = 40_000_000;
    private static final long NANOS = 20_000_000_000L;

    private PagePictures() {}

    /**
     * @param page counted from 1
     * @throws IOException when the page can't be drawn, or not within its time
     */
    static byte[] draw(byte[] pdf, int page) throws IOException {
        try (PDDocument document = PdfCleaning.open(pdf)) {
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            float scale = Math.min(LARGEST_ENLARGEMENT, LONGEST_SIDE / longest);
            BufferedImage picture = new BoundedRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
            return PhotoCleaning.jpeg(picture);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("Page " + page + " can't be drawn", e);
        }
    }

    private static final class BoundedRenderer extends PDFRenderer {

        BoundedRenderer(PDDocument document) {
            super(document);
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new BoundedDrawer(parameters);
        }
    }

    /** A few drawings that call each other can ask for more work than any machine has. */
    private static final class BoundedDrawer extends PageDrawer {

        private final long end = System.nanoTime() + NANOS;

        BoundedDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("The page takes too long to draw");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                throw new IllegalStateException("A picture within the page is too large");
            }
            super.drawImage(image);
        }
    }
}
