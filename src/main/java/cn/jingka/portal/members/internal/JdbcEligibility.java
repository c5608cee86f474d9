package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.PersonFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Four reads for a range of any size; no row is fetched one by one. */
@Service
class JdbcEligibility implements Eligibility {

    private static final String RANGE = " p.document_index BETWEEN ? AND ? ";

    private final JdbcClient jdbc;

    JdbcEligibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long person, MemberCategory category, Period period) {}

    @Override
    @Transactional(readOnly = true)
    public List<PersonFacts> between(DocumentIndex from, DocumentIndex to) {
        Map<Long, List<Period>> insured = byPerson(rows("""
                SELECT p.id, i.first_day, i.last_day, 'NONE' AS category
                FROM person p JOIN insurance_period i ON i.person_id = p.id WHERE""", from, to));
        // RB-WHO: dues count from the recorded day, from the beginning without one; a group unit pays none.
        Map<Long, List<Period>> member = byPerson(rows("""
                SELECT p.id, IF(u.kind = 'UNION', GREATEST(m.first_day, COALESCE(u.pays_dues_from, m.first_day)), m.first_day) AS first_day,
                       m.last_day, 'NONE' AS category
                FROM person p JOIN membership m ON m.person_id = p.id JOIN unit u ON u.code = m.unit_code
                WHERE (u.kind = 'GROUP' OR u.pays_dues AND (m.last_day IS NULL OR u.pays_dues_from IS NULL OR u.pays_dues_from <= m.last_day))
                  AND""", from, to));
        Map<MemberCategory, List<Row>> categories = new HashMap<>();
        for (Row row : rows("""
                SELECT p.id, c.first_day, c.last_day, c.category
                FROM person p JOIN category_period c ON c.person_id = p.id WHERE""", from, to)) {
            categories
                    .computeIfAbsent(row.category, category -> new ArrayList<>())
                    .add(row);
        }
        Map<Long, List<Period>> modelWorkers =
                byPerson(categories.getOrDefault(MemberCategory.MODEL_WORKER, List.of()));
        Map<Long, List<Period>> hardship = byPerson(categories.getOrDefault(MemberCategory.HARDSHIP, List.of()));
        Map<Long, List<Period>> special = byPerson(categories.getOrDefault(MemberCategory.SPECIAL_HARDSHIP, List.of()));
        return jdbc.sql("SELECT p.id, p.document_index FROM person p WHERE" + RANGE + "ORDER BY p.document_index")
                .params(from.bytes(), to.bytes())
                .query((rs, n) -> {
                    long person = rs.getLong(1);
                    return new PersonFacts(
                            new PersonId(person),
                            DocumentIndex.of(rs.getBytes(2)),
                            Period.intersect(of(member, person), of(insured, person)),
                            Period.union(of(modelWorkers, person)),
                            Period.union(of(hardship, person)),
                            Period.union(of(special, person)));
                })
                .list();
    }

    @Override
    public Set<DocumentIndex> known(Collection<DocumentIndex> documents) {
        Set<DocumentIndex> known = new HashSet<>();
        for (List<DocumentIndex> chunk : Chunks.of(documents)) {
            known.addAll(jdbc.sql("SELECT document_index FROM person WHERE document_index IN (:documents)")
                    .param("documents", chunk.stream().map(DocumentIndex::bytes).toList())
                    .query((rs, n) -> DocumentIndex.of(rs.getBytes(1)))
                    .list());
        }
        return known;
    }

    @Override
    public long persons() {
        return jdbc.sql("SELECT COUNT(*) FROM person").query(Long.class).single();
    }

    private List<Row> rows(String select, DocumentIndex from, DocumentIndex to) {
        RowMapper<Row> mapper = (rs, n) ->
                new Row(rs.getLong("id"), MemberCategory.valueOf(rs.getString("category")), Dates.period(rs));
        return jdbc.sql(select + RANGE)
                .params(from.bytes(), to.bytes())
                .query(mapper)
                .list();
    }

    private static Map<Long, List<Period>> byPerson(List<Row> rows) {
        Map<Long, List<Period>> periods = new HashMap<>();
        for (Row row : rows) {
            periods.computeIfAbsent(row.person, person -> new ArrayList<>(1)).add(row.period);
        }
        return periods;
    }

    private static List<Period> of(Map<Long, List<Period>> periods, long person) {
        return periods.getOrDefault(person, List.of());
    }
}
