package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PayeeDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcPayeeDirectory implements PayeeDirectory {

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    JdbcPayeeDirectory(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public Map<PersonId, Payee> payees(Collection<PersonId> persons) {
        Map<PersonId, Payee> payees = new HashMap<>();
        for (List<PersonId> chunk : Chunks.of(persons)) {
            // CARD-4: an account on record pays persons of a group unit only; everybody else waits for a card.
            jdbc.sql("""
                            SELECT p.id, p.name, c.id AS card_id, c.number, IF(u.kind = 'GROUP', p.account, NULL) AS account
                            FROM person p
                            LEFT JOIN card c ON c.person_id = p.id AND c.state = 'ACTIVE'
                            JOIN membership m ON m.person_id = p.id
                              AND m.first_day = (SELECT MAX(l.first_day) FROM membership l WHERE l.person_id = p.id)
                            JOIN unit u ON u.code = m.unit_code
                            WHERE p.id IN (:persons) AND (c.id IS NOT NULL OR u.kind = 'GROUP' AND p.account IS NOT NULL)
                            """)
                    .param("persons", chunk.stream().map(PersonId::value).toList())
                    .query((rs, n) -> payee(rs))
                    .list()
                    .forEach(payee -> payees.put(payee.person(), payee));
        }
        return payees;
    }

    private Payee payee(ResultSet rs) throws SQLException {
        PersonId person = new PersonId(rs.getLong("id"));
        byte[] card = rs.getBytes("number");
        AccountNumber account = card == null
                ? secrets.openAccount(person.value(), rs.getBytes("account"))
                : new AccountNumber(
                        secrets.openCard(rs.getLong("card_id"), card).digits());
        return new Payee(person, rs.getString("name"), account, card != null);
    }
}
