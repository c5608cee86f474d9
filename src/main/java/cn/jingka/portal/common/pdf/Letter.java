package cn.jingka.portal.common.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** One letter, written from top to bottom. Texts are finished; characters that the font lacks show as 〓 and never vanish. */
public final class Letter {

    static final Color RED = new Color(0xB3, 0x12, 0x2B);
    static final Color SOFT = new Color(0x55, 0x55, 0x55);

    private static final Color LINE = new Color(0xCC, 0xCC, 0xCC);
    private static final int SIDE_MARGIN = 62;
    private static final int TOP_MARGIN = 92;
    private static final int BOTTOM_MARGIN = 64;
    private static final int[] FACTS = {24, 76};
    private static final int[] FIGURES = {78, 22};
    private static final int ROOM_BELOW_HEADING = 80;
    private static final int QR_SIDE = 120;
    private static final int[] QR = {28, 72};

    /**
     * What stands on every page.
     *
     * @param numbering the words for a page's number, given page and pages
     */
    record Frame(String head, String side, BiFunction<Integer, Integer, String> numbering, String languageTag) {}

    /**
     * @param note small below the text, may be empty
     * @param figure at the right, may be empty
     */
    public record Line(String text, String note, String figure) {}

    private final BaseFont base;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, SIDE_MARGIN, SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN);
    private final PdfWriter writer;

    Letter(BaseFont base, Frame frame, String title) {
        this.base = base;
        writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new PageFrame(this, frame));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(frame.languageTag()));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.open();
        add(title, font(18, Font.BOLD, Color.BLACK), 0, 10);
    }

    /** The sentence that answers the reader's question. */
    public Letter lead(String sentence) {
        return add(sentence, font(13, Font.BOLD, RED), 2, 8);
    }

    /** Goes to the next page when no more than itself would fit on this one. */
    public Letter heading(String words) {
        if (writer.getVerticalPosition(false) < BOTTOM_MARGIN + ROOM_BELOW_HEADING) {
            document.newPage();
        }
        return add(words, font(12, Font.BOLD, Color.BLACK), 10, 4);
    }

    public Letter paragraph(String words) {
        return add(words, body(), 0, 5);
    }

    public Letter small(String words) {
        return add(words, font(9, Font.NORMAL, SOFT), 2, 4);
    }

    public Letter bullets(List<String> sentences) {
        PdfPTable table = table(new int[] {3, 97});
        for (String sentence : sentences) {
            table.addCell(cell("•", body(), Element.ALIGN_LEFT));
            table.addCell(cell(sentence, body(), Element.ALIGN_LEFT));
        }
        document.add(table);
        return this;
    }

    /** Facts with their names, in the map's order. */
    public Letter facts(Map<String, String> facts) {
        PdfPTable table = table(FACTS);
        facts.forEach((name, value) -> {
            table.addCell(cell(name, font(10, Font.NORMAL, SOFT), Element.ALIGN_LEFT));
            table.addCell(cell(value, body(), Element.ALIGN_LEFT));
        });
        document.add(table);
        return this;
    }

    /** Lines with a figure at the right, ruled; a line never breaks across pages. */
    public Letter figures(List<Line> lines) {
        PdfPTable table = table(FIGURES);
        for (Line line : lines) {
            PdfPCell words = ruled(cell(line.text(), body(), Element.ALIGN_LEFT));
            if (!line.note().isEmpty()) {
                words.addElement(paragraph(line.text(), body(), 0, 0));
                words.addElement(paragraph(line.note(), font(8, Font.NORMAL, SOFT), 0, 0));
            }
            table.addCell(words);
            table.addCell(ruled(cell(line.figure(), body(), Element.ALIGN_RIGHT)));
        }
        document.add(table);
        return this;
    }

    /** A QR code with what it is for beside it. */
    public Letter qrCode(String content, List<String> captions) {
        PdfPTable table = table(QR);
        table.setKeepTogether(true);
        PdfPCell code = new PdfPCell(QrCode.draw(writer.getDirectContent(), content, QR_SIDE));
        code.setBorder(Rectangle.NO_BORDER);
        table.addCell(code);
        PdfPCell words = new PdfPCell();
        words.setBorder(Rectangle.NO_BORDER);
        words.setVerticalAlignment(Element.ALIGN_MIDDLE);
        captions.forEach(caption -> words.addElement(paragraph(caption, body(), 0, 4)));
        table.addCell(words);
        document.add(table);
        return this;
    }

    /** Ends the letter; nothing can be added afterwards. */
    public byte[] pdf() {
        document.close();
        return bytes.toByteArray();
    }

    private Letter add(String words, Font font, int before, int after) {
        document.add(paragraph(words, font, before, after));
        return this;
    }

    private Paragraph paragraph(String words, Font font, int before, int after) {
        Paragraph paragraph = new Paragraph(chunk(words, font));
        paragraph.setLeading(leading(font));
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    /** One chunk a sentence: the line breaks are decided by looking at the next character too. */
    Chunk chunk(String words, Font font) {
        return new Chunk(written(words), font).setSplitCharacter(new ChineseLineBreaks());
    }

    private String written(String words) {
        StringBuilder text = new StringBuilder();
        words.codePoints().map(one -> one == '\n' || base.charExists(one) ? one : '〓').forEach(text::appendCodePoint);
        return text.toString();
    }

    private PdfPTable table(int[] widths) {
        PdfPTable table = new PdfPTable(widths.length);
        table.setWidths(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(2);
        table.setSpacingAfter(6);
        table.setSplitRows(false);
        return table;
    }

    private PdfPCell cell(String words, Font font, int alignment) {
        Phrase phrase = new Phrase(chunk(words, font));
        phrase.setLeading(leading(font));
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(alignment);
        cell.setLeading(leading(font), 0);
        cell.setPadding(2);
        cell.setPaddingLeft(0);
        cell.setPaddingBottom(4);
        return cell;
    }

    private static PdfPCell ruled(PdfPCell cell) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPaddingBottom(6);
        return cell;
    }

    private Font body() {
        return font(10, Font.NORMAL, Color.BLACK);
    }

    Font font(int size, int style, Color colour) {
        return new Font(base, size, style, colour);
    }

    private static int leading(Font font) {
        return Math.round(font.getSize() * 16 / 10);
    }
}
