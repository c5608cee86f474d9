package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.personaldata.PersonalDataSource.Section;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The copy for another program: {@code {"format": 1, "made": …, "data": {"<section>": [{"<field>": "<value>"}]}}}. */
@Component
class ExportJson {

    /** Counts changes that a program which reads copies has to know of. */
    private static final int FORMAT = 1;

    private final JsonMapper json;

    ExportJson(JsonMapper json) {
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    byte[] write(List<Section> sections, Instant made, Locale language) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Section section : sections) {
            if (data.put(ExportWords.lastPart(section.key()), entries(section)) != null) {
                throw new IllegalStateException("Two sections of the export are called " + section.key());
            }
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("format", FORMAT);
        copy.put("made", made.toString());
        copy.put("language", language.toLanguageTag());
        copy.put("data", data);
        return json.writeValueAsBytes(copy);
    }

    private static List<Map<String, String>> entries(Section section) {
        return section.entries().stream().map(ExportJson::entry).toList();
    }

    private static Map<String, String> entry(Map<String, String> fields) {
        Map<String, String> entry = new LinkedHashMap<>();
        fields.forEach((key, value) -> entry.put(ExportWords.lastPart(key), ExportWords.code(value)));
        return entry;
    }
}
