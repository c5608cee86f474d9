package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.CardIssues;
import cn.jingka.portal.members.internal.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcCardIssues implements CardIssues {

    private final JdbcClient jdbc;

    JdbcCardIssues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LocalDate> first(PersonId person) {
        return jdbc.sql("SELECT issued_on FROM card WHERE person_id = ? ORDER BY issued_on LIMIT 1")
                .param(person.value())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public void firstBetween(LocalDate from, LocalDate to, Consumer<FirstIssue> row) {
        List<FirstIssue> found = jdbc.sql("""
                        SELECT c.person_id, c.issued_on FROM card c
                        WHERE c.issued_on BETWEEN :from AND :to
                          AND NOT EXISTS (SELECT 1 FROM card e WHERE e.person_id = c.person_id AND e.id < c.id)
                          AND EXISTS (SELECT 1 FROM card a WHERE a.current_person = c.person_id AND a.state = 'ACTIVE')
                        ORDER BY c.person_id""")
                .param("from", from)
                .param("to", to)
                .query((rs, n) -> new FirstIssue(new PersonId(rs.getLong(1)), Dates.day(rs, "issued_on")))
                .list();
        found.forEach(row);
    }
}
