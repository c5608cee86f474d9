package cn.jingka.portal.common.personaldata;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A module's part of a person's data export; implemented as a bean by each module that keeps personal data. */
public interface PersonalDataSource {

    /** Place in the export: 100 person and membership, 200 money, 300 claims, 400 benefits, 500 messages, 600 sign-in, 700 calls. */
    int order();

    /** Everything the module keeps about the person, whole and in clear: it is the person's own. */
    List<Section> of(PersonId person);

    /** A value that is a code with a name in the texts: shown in words, in JSON as the code behind the key's last dot. */
    static String inWords(String textKey) {
        return Words.MARK + textKey;
    }

    /** The text key of a value that {@link #inWords} made; empty for all others. */
    static Optional<String> textKey(String value) {
        return value.startsWith(Words.MARK) ? Optional.of(value.substring(Words.MARK.length())) : Optional.empty();
    }

    /**
     * @param key of the section's heading in the texts, also its name in JSON behind the last dot
     * @param entries one map an entry, in the order to show: the text key of the field → the value as text
     */
    record Section(String key, List<Map<String, String>> entries) {}

    /** Tells codes from what people wrote, which never holds this character. */
    final class Words {

        private static final String MARK = "\uE000";

        private Words() {}
    }
}
