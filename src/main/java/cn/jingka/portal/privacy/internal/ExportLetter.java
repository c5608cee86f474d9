package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.pdf.Letter;
import cn.jingka.portal.common.pdf.Letters;
import cn.jingka.portal.common.personaldata.PersonalDataSource.Section;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The copy to read: one heading a section, one block of facts an entry; what is empty is named at the end. */
@Component
class ExportLetter {

    private final Letters letters;
    private final ExportWords words;
    private final Texts texts;

    ExportLetter(Letters letters, ExportWords words, Texts texts) {
        this.letters = letters;
        this.words = words;
        this.texts = texts;
    }

    byte[] write(List<Section> sections, LocalDate day, Locale language) {
        Letter letter = letters.begin(say("title", language), Formats.prose(day, language), language);
        letter.lead(say("lead", language)).paragraph(say("about", language));
        List<Section> filled = sections.stream()
                .filter(section -> !section.entries().isEmpty())
                .toList();
        filled.forEach(section -> add(letter, section, language));
        String empty = sections.stream()
                .filter(section -> section.entries().isEmpty())
                .map(section -> words.name(section.key(), language))
                .collect(Collectors.joining(say("separator", language)));
        if (!empty.isEmpty()) {
            letter.heading(say("empty", language)).paragraph(empty);
        }
        return letter.small(say("rights", language)).pdf();
    }

    private void add(Letter letter, Section section, Locale language) {
        String name = words.name(section.key(), language);
        int entries = section.entries().size();
        letter.heading(entries == 1 ? name : texts.getTranslation("privacy.pdf.counted", language, name, entries));
        for (Map<String, String> entry : section.entries()) {
            Map<String, String> facts = new LinkedHashMap<>();
            entry.forEach((field, value) -> facts.put(words.name(field, language), words.value(value, language)));
            letter.facts(facts);
        }
    }

    private String say(String part, Locale language) {
        return texts.getTranslation("privacy.pdf." + part, language);
    }
}
