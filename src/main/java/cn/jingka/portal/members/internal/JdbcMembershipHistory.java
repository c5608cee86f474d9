package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MembershipHistory;
import cn.jingka.portal.members.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Memberships row by row as the roster holds them. */
@Service
class JdbcMembershipHistory implements MembershipHistory {

    private static final String MEMBERSHIPS = """
            SELECT m.person_id, m.unit_code, u.name, u.kind, m.first_day, m.last_day, m.reason, m.end_recorded_at
            FROM membership m JOIN unit u ON u.code = m.unit_code WHERE\s""";

    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcMembershipHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Membership> of(PersonId person) {
        return jdbc.sql(MEMBERSHIPS + "m.person_id = ? ORDER BY m.first_day")
                .param(person.value())
                .query((rs, n) -> membership(rs))
                .list();
    }

    @Override
    public Gender gender(PersonId person) {
        String letter = jdbc.sql("SELECT gender FROM person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .single();
        return letter.equals("F") ? Gender.FEMALE : Gender.MALE;
    }

    @Override
    public Set<PersonId> women(Collection<PersonId> persons) {
        List<Long> ids = persons.stream().map(PersonId::value).toList();
        Set<PersonId> women = new HashSet<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            jdbc.sql("SELECT id FROM person WHERE id IN (:ids) AND gender = 'F'")
                    .param("ids", ids.subList(start, Math.min(ids.size(), start + CHUNK)))
                    .query(Long.class)
                    .list()
                    .forEach(id -> women.add(new PersonId(id)));
        }
        return women;
    }

    @Override
    @Transactional(readOnly = true)
    public void ofUnit(String unitCode, LocalDate from, LocalDate to, Consumer<Membership> row) {
        try (Stream<Membership> rows =
                jdbc.sql(MEMBERSHIPS + """
                        m.unit_code = ? AND m.first_day <= ? AND (m.last_day IS NULL OR m.last_day >= ?)
                        ORDER BY m.person_id, m.first_day""").params(unitCode, to, from).query((rs, n) -> membership(rs)).stream()) {
            rows.forEach(row);
        }
    }

    private Membership membership(ResultSet rs) throws SQLException {
        LocalDate last = Dates.day(rs, "last_day");
        return new Membership(
                new PersonId(rs.getLong("person_id")),
                rs.getString("unit_code"),
                rs.getString("name"),
                UnitKind.valueOf(rs.getString("kind")),
                Dates.day(rs, "first_day"),
                last,
                rs.getString("reason"),
                last == null ? null : endRecordedAt(rs, last));
    }

    /** Ends that were recorded before the moment was kept count as recorded on their last day. */
    private Instant endRecordedAt(ResultSet rs, LocalDate last) throws SQLException {
        Instant recorded = Utc.instant(rs, "end_recorded_at");
        return recorded != null ? recorded : last.atStartOfDay(clock.getZone()).toInstant();
    }
}
