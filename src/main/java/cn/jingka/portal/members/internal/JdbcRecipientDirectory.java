package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PhoneState;
import cn.jingka.portal.notifications.NumberUnreachable;
import cn.jingka.portal.notifications.Recipient;
import cn.jingka.portal.notifications.RecipientDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcRecipientDirectory implements RecipientDirectory {

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    JdbcRecipientDirectory(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public Map<PersonId, Recipient> recipients(Collection<PersonId> persons) {
        Map<PersonId, Recipient> recipients = new HashMap<>();
        for (List<PersonId> chunk : Chunks.of(persons)) {
            jdbc.sql(
                            "SELECT id, IF(phone_state = 'WORKING', phone, NULL) AS phone, language FROM person WHERE id IN (:persons)")
                    .param("persons", chunk.stream().map(PersonId::value).toList())
                    .query((rs, n) -> recipient(rs.getLong("id"), rs.getBytes("phone"), rs.getString("language")))
                    .list()
                    .forEach(recipient -> recipients.put(recipient.person(), recipient));
        }
        return recipients;
    }

    private Recipient recipient(long person, byte[] phone, String language) {
        return new Recipient(
                new PersonId(person),
                Optional.ofNullable(phone).map(cipher -> secrets.openPhone(person, cipher)),
                Locale.forLanguageTag(language));
    }

    /** From now on the member gets the in-portal message and stands in the unit's contact queue. */
    @EventListener
    void on(NumberUnreachable event) {
        jdbc.sql("UPDATE person SET phone_state = ? WHERE id = ? AND phone_state = ?")
                .params(PhoneState.UNREACHABLE.name(), event.person().value(), PhoneState.WORKING.name())
                .update();
    }
}
