package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.Filing;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.MemberRow;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.members.PhoneState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members of a unit as officers see them; opens sealed data only for the rows that are shown, and only to mask it. */
@Component
public class MemberRows {

    /** A condition: the person is, or last was, in this unit and in no other since; only then the unit acts for the person. */
    public static final String LAST_HERE =
            " AND m.first_day = (SELECT MAX(x.first_day) FROM membership x WHERE x.person_id = p.id) ";

    private static final String FROM = """
             FROM membership m
             JOIN person p ON p.id = m.person_id
             LEFT JOIN card k ON k.current_person = p.id
             WHERE m.unit_code = ?
               AND m.first_day = (SELECT MAX(l.first_day) FROM membership l WHERE l.person_id = m.person_id AND l.unit_code = m.unit_code)
            """;

    private static final String COLUMNS = """
            SELECT p.id, p.name, p.document, p.phone, p.phone_state, m.first_day, m.last_day, m.filing, m.filed_on, k.tail, k.state AS card_state,
              COALESCE((SELECT c.category FROM category_period c WHERE c.person_id = p.id AND c.last_day IS NULL), 'NONE') AS category,
              EXISTS (SELECT 1 FROM insurance_period i WHERE i.person_id = p.id AND i.last_day IS NULL) AS insured
            """;

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    MemberRows(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** @param condition more SQL on {@code m} (membership), {@code p} (person) and {@code k} (present card), with its parameters */
    public List<MemberRow> list(String unit, String condition, List<Object> parameters, int offset, int limit) {
        List<Object> all = parameters(unit, parameters);
        all.add(limit);
        all.add(offset);
        return jdbc.sql(COLUMNS + FROM + condition + " ORDER BY m.last_day IS NOT NULL, p.name, p.id LIMIT ? OFFSET ?")
                .params(all)
                .query((rs, n) -> row(rs))
                .list();
    }

    public int count(String unit, String condition, List<Object> parameters) {
        return jdbc.sql("SELECT COUNT(*)" + FROM + condition)
                .params(parameters(unit, parameters))
                .query(Integer.class)
                .single();
    }

    public List<PersonId> persons(String unit, String condition, List<Object> parameters) {
        return jdbc.sql("SELECT p.id" + FROM + condition + " ORDER BY p.id")
                .params(parameters(unit, parameters))
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    private static List<Object> parameters(String unit, List<Object> more) {
        List<Object> all = new ArrayList<>();
        all.add(unit);
        all.addAll(more);
        return all;
    }

    private MemberRow row(ResultSet rs) throws SQLException {
        long person = rs.getLong("id");
        String name = rs.getString("name");
        String document = secrets.openDocument(person, rs.getBytes("document"));
        byte[] phone = rs.getBytes("phone");
        String cardState = rs.getString("card_state");
        return new MemberRow(
                new PersonId(person),
                name,
                new PersonName(new PersonId(person), name, document, "", "").maskedDocument(),
                Dates.day(rs, "first_day"),
                Dates.day(rs, "last_day"),
                MemberCategory.valueOf(rs.getString("category")),
                rs.getBoolean("insured"),
                Filing.valueOf(rs.getString("filing")),
                Dates.day(rs, "filed_on"),
                phone == null ? null : secrets.openPhone(person, phone).masked(),
                PhoneState.valueOf(rs.getString("phone_state")),
                rs.getString("tail"),
                cardState == null ? null : CardState.valueOf(cardState));
    }
}
