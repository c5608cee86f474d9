package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MemberSignIn;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.members.PayeeDirectory.Payee;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
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
    private final PayeeDirectory payees;
    private final PersonDirectory persons;

    JdbcMemberSignIn(JdbcClient jdbc, PersonSecrets secrets, PayeeDirectory payees, PersonDirectory persons) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.payees = payees;
        this.persons = persons;
    }

    @Override
    public List<PersonId> byNumber(MobileNumber number) {
        return jdbc.sql("SELECT id FROM person WHERE phone_index = ? ORDER BY id")
                .param(secrets.phoneIndex(number))
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    @Override
    public Optional<PersonId> identify(MobileNumber number, AccountNumber cardOrAccount, String documentTail) {
        String tail = documentTail.strip().toUpperCase(Locale.ROOT);
        List<PersonId> holders = payees.payees(byNumber(number)).values().stream()
                .filter(payee -> payee.account().equals(cardOrAccount))
                .map(Payee::person)
                .toList();
        return persons.names(holders).values().stream()
                .filter(person ->
                        tail.length() == TAIL && person.documentNumber().endsWith(tail))
                .map(PersonName::person)
                .findFirst();
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
