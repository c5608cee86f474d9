package cn.jingka.portal.services.internal.matching;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.internal.ServiceRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of profiles; consent stands in the queries that show them to others. */
@Component
class ProfileTable {

    private static final String ABOUT = "match_profile.about";
    private static final String WISHES = "match_profile.wishes";
    private static final String CONTACT = "match_profile.contact";

    record ProfileRow(PersonId person, String reference, MatchProfile profile, String contact, boolean shown) {

        @Override
        public String toString() {
            return "ProfileRow[" + reference + "]";
        }
    }

    private final JdbcClient jdbc;
    private final ServiceRows rows;

    ProfileTable(JdbcClient jdbc, ServiceRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<ProfileRow> of(PersonId person) {
        return jdbc.sql("SELECT * FROM match_profile WHERE person_id = ?")
                .param(person.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** The same, held until the transaction ends: consent is not taken back meanwhile. */
    Optional<ProfileRow> lock(PersonId person) {
        return jdbc.sql("SELECT * FROM match_profile WHERE person_id = ? FOR UPDATE")
                .param(person.value())
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<PersonId> shown(String reference) {
        return jdbc.sql("SELECT person_id FROM match_profile WHERE reference = ? AND shown_at IS NOT NULL")
                .param(reference)
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** Those of others who consent, to a member who does; nothing to anybody else. */
    List<ProfileRow> shownTo(PersonId reader) {
        return jdbc.sql("""
                        SELECT p.* FROM match_profile p
                        JOIN match_profile own ON own.person_id = :reader AND own.shown_at IS NOT NULL
                        WHERE p.shown_at IS NOT NULL AND p.person_id <> :reader
                          AND NOT EXISTS (SELECT 1 FROM match_interest i
                                          WHERE i.first_person = LEAST(p.person_id, :reader)
                                            AND i.second_person = GREATEST(p.person_id, :reader))
                        ORDER BY p.shown_at DESC LIMIT 200
                        """)
                .param("reader", reader.value())
                .query((row, number) -> row(row))
                .list();
    }

    void insert(PersonId person, MatchProfile profile, String contact) {
        jdbc.sql("INSERT INTO match_profile VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 0)")
                .params(
                        person.value(),
                        rows.nextReference('M'),
                        profile.alias(),
                        profile.gender(),
                        profile.birthYear(),
                        profile.district(),
                        profile.schooling(),
                        profile.occupation(),
                        rows.seal(profile.about(), ABOUT, person.value()),
                        rows.seal(profile.wishes(), WISHES, person.value()),
                        rows.seal(contact, CONTACT, person.value()))
                .update();
    }

    void update(PersonId person, MatchProfile profile, String contact) {
        jdbc.sql("""
                        UPDATE match_profile
                        SET alias = ?, gender = ?, birth_year = ?, district = ?, schooling = ?, occupation = ?,
                                                 about = ?, wishes = ?, contact = ?, version = version + 1
                        WHERE person_id = ?
                        """)
                .params(
                        profile.alias(),
                        profile.gender(),
                        profile.birthYear(),
                        profile.district(),
                        profile.schooling(),
                        profile.occupation(),
                        rows.seal(profile.about(), ABOUT, person.value()),
                        rows.seal(profile.wishes(), WISHES, person.value()),
                        rows.seal(contact, CONTACT, person.value()),
                        person.value())
                .update();
    }

    void show(PersonId person, Instant now) {
        jdbc.sql("UPDATE match_profile SET shown_at = ? WHERE person_id = ?")
                .params(Utc.column(now), person.value())
                .update();
    }

    void hide(PersonId person) {
        jdbc.sql("UPDATE match_profile SET shown_at = NULL WHERE person_id = ?")
                .param(person.value())
                .update();
    }

    /** Takes every interest with it. */
    void delete(PersonId person) {
        jdbc.sql("DELETE FROM match_profile WHERE person_id = ?")
                .param(person.value())
                .update();
    }

    private ProfileRow row(ResultSet row) throws SQLException {
        long person = row.getLong("person_id");
        return new ProfileRow(
                new PersonId(person),
                row.getString("reference"),
                new MatchProfile(
                        row.getString("alias"),
                        row.getString("gender"),
                        row.getInt("birth_year"),
                        row.getString("district"),
                        row.getString("schooling"),
                        row.getString("occupation"),
                        rows.open(row.getBytes("about"), ABOUT, person),
                        rows.open(row.getBytes("wishes"), WISHES, person)),
                rows.open(row.getBytes("contact"), CONTACT, person),
                row.getObject("shown_at") != null);
    }
}
