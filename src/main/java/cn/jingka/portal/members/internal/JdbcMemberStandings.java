package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.MemberStandings;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Standings straight from the roster's rows: three short look-ups by key. */
@Service
class JdbcMemberStandings implements MemberStandings {

    private final JdbcClient jdbc;

    JdbcMemberStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Standing> of(PersonId person, LocalDate day) {
        return jdbc.sql("SELECT name FROM person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(name -> standing(person, name, day));
    }

    private Standing standing(PersonId person, String name, LocalDate day) {
        Optional<LocalDate> since = memberSince(person, day);
        return new Standing(person, name, since.isPresent(), since, card(person), categories(person, day));
    }

    private Optional<LocalDate> memberSince(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        SELECT m.first_day FROM membership m JOIN unit u ON u.code = m.unit_code
                        WHERE m.person_id = ? AND u.kind = 'UNION'
                          AND m.first_day <= ? AND (m.last_day IS NULL OR m.last_day >= ?)
                        ORDER BY m.first_day LIMIT 1""")
                .params(person.value(), day, day)
                .query(LocalDate.class)
                .optional();
    }

    private Optional<CardView> card(PersonId person) {
        return jdbc.sql("SELECT tail, state, issued_on, lost_on, replaced_on FROM card WHERE current_person = ?")
                .param(person.value())
                .query((rs, n) -> new CardView(
                        rs.getString("tail"),
                        CardState.valueOf(rs.getString("state")),
                        Dates.day(rs, "issued_on"),
                        Dates.day(rs, "lost_on"),
                        Dates.day(rs, "replaced_on")))
                .optional();
    }

    private Set<MemberCategory> categories(PersonId person, LocalDate day) {
        List<String> held = jdbc.sql("""
                        SELECT category FROM category_period
                        WHERE person_id = ? AND first_day <= ? AND (last_day IS NULL OR last_day >= ?)""")
                .params(person.value(), day, day)
                .query(String.class)
                .list();
        Set<MemberCategory> categories = EnumSet.noneOf(MemberCategory.class);
        held.forEach(name -> categories.add(MemberCategory.valueOf(name)));
        return categories;
    }
}
