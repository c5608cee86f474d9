package cn.jingka.portal.plans.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.plans.EnrolmentScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is enrolled for which plan and term, and through which unit. */
@Repository
class EnrolmentTable {

    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EnrolmentTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Row(
            PersonId person,
            String plan,
            int term,
            String unitCode,
            String unitName,
            LocalDate coveredFrom,
            Instant recordedAt) {}

    record Heads(EnrolmentScope scope, String unitName, int heads) {}

    /** Adds the rows that are not there yet; the others stay as they are. */
    void add(
            EnrolmentScope scope,
            String unitName,
            Collection<PersonId> persons,
            LocalDate from,
            Instant at,
            String by) {
        batches.batchUpdate(
                """
                INSERT INTO plan_enrolment (person_id, plan, term, unit_code, unit_name, covered_from, recorded_at, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE person_id = person_id
                """,
                persons.stream()
                        .map(person -> new Object[] {
                            person.value(),
                            scope.plan(),
                            scope.term(),
                            scope.unitCode(),
                            unitName,
                            from,
                            Utc.column(at),
                            by
                        })
                        .toList());
    }

    boolean remove(EnrolmentScope scope, PersonId person) {
        return jdbc.sql("DELETE FROM plan_enrolment WHERE person_id = ? AND plan = ? AND term = ? AND unit_code = ?")
                        .params(person.value(), scope.plan(), scope.term(), scope.unitCode())
                        .update()
                > 0;
    }

    /** Which of the persons are enrolled for the plan and term, through any unit. */
    Set<PersonId> enrolledOf(Collection<PersonId> persons, String plan, int term) {
        Set<PersonId> enrolled = new HashSet<>();
        List<Long> ids = persons.stream().map(PersonId::value).toList();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            jdbc.sql("SELECT person_id FROM plan_enrolment WHERE person_id IN (:ids) AND plan = :plan AND term = :term")
                    .param("ids", ids.subList(start, Math.min(ids.size(), start + CHUNK)))
                    .param("plan", plan)
                    .param("term", term)
                    .query((rs, n) -> enrolled.add(new PersonId(rs.getLong(1))))
                    .list();
        }
        return enrolled;
    }

    List<Row> ofScope(EnrolmentScope scope, int offset, int limit) {
        return jdbc.sql("""
                        SELECT * FROM plan_enrolment WHERE unit_code = ? AND plan = ? AND term = ?
                        ORDER BY recorded_at, person_id LIMIT ? OFFSET ?
                        """)
                .params(scope.unitCode(), scope.plan(), scope.term(), limit, offset)
                .query((rs, n) -> row(rs))
                .list();
    }

    int count(EnrolmentScope scope) {
        return jdbc.sql("SELECT COUNT(*) FROM plan_enrolment WHERE unit_code = ? AND plan = ? AND term = ?")
                .params(scope.unitCode(), scope.plan(), scope.term())
                .query(Integer.class)
                .single();
    }

    List<Row> ofPerson(PersonId person) {
        return jdbc.sql("SELECT * FROM plan_enrolment WHERE person_id = ? ORDER BY term DESC, plan")
                .param(person.value())
                .query((rs, n) -> row(rs))
                .list();
    }

    /** Heads of a term by unit and plan. */
    List<Heads> heads(int term) {
        return jdbc.sql("""
                        SELECT unit_code, MAX(unit_name) AS name, plan, COUNT(*) AS heads FROM plan_enrolment
                        WHERE term = ? GROUP BY unit_code, plan ORDER BY unit_code, plan
                        """)
                .param(term)
                .query((rs, n) -> new Heads(
                        new EnrolmentScope(rs.getString("unit_code"), rs.getString("plan"), term),
                        rs.getString("name"),
                        rs.getInt("heads")))
                .list();
    }

    List<Integer> terms() {
        return jdbc.sql("""
                        SELECT term FROM plan_enrolment UNION SELECT term FROM plan_fee_payment ORDER BY term DESC
                        """).query(Integer.class).list();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                new PersonId(rs.getLong("person_id")),
                rs.getString("plan"),
                rs.getInt("term"),
                rs.getString("unit_code"),
                rs.getString("unit_name"),
                rs.getObject("covered_from", LocalDate.class),
                Utc.instant(rs, "recorded_at"));
    }
}
