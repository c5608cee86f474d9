package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.notifications.NumberNotice;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Messages to numbers that are no member's: rows of the outbox whose number is kept, encrypted, beside them. */
@Component
class NumberMessages {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    NumberMessages(JdbcClient jdbc, PersonalDataCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /** @return whether the key was new */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(String group, NumberNotice notice, boolean switchedOn) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR sms_seq").query(Long.class).single();
        jdbc.sql("""
                        INSERT INTO sms_to_number (sms_id, message_key, number, text_key, arguments) VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE sms_id = sms_to_number.sms_id
                        """)
                .params(
                        id,
                        notice.key(),
                        cipher.encrypt(notice.number().e164(), place(id)),
                        notice.textKey(),
                        json.writeValueAsString(notice.arguments()))
                .update();
        // The row that got this id is new.
        return jdbc.sql("""
                        INSERT INTO sms (id, message_group, state, reason, next_attempt_at, changed)
                        SELECT sms_id, :group, :state, :reason, :now, :now FROM sms_to_number WHERE sms_id = :id
                        """)
                        .param("group", group)
                        .param("state", (switchedOn ? SmsState.QUEUED : SmsState.GIVEN_UP).name())
                        .param("reason", switchedOn ? null : SmsReason.SWITCHED_OFF.name())
                        .param("now", Utc.column(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The number of a row of the outbox. */
    MobileNumber open(long id, byte[] number) {
        return new MobileNumber(cipher.decrypt(number, place(id)));
    }

    private static String place(long id) {
        return "sms_to_number.number:" + id;
    }
}
