package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MemberSignIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcMemberSignIn implements MemberSignIn {

    private static final int TAIL = 4;

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    JdbcMemberSignIn(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public List<PersonId> byNumber(MobileNumber number) {
        return jdbc.sql("SELECT id FROM person WHERE phone_index = ? ORDER BY id")
                .param(secrets.phoneIndex(number))
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    @Override
    public Optional<PersonId> identify(MobileNumber number, CardNumber card, String documentTail) {
        String tail = documentTail.strip().toUpperCase(Locale.ROOT);
        return jdbc.sql("""
                        SELECT p.id, p.document FROM card c JOIN person p ON p.id = c.person_id
                        WHERE c.number_index = ? AND c.state = 'ACTIVE' AND p.phone_index = ?
                        """)
                .params(secrets.cardIndex(card), secrets.phoneIndex(number))
                .query((rs, n) ->
                        secrets.openDocument(rs.getLong(1), rs.getBytes(2)).endsWith(tail) && tail.length() == TAIL
                                ? Optional.of(new PersonId(rs.getLong(1)))
                                : Optional.<PersonId>empty())
                .optional()
                .flatMap(found -> found);
    }

    @Override
    public String displayName(PersonId person) {
        return jdbc.sql("SELECT name FROM person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "members.person.unknown"));
    }
}
