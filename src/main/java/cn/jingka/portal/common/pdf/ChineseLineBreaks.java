package cn.jingka.portal.common.pdf;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line of Chinese may end (避头尾): no closing mark begins a line, no opening mark ends one, and figures stay in one piece with
 * their unit. Latin words break at blanks alone.
 */
final class ChineseLineBreaks implements SplitCharacter {

    private static final String NEVER_FIRST = "，。、；：？！…—·～）》〉」』】〕〗％‰℃,.;:?!)]}%’”\u3000";
    private static final String NEVER_LAST = "（《〈「『【〔〖([{‘“¥￥#";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] glyphs) {
        char last = text[current];
        if (current + 1 >= end) {
            // Asked about a lone blank before anything else is looked at: blanks have their own rule below.
            return last != ' ';
        }
        char first = text[current + 1];
        if (NEVER_LAST.indexOf(last) >= 0 || NEVER_FIRST.indexOf(first) >= 0 || Character.isLowSurrogate(first)) {
            return false;
        }
        if (last == ' ') {
            return current == start || !isFigure(text[current - 1]) || !isChinese(first);
        }
        if (first == ' ' || isFigure(last) && isChinese(first)) {
            return false;
        }
        return last == '-' || last == '/' || isChinese(last) || isChinese(first);
    }

    private static boolean isFigure(char character) {
        return character >= '0' && character <= '9' || character == '%';
    }

    private static boolean isChinese(char character) {
        return Character.isIdeographic(character)
                || Character.isHighSurrogate(character)
                || Character.isLowSurrogate(character)
                || character >= '\u3000' && character <= '\u303F'
                || character >= '\uFF00' && character <= '\uFFEF';
    }
}
