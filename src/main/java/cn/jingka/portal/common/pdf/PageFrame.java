package cn.jingka.portal.common.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** Letterhead and page number. How many pages there are is known at the end, so each page keeps a place for its number until then. */
final class PageFrame extends PdfPageEventHelper {

    private static final int HEAD_BELOW_TOP = 52;
    private static final int RULE_BELOW_TOP = 62;
    private static final int FOOT = 36;
    private static final int NUMBER_WIDTH = 160;
    private static final int NUMBER_HEIGHT = 16;
    private static final int BASELINE = 4;

    private final Letter letter;
    private final Letter.Frame frame;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    PageFrame(Letter letter, Letter.Frame frame) {
        this.letter = letter;
        this.frame = frame;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        Rectangle size = document.getPageSize();
        int head = Math.round(size.getTop()) - HEAD_BELOW_TOP;
        int rule = Math.round(size.getTop()) - RULE_BELOW_TOP;
        Font name = letter.font(11, Font.BOLD, Letter.RED);
        ColumnText.showTextAligned(
                page, Element.ALIGN_LEFT, new Phrase(letter.chunk(frame.head(), name)), document.left(), head, 0);
        ColumnText.showTextAligned(
                page, Element.ALIGN_RIGHT, new Phrase(letter.chunk(frame.side(), small())), document.right(), head, 0);
        page.saveState();
        page.setColorStroke(Letter.RED);
        page.setLineWidth(1);
        page.moveTo(document.left(), rule);
        page.lineTo(document.right(), rule);
        page.stroke();
        page.restoreState();
        PdfTemplate number = page.createTemplate(NUMBER_WIDTH, NUMBER_HEIGHT);
        page.addTemplate(number, document.right() - NUMBER_WIDTH, FOOT);
        numbers.add(number);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        for (int page = 0; page < numbers.size(); page++) {
            String words = frame.numbering().apply(page + 1, numbers.size());
            ColumnText.showTextAligned(
                    numbers.get(page),
                    Element.ALIGN_RIGHT,
                    new Phrase(letter.chunk(words, small())),
                    NUMBER_WIDTH,
                    BASELINE,
                    0);
        }
    }

    private Font small() {
        return letter.font(9, Font.NORMAL, Letter.SOFT);
    }
}
