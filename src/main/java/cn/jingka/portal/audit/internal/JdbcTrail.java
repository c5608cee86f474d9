package cn.jingka.portal.audit.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcTrail implements Trail {

    private final JdbcClient jdbc;

    JdbcTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> find(Query query, int offset, int limit) {
        Conditions conditions = Conditions.of(query);
        List<Entry> bare = jdbc.sql("SELECT e.*" + conditions.sql() + " ORDER BY e.at DESC, e.id DESC LIMIT ? OFFSET ?")
                .params(conditions.params())
                .param(limit)
                .param(offset)
                .query(JdbcTrail::bare)
                .list();
        return withSubjects(bare);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> entry(long number) {
        return withSubjects(jdbc.sql("SELECT * FROM audit_entry WHERE id = ?")
                        .param(number)
                        .query(JdbcTrail::bare)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sealed> sealedAfter(long place, int limit) {
        List<Sealed> bare = jdbc.sql("""
                        SELECT l.number AS place, e.* FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id
                        WHERE l.number > ? ORDER BY l.number LIMIT ?
                        """)
                .params(place, limit)
                .query((row, n) -> new Sealed(row.getLong("place"), bare(row, n)))
                .list();
        Map<Long, Entry> whole = withSubjects(bare.stream().map(Sealed::entry).toList()).stream()
                .collect(toMap(Entry::number, entry -> entry));
        return bare.stream()
                .map(link -> new Sealed(link.place(), whole.get(link.entry().number())))
                .toList();
    }

    private static Entry bare(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Utc.instant(row, "at"),
                row.getString("actor"),
                row.getString("actor_name"),
                ActorKind.valueOf(row.getString("kind")),
                row.getString("action"),
                row.getString("call_number"),
                row.getString("detail"),
                List.of());
    }

    private List<Entry> withSubjects(List<Entry> bare) {
        Map<Long, List<PersonId>> subjects = subjects(bare);
        return bare.stream()
                .map(entry -> new Entry(
                        entry.number(),
                        entry.at(),
                        entry.actor(),
                        entry.actorName(),
                        entry.kind(),
                        entry.action(),
                        entry.call(),
                        entry.detail(),
                        subjects.getOrDefault(entry.number(), List.of())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Query query) {
        Conditions conditions = Conditions.of(query);
        return jdbc.sql("SELECT COUNT(*)" + conditions.sql())
                .params(conditions.params())
                .query(Integer.class)
                .single();
    }

    private Map<Long, List<PersonId>> subjects(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT entry_id, person_id FROM audit_subject WHERE entry_id IN (:entries) ORDER BY person_id")
                .param("entries", entries.stream().map(Entry::number).toList())
                .query((row, n) -> Map.entry(row.getLong("entry_id"), new PersonId(row.getLong("person_id"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** @param sql from FROM on */
    private record Conditions(String sql, List<Object> params) {

        static Conditions of(Query query) {
            List<String> all = new ArrayList<>();
            List<Object> params = new ArrayList<>();
            query.subject().ifPresent(subject -> {
                all.add("s.person_id = ?");
                params.add(subject.value());
            });
            query.actor().ifPresent(actor -> {
                all.add("e.actor = ?");
                params.add(actor);
            });
            query.action().ifPresent(action -> {
                all.add("e.action = ?");
                params.add(action);
            });
            if (query.staffOnly()) {
                all.add("e.kind NOT IN ('MEMBER', 'PORTAL')");
            }
            query.from().ifPresent(from -> {
                all.add("e.at >= ?");
                params.add(Utc.column(from));
            });
            query.until().ifPresent(until -> {
                all.add("e.at < ?");
                params.add(Utc.column(until));
            });
            String from = query.subject().isPresent()
                    ? " FROM audit_subject s JOIN audit_entry e ON e.id = s.entry_id"
                    : " FROM audit_entry e";
            return new Conditions(all.isEmpty() ? from : from + " WHERE " + String.join(" AND ", all), params);
        }
    }
}
