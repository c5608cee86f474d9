package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who did what with a person's data, by part and not by name: the entries tell enough to question any of them. */
@Component
class TrailData implements PersonalDataSource {

    /** Twenty looks a day for ten years. */
    private static final int MOST = 73_000;

    private final Trail trail;
    private final Clock clock;

    TrailData(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(PersonalRows.section(
                "looks",
                trail.find(Query.byStaffAbout(person), 0, MOST).stream()
                        .map(this::entry)
                        .toList()));
    }

    private Map<String, String> entry(Entry look) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("at", Formats.minute(look.at(), clock.getZone()));
        entry.put("part", PersonalDataSource.inWords("audit.kind." + look.kind()));
        entry.put("what", PersonalDataSource.inWords(look.action()));
        if (look.call() != null) {
            entry.put("call", look.call());
        }
        return entry;
    }
}
