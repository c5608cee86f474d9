package cn.jingka.portal.claims.internal.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** PDFs as offices send them, and as nobody should. */
final class HostilePdfs {

    private HostilePdfs() {}

    interface Change {
        void on(PDDocument document) throws IOException;
    }

    /** Pages with a line of text each, changed as the test wants. */
    static byte[] pdf(int pages, Change... changes) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(80, 700);
                    content.showText("Report page " + i);
                    content.endText();
                }
            }
            for (Change change : changes) {
                change.on(document);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Script at opening and by name, a program started by a link, an attached file, a form. */
    static byte[] active() {
        return pdf(
                2,
                document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('evil')")),
                document -> {
                    COSDictionary root = document.getDocumentCatalog().getCOSObject();
                    COSDictionary names = new COSDictionary();
                    names.setItem(COSName.getPDFName("JavaScript"), new COSString("app.alert('named')"));
                    names.setItem(COSName.EMBEDDED_FILES, new COSString("evil.exe"));
                    root.setItem(COSName.NAMES, names);
                    COSDictionary form = new COSDictionary();
                    form.setItem(COSName.getPDFName("XFA"), new COSString("<xfa>evil</xfa>"));
                    root.setItem(COSName.ACRO_FORM, form);
                },
                document -> {
                    PDPage page = document.getPage(0);
                    COSDictionary launch = new COSDictionary();
                    launch.setName(COSName.TYPE, "Action");
                    launch.setName(COSName.S, "Launch");
                    launch.setString(COSName.F, "cmd.exe");
                    PDAnnotationLink link = new PDAnnotationLink();
                    link.setRectangle(new PDRectangle(10, 10, 100, 100));
                    link.getCOSObject().setItem(COSName.A, launch);
                    page.getAnnotations().add(link);
                    PDAnnotationFileAttachment attachment = new PDAnnotationFileAttachment();
                    COSDictionary specification = new COSDictionary();
                    specification.setName(COSName.TYPE, "Filespec");
                    COSDictionary files = new COSDictionary();
                    files.setItem(COSName.F, stream(document, "MZ evil program"));
                    specification.setItem(COSName.EF, files);
                    attachment.getCOSObject().setItem(COSName.FS, specification);
                    page.getAnnotations().add(attachment);
                    COSDictionary opened = new COSDictionary();
                    opened.setItem(COSName.O, launch);
                    page.getCOSObject().setItem(COSName.AA, opened);
                    // Hidden among the things that a page draws with.
                    page.getResources().getCOSObject().setItem(COSName.getPDFName("Hidden"), launch);
                    page.getResources().getCOSObject().setItem(COSName.getPDFName("Spec"), specification);
                });
    }

    /** A red seal that stands on the page as an annotation. */
    static byte[] sealed() {
        return pdf(1, document -> {
            PDAnnotationRubberStamp seal = new PDAnnotationRubberStamp();
            seal.setRectangle(new PDRectangle(200, 200, 200, 200));
            PDAppearanceStream drawing = new PDAppearanceStream(document);
            drawing.setBBox(new PDRectangle(100, 100));
            try (var content = new PDPageContentStream(document, drawing)) {
                content.setNonStrokingColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
                content.addRect(0, 0, 100, 100);
                content.fill();
            }
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(drawing);
            seal.setAppearance(appearance);
            document.getPage(0).getAnnotations().add(seal);
        });
    }

    static byte[] encrypted(String password) {
        return pdf(
                1,
                document -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
    }

    /** A page whose drawing unfolds to 700 MB. */
    static byte[] drawingBomb() {
        return rawStream("", HostileFiles.deflated(700 << 20));
    }

    /** The same as a stream of objects, which a reader unfolds as soon as it opens the file. */
    static byte[] objectsBomb() {
        return rawStream("/Type /ObjStm /N 1 /First 4 ", HostileFiles.deflated(700 << 20));
    }

    /** Objects under a compression that nobody uses for them. */
    static byte[] oddObjects() {
        return HostileFiles.text(rawStream("/Type /ObjStm /N 1 /First 4 ", new byte[100]))
                .replace("/FlateDecode", "/L#5AWDecode")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A picture of 40,000 × 40,000 points on a page. */
    static byte[] pictureBomb() {
        return pdf(1, document -> {
            PDStream picture = stream(document, "0");
            COSDictionary head = picture.getCOSObject();
            head.setItem(COSName.TYPE, COSName.XOBJECT);
            head.setItem(COSName.SUBTYPE, COSName.IMAGE);
            head.setInt(COSName.WIDTH, 40_000);
            head.setInt(COSName.HEIGHT, 40_000);
            head.setInt(COSName.BITS_PER_COMPONENT, 1);
            head.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            COSDictionary pictures = new COSDictionary();
            pictures.setItem(COSName.getPDFName("Im0"), head);
            document.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, pictures);
        });
    }

    /** So deeply nested that a reader runs out of stack. */
    static byte[] nested() {
        return ("%PDF-1.4\n1 0 obj\n" + "[".repeat(2_000_000) + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static PDStream stream(PDDocument document, String content) throws IOException {
        PDStream stream = new PDStream(document);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private static byte[] rawStream(String entries, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>\nendobj\n"
                        + "4 0 obj\n<< " + entries + "/Filter /FlateDecode /Length " + data.length + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(data);
        bytes.writeBytes(
                "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }
}
