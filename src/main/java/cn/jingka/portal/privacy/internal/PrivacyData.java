package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import cn.jingka.portal.privacy.Correction;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a person agreed to, asked to have corrected, and took copies of. */
@Component
class PrivacyData implements PersonalDataSource {

    private final PersonalRows rows;
    private final CorrectionTable corrections;
    private final Clock clock;

    PrivacyData(PersonalRows rows, CorrectionTable corrections, Clock clock) {
        this.rows = rows;
        this.corrections = corrections;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(consents(person), corrections(person), copies(person));
    }

    private Section consents(PersonId person) {
        return rows.section(
                "consents",
                person,
                """
                        SELECT purpose, wording, given_at AS since, withdrawn_at AS until FROM consent
                        WHERE person_id = :person ORDER BY id
                        """,
                Column.words("purpose", ""),
                Column.words("wording", ""),
                Column.moment("since"),
                Column.moment("until"));
    }

    private Section corrections(PersonId person) {
        return PersonalRows.section(
                "corrections",
                corrections.of(person).stream()
                        .map(row -> entry(row.correction()))
                        .toList());
    }

    private Map<String, String> entry(Correction asked) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("reference", asked.reference());
        entry.put("item", PersonalDataSource.inWords(asked.item().key()));
        entry.put("present", asked.present());
        entry.put("wished", asked.wished());
        entry.put("words", asked.words());
        entry.put("state", PersonalDataSource.inWords("privacy.correction.state." + asked.state()));
        entry.put("at", Formats.minute(asked.askedAt(), clock.getZone()));
        asked.decidedAt().ifPresent(at -> entry.put("decidedAt", Formats.minute(at, clock.getZone())));
        entry.put("answer", asked.answer());
        entry.values().removeIf(String::isEmpty);
        return entry;
    }

    private Section copies(PersonId person) {
        return rows.section(
                "copies", person, """
                        SELECT asked_at AS at, ready_at AS readyAt, fetched_at AS fetchedAt FROM data_export
                        WHERE person_id = :person ORDER BY asked_at
                        """, Column.moment("at"), Column.moment("readyAt"), Column.moment("fetchedAt"));
    }
}
