package cn.jingka.portal.common.pdf;

import cn.jingka.portal.common.i18n.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Begins letters: A4 pages with the federation's letterhead and page numbers. */
@Component
public class Letters {

    private final PdfFonts fonts;
    private final Texts texts;

    Letters(PdfFonts fonts, Texts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /** Whether there is a font to write letters with. */
    public boolean ready() {
        return fonts.available();
    }

    /**
     * @param title stands as the first line and as the file's title
     * @param side what stands beside the letterhead, e.g. a reference and a date
     * @throws cn.jingka.portal.common.error.DomainException when there is no font for it
     */
    public Letter begin(String title, String side, Locale language) {
        return new Letter(
                fonts.open(),
                new Letter.Frame(
                        texts.getTranslation("common.pdf.letterhead", language),
                        side,
                        (page, pages) -> texts.getTranslation("common.pdf.page", language, page, pages),
                        texts.spoken(language).toLanguageTag()),
                title);
    }
}
