package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PersonCorrections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcPersonCorrections implements PersonCorrections {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;

    JdbcPersonCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String gender(PersonId person) {
        return one("SELECT gender FROM person WHERE id = ?", person);
    }

    @Override
    public String unit(PersonId person) {
        return one("SELECT unit_code FROM membership WHERE person_id = ? ORDER BY first_day DESC LIMIT 1", person);
    }

    private String one(String sql, PersonId person) {
        return jdbc.sql(sql)
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "members.person.unknown"));
    }

    @Override
    @Transactional
    public void correctName(PersonId person, String name) {
        String corrected = name.strip();
        if (corrected.isEmpty() || corrected.length() > LONGEST_NAME) {
            throw new DomainException(Kind.INVALID, "members.correction.name", LONGEST_NAME);
        }
        write("UPDATE person SET name = ? WHERE id = ?", corrected, person);
        // Callers are searched for by name and unit together (see the index).
        write("UPDATE membership SET person_name = ? WHERE person_id = ?", corrected, person);
    }

    @Override
    @Transactional
    public void correctGender(PersonId person, String gender) {
        if (!gender.equals("F") && !gender.equals("M")) {
            throw new DomainException(Kind.INVALID, "members.correction.gender");
        }
        write("UPDATE person SET gender = ? WHERE id = ?", gender, person);
    }

    private void write(String sql, String value, PersonId person) {
        jdbc.sql(sql).params(value, person.value()).update();
    }
}
