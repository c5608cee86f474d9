package cn.jingka.portal.claims.internal.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Puts a PDF together anew from nothing but its pages' drawings. Scripts, actions, forms, embedded files, links and document data have
 * no place in the new file, whatever they are called.
 */
final class PdfCleaning {

    private final int mostPages;

    PdfCleaning(int mostPages) {
        this.mostPages = mostPages;
    }

    CleanFile clean(byte[] content) throws RefusedFile {
        PdfUnfolding.check(content);
        try (PDDocument source = open(content)) {
            if (source.isEncrypted()) {
                throw new RefusedFile("pdfEncrypted", "");
            }
            int pages = source.getNumberOfPages();
            if (pages < 1) {
                throw new RefusedFile("damaged", "");
            }
            if (pages > mostPages) {
                throw new RefusedFile("pdfPages", String.valueOf(mostPages));
            }
            return new CleanFile(copy(source), CleanFile.PDF, pages);
        } catch (InvalidPasswordException encrypted) {
            throw new RefusedFile("pdfEncrypted", "", encrypted);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // Parsers answer hostile files with every kind of failure; to the sender they are all the same.
            throw new RefusedFile("damaged", "", broken);
        }
    }

    /** What doesn't fit lies in a temporary file, not in memory. */
    static PDDocument open(byte[] content) throws IOException {
        return Loader.loadPDF(new RandomAccessReadBuffer(content), IOUtils.createTempFileOnlyStreamCache());
    }

    private static byte[] copy(PDDocument source) throws IOException, RefusedFile {
        PdfSweep sweep = new PdfSweep();
        try (PDDocument clean = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            Copies copies = new Copies(clean);
            for (PDPage page : source.getPages()) {
                clean.addPage(copy(source, page, sweep, copies));
            }
            COSDictionary layers = source.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
            if (layers != null) {
                // Without them, layers that were switched off would show.
                sweep.sweep(layers);
                clean.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(COSName.OCPROPERTIES, copies.cloneForNewDocument(layers));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            clean.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDPage copy(PDDocument source, PDPage page, PdfSweep sweep, Copies copies)
            throws IOException, RefusedFile {
        PdfStamps.draw(source, page, sweep);
        PDPage clean = new PDPage(new COSDictionary());
        COSDictionary to = clean.getCOSObject();
        to.setItem(COSName.TYPE, COSName.PAGE);
        clean.setMediaBox(page.getMediaBox());
        clean.setCropBox(page.getCropBox());
        clean.setRotation(page.getRotation());
        COSBase resources = page.getResources() == null
                ? new COSDictionary()
                : page.getResources().getCOSObject();
        for (var part : new Part[] {
            new Part(COSName.RESOURCES, resources),
            new Part(COSName.CONTENTS, page.getCOSObject().getDictionaryObject(COSName.CONTENTS)),
            new Part(COSName.GROUP, page.getCOSObject().getDictionaryObject(COSName.GROUP))
        }) {
            if (part.value() != null) {
                sweep.sweep(part.value());
                to.setItem(part.key(), copies.cloneForNewDocument(part.value()));
            }
        }
        return clean;
    }

    private record Part(COSName key, COSBase value) {}

    private static final class Copies extends PDFCloneUtility {

        Copies(PDDocument target) {
            super(target);
        }
    }
}
