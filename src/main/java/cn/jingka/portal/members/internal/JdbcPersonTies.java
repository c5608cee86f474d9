package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.person.PersonTies;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The same person, the same number, the same unit now. */
@Component
class JdbcPersonTies implements PersonTies {

    private final JdbcClient jdbc;

    JdbcPersonTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, Set<Tie>> ties(PersonId person, Collection<PersonId> others) {
        Map<PersonId, Set<Tie>> found = new HashMap<>();
        for (List<PersonId> chunk : Chunks.of(others)) {
            List<Long> ids = chunk.stream().map(PersonId::value).toList();
            if (ids.contains(person.value())) {
                add(found, person.value(), Tie.SAME_PERSON);
            }
            jdbc.sql("""
                            SELECT o.id FROM person p JOIN person o ON o.phone_index = p.phone_index AND o.id <> p.id
                            WHERE p.id = :person AND o.id IN (:others)
                            """)
                    .param("person", person.value())
                    .param("others", ids)
                    .query(Long.class)
                    .list()
                    .forEach(other -> add(found, other, Tie.SAME_PHONE));
            jdbc.sql("""
                            SELECT o.person_id FROM membership m
                            JOIN membership o ON o.unit_code = m.unit_code AND o.last_day IS NULL AND o.person_id <> m.person_id
                            WHERE m.person_id = :person AND m.last_day IS NULL AND o.person_id IN (:others)
                            """)
                    .param("person", person.value())
                    .param("others", ids)
                    .query(Long.class)
                    .list()
                    .forEach(other -> add(found, other, Tie.SAME_UNIT));
        }
        return found;
    }

    private static void add(Map<PersonId, Set<Tie>> found, long person, Tie tie) {
        found.computeIfAbsent(new PersonId(person), first -> EnumSet.noneOf(Tie.class))
                .add(tie);
    }
}
