package cn.jingka.portal.offers.internal;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * Matches what people type on a Latin keyboard with Chinese names: whole syllables, initials or both mixed, the last
 * syllable also unfinished. A character of several readings (银行, 重庆, 长城) is found by each of them: nobody should have
 * to know which one applies.
 */
final class Pinyin {

    private static final Map<Character, Set<String>> READINGS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** Whether the word, in lower case, spells characters of the text that stand side by side. */
    static boolean spells(String word, String text) {
        for (int start = 0; start < text.length(); start++) {
            if (Character.isLetterOrDigit(text.charAt(start)) && spellsFrom(word, 0, text, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean spellsFrom(String word, int typed, String text, int at) {
        if (typed == word.length()) {
            return true;
        }
        if (at == text.length()) {
            return false;
        }
        char character = text.charAt(at);
        if (word.charAt(typed) == Character.toLowerCase(character)) {
            return spellsFrom(word, typed + 1, text, at + 1);
        }
        if (!isHan(character)) {
            // A blank, a mark or a bracket within a name isn't typed.
            return typed > 0 && !Character.isLetterOrDigit(character) && spellsFrom(word, typed, text, at + 1);
        }
        String rest = word.substring(typed);
        return readings(character).stream().anyMatch(reading -> takes(rest, reading, word, typed, text, at));
    }

    /** A whole syllable, the unfinished last one, or one letter in its place as people type initials. */
    private static boolean takes(String rest, String reading, String word, int typed, String text, int at) {
        return reading.startsWith(rest)
                || rest.startsWith(reading) && spellsFrom(word, typed + reading.length(), text, at + 1)
                || rest.charAt(0) == reading.charAt(0) && spellsFrom(word, typed + 1, text, at + 1);
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static Set<String> readings(char character) {
        return READINGS.computeIfAbsent(character, Pinyin::lookUp);
    }

    private static Set<String> lookUp(char character) {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        Set<String> readings = new LinkedHashSet<>();
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(character, format);
            if (found != null) {
                for (String reading : found) {
                    readings.add(reading);
                    // ü is typed as v or as u.
                    readings.add(reading.replace('v', 'u'));
                }
            }
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
        return readings;
    }
}
