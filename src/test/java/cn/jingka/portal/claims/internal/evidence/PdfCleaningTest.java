package cn.jingka.portal.claims.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfCleaningTest {

    private final PdfCleaning cleaning = new PdfCleaning(20);

    @Test
    void pagesKeepTheirTextAndSize() throws Exception {
        CleanFile clean = cleaning.clean(HostilePdfs.pdf(3));

        assertThat(clean.pages()).isEqualTo(3);
        assertThat(clean.contentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(clean.content())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Report page 1", "Report page 3");
            assertThat(document.getPage(0).getMediaBox().getHeight()).isGreaterThan(800);
        }
    }

    @Test
    void nothingThatActsRemains() throws Exception {
        byte[] clean = cleaning.clean(HostilePdfs.active()).content();

        try (PDDocument document = Loader.loadPDF(clean)) {
            var root = document.getDocumentCatalog().getCOSObject();
            assertThat(root.keySet()).doesNotContain(COSName.OPEN_ACTION, COSName.NAMES, COSName.ACRO_FORM, COSName.AA);
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
                assertThat(page.getCOSObject().containsKey(COSName.AA)).isFalse();
            }
            var readable = new java.io.ByteArrayOutputStream();
            document.save(readable, CompressParameters.NO_COMPRESSION);
            assertThat(HostileFiles.text(readable.toByteArray()))
                    .doesNotContain("JavaScript", "Launch", "cmd.exe", "Filespec", "/EF", "XFA", "evil");
            assertThat(new PDFTextStripper().getText(document)).contains("Report page 2");
        }
    }

    @Test
    void aSealStaysVisibleThoughItsAnnotationGoes() throws Exception {
        byte[] clean = cleaning.clean(HostilePdfs.sealed()).content();

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(PagePictures.draw(clean, 1)));
        // The middle of the seal, from the bottom left of an A4 page of 595 × 842 points.
        int x = page.getWidth() * 300 / 595;
        int y = page.getHeight() - page.getHeight() * 300 / 842;
        Color seal = new Color(page.getRGB(x, y));
        assertThat(seal.getRed()).isGreaterThan(200);
        assertThat(seal.getBlue()).isLessThan(60);
    }

    @Test
    void aPageIsDrawnLargeEnoughToRead() throws Exception {
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(PagePictures.draw(HostilePdfs.pdf(2), 2)));

        assertThat(page.getHeight()).isBetween(1790, 1800);
        assertThat(page.getWidth()).isGreaterThan(1200);
    }

    @Test
    void encryptedFilesAreRefusedAlsoWithAnEmptyPassword() {
        assertRefused(HostilePdfs.encrypted("secret"), "pdfEncrypted");
        assertRefused(HostilePdfs.encrypted(""), "pdfEncrypted");
    }

    @Test
    void filesThatUnfoldToGigabytesAreRefused() {
        assertRefused(HostilePdfs.drawingBomb(), "pdfUnfolds");
        assertRefused(HostilePdfs.objectsBomb(), "pdfUnfolds");
        assertRefused(HostilePdfs.oddObjects(), "pdfUnfolds");
        assertRefused(HostilePdfs.pictureBomb(), "pdfUnfolds");
    }

    @Test
    void brokenFilesAreRefused() {
        byte[] whole = HostilePdfs.pdf(2);
        assertRefused(Arrays.copyOf(whole, 40), "damaged");
        assertRefused("%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.US_ASCII), "damaged");
        assertRefused(HostilePdfs.nested(), "damaged");
    }

    @Test
    void tooManyPagesAreRefusedWithTheirLimit() {
        assertThatThrownBy(() -> cleaning.clean(HostilePdfs.pdf(21)))
                .isInstanceOfSatisfying(RefusedFile.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("claims.evidence.refused.pdfPages");
                    assertThat(refusal.argument()).isEqualTo("20");
                });
    }

    private void assertRefused(byte[] content, String reason) {
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThatThrownBy(() -> cleaning.clean(content))
                        .isInstanceOfSatisfying(
                                RefusedFile.class,
                                refusal -> assertThat(refusal.key())
                                        .as(
                                                refusal.getCause() == null
                                                        ? ""
                                                        : refusal.getCause().toString())
                                        .isEqualTo("claims.evidence.refused." + reason)));
    }
}
