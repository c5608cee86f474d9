package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.members.DocumentKind;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.internal.Chunks;
import cn.jingka.portal.members.internal.Dates;
import cn.jingka.portal.members.internal.PersonSecrets;
import cn.jingka.portal.members.internal.roster.KnownPerson.CategoryHeld;
import cn.jingka.portal.members.internal.roster.KnownPerson.Membership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is on record of the persons in a workbook: four statements a thousand persons. */
@Component
class KnownPersons {

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    KnownPersons(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    Map<DocumentIndex, KnownPerson> byDocument(Collection<DocumentIndex> documents) {
        Map<DocumentIndex, KnownPerson> known = new HashMap<>();
        for (List<DocumentIndex> chunk : Chunks.of(documents)) {
            List<KnownPerson> persons = persons(chunk);
            Map<Long, KnownPerson> byId = new HashMap<>();
            persons.forEach(person -> {
                known.put(person.index(), person);
                byId.put(person.id(), person);
            });
            addPeriods(byId);
        }
        return known;
    }

    /** Who of those with these documents is on record. */
    List<PersonId> ids(Collection<DocumentIndex> documents) {
        List<PersonId> found = new ArrayList<>();
        for (List<DocumentIndex> chunk : Chunks.of(documents)) {
            found.addAll(jdbc.sql("SELECT id FROM person WHERE document_index IN (:documents)")
                    .param("documents", chunk.stream().map(DocumentIndex::bytes).toList())
                    .query((rs, n) -> new PersonId(rs.getLong(1)))
                    .list());
        }
        return found;
    }

    private List<KnownPerson> persons(List<DocumentIndex> documents) {
        return jdbc.sql("""
                        SELECT id, document_index, document_kind, name, gender, phone_index, account
                        FROM person WHERE document_index IN (:documents)
                        """)
                .param("documents", documents.stream().map(DocumentIndex::bytes).toList())
                .query((rs, n) -> {
                    long id = rs.getLong("id");
                    byte[] account = rs.getBytes("account");
                    return new KnownPerson(
                            id,
                            DocumentIndex.of(rs.getBytes("document_index")),
                            DocumentKind.valueOf(rs.getString("document_kind")),
                            rs.getString("name"),
                            rs.getString("gender"),
                            rs.getBytes("phone_index"),
                            account == null
                                    ? null
                                    : secrets.openAccount(id, account).digits(),
                            new ArrayList<>(1),
                            new ArrayList<>(1),
                            new ArrayList<>(1));
                })
                .list();
    }

    private record Row(long person, String what, Period period) {}

    private void addPeriods(Map<Long, KnownPerson> persons) {
        if (persons.isEmpty()) {
            return;
        }
        rows("SELECT person_id, unit_code AS what, first_day, last_day FROM membership", persons)
                .forEach(row -> persons.get(row.person).memberships().add(new Membership(row.what, row.period)));
        rows("SELECT person_id, category AS what, first_day, last_day FROM category_period", persons)
                .forEach(row -> persons.get(row.person)
                        .categories()
                        .add(new CategoryHeld(MemberCategory.valueOf(row.what), row.period)));
        rows("SELECT person_id, '' AS what, first_day, last_day FROM insurance_period", persons)
                .forEach(row -> persons.get(row.person).insurance().add(row.period));
    }

    private List<Row> rows(String select, Map<Long, KnownPerson> persons) {
        RowMapper<Row> mapper = (rs, n) -> new Row(rs.getLong("person_id"), rs.getString("what"), Dates.period(rs));
        return jdbc.sql(select + " WHERE person_id IN (:persons) ORDER BY person_id, first_day")
                .param("persons", persons.keySet())
                .query(mapper)
                .list();
    }
}
