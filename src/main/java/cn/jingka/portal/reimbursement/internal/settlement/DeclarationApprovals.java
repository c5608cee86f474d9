package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.reimbursement.ApprovedDeclarations;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The approved amounts over the ceiling (RB-DECL). */
@Repository
class DeclarationApprovals implements ApprovedDeclarations {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeclarationApprovals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String reference, PersonId person, int year, Fen selfPayOne) {
        if (!selfPayOne.isPositive()) {
            throw new IllegalArgumentException("An approval of " + selfPayOne + " yuan approves nothing");
        }
        jdbc.sql("""
                INSERT INTO declaration_approval (reference, person_id, year, approved_fen, approved_at)
                VALUES (:reference, :person, :year, :fen, :at)
                ON DUPLICATE KEY UPDATE reference = reference
                """)
                .param("reference", reference)
                .param("person", person.value())
                .param("year", year)
                .param("fen", selfPayOne.value())
                .param("at", Utc.column(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public void recordDecision(String reference, int decision, PersonId person, int year, Fen selfPayOne) {
        String name = reference + "-" + decision;
        requireSameYear(reference, person, year);
        long others = jdbc.sql("""
                SELECT COALESCE(SUM(approved_fen), 0) FROM declaration_approval
                WHERE person_id = :person AND year = :year AND reference LIKE :case AND reference <> :name FOR UPDATE
                """)
                .param("person", person.value())
                .param("year", year)
                .param("case", reference + "-%")
                .param("name", name)
                .query(Long.class)
                .single();
        Fen more = selfPayOne.minus(Fen.of(others));
        if (more.isPositive()) {
            record(name, person, year, more);
        }
    }

    /** What entered one year's runs can't be taken out again, so an appeal can't move a declaration to another year. */
    private void requireSameYear(String reference, PersonId person, int year) {
        jdbc.sql("""
                SELECT year FROM declaration_approval WHERE person_id = :person AND reference LIKE :case AND year <> :year LIMIT 1
                """)
                .param("person", person.value())
                .param("case", reference + "-%")
                .param("year", year)
                .query(Integer.class)
                .optional()
                .ifPresent(other -> {
                    throw new DomainException(
                            DomainException.Kind.CONFLICT,
                            "reimbursement.declaration.error.otherYear",
                            Integer.toString(other),
                            Integer.toString(year));
                });
    }

    /** Sums in fen of what was approved up to a moment; persons without any are missing. */
    Map<PersonId, Long> sums(Collection<PersonId> persons, int year, Instant upTo) {
        Map<PersonId, Long> sums = new HashMap<>();
        if (persons.isEmpty()) {
            return sums;
        }
        jdbc.sql("""
                SELECT person_id, SUM(approved_fen) AS fen FROM declaration_approval
                WHERE person_id IN (:persons) AND year = :year AND approved_at <= :upTo GROUP BY person_id
                """)
                .param("persons", persons.stream().map(PersonId::value).toList())
                .param("year", year)
                .param("upTo", Utc.column(upTo))
                .query(row -> {
                    sums.put(new PersonId(row.getLong("person_id")), row.getLong("fen"));
                });
        return sums;
    }
}
