package cn.jingka.portal.common.pdf;

import cn.jingka.portal.common.i18n.Texts;

/** Letters outside the running portal. */
public final class LettersFixture {

    private LettersFixture() {}

    public static Letters letters() {
        return new Letters(new PdfFonts(""), new Texts());
    }
}
