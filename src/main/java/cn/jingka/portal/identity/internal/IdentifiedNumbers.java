package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers with which number a person was identified by card and document; from then on the code is enough. */
@Component
class IdentifiedNumbers {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    IdentifiedNumbers(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    boolean knows(PersonId person, MobileNumber number) {
        return jdbc.sql("SELECT COUNT(*) FROM identified_number WHERE person_id = :person AND number_index = :number")
                        .param("person", person.value())
                        .param("number", index(number))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void remember(PersonId person, MobileNumber number) {
        jdbc.sql("""
                        INSERT IGNORE INTO identified_number (person_id, number_index, identified_at)
                        VALUES (:person, :number, :now)
                        """)
                .param("person", person.value())
                .param("number", index(number))
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    private byte[] index(MobileNumber number) {
        return cipher.index("identity.number", number.e164());
    }
}
