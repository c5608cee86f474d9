package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.oversight.TrailDesk.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Entries of the trail as the supervisor reads them: who looked in full, whose data masked. */
@Component
class TrailRows {

    private final PersonDirectory persons;

    TrailRows(PersonDirectory persons) {
        this.persons = persons;
    }

    List<Row> of(List<Entry> entries) {
        Map<PersonId, PersonName> names = persons.names(subjects(entries));
        return entries.stream()
                .map(entry -> new Row(
                        entry.number(),
                        entry.at(),
                        entry.actor(),
                        entry.actorName(),
                        entry.kind(),
                        entry.action(),
                        entry.call(),
                        entry.detail(),
                        entry.subjects().stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .map(TrailRows::masked)
                                .toList()))
                .toList();
    }

    /** {@code 王*兰（某单位）} for each whom the roster knows. */
    Map<PersonId, String> masked(Collection<PersonId> wanted) {
        return persons.names(wanted).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, name -> masked(name.getValue())));
    }

    static Set<PersonId> subjects(List<Entry> entries) {
        return entries.stream().flatMap(entry -> entry.subjects().stream()).collect(Collectors.toSet());
    }

    private static String masked(PersonName name) {
        return name.maskedName() + "（" + name.unitName() + "）";
    }
}
