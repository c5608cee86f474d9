package cn.jingka.portal.members.internal.search;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.DocumentKind;
import cn.jingka.portal.members.RecordFacts;
import cn.jingka.portal.members.internal.Dates;
import cn.jingka.portal.members.internal.PersonSecrets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcRecordFacts implements RecordFacts {

    private static final int TAIL = 4;

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    JdbcRecordFacts(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    private record Membership(String unitName, LocalDate from) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Facts> of(PersonId person) {
        List<Membership> memberships = jdbc.sql("""
                        SELECT u.name, m.first_day FROM membership m JOIN unit u ON u.code = m.unit_code
                        WHERE m.person_id = ? ORDER BY m.first_day DESC
                        """)
                .param(person.value())
                .query((rs, n) -> new Membership(rs.getString("name"), Dates.day(rs, "first_day")))
                .list();
        Optional<String> cardTail = jdbc.sql("SELECT tail FROM card WHERE current_person = ?")
                .param(person.value())
                .query(String.class)
                .optional();
        return jdbc.sql("SELECT document_kind, document, phone FROM person WHERE id = ?")
                .param(person.value())
                .query((rs, n) -> {
                    String document = secrets.openDocument(person.value(), rs.getBytes("document"));
                    byte[] phone = rs.getBytes("phone");
                    return new Facts(
                            memberships.getFirst().unitName(),
                            years(memberships),
                            birthMonth(DocumentKind.valueOf(rs.getString("document_kind")), document),
                            tail(document),
                            cardTail,
                            Optional.ofNullable(phone)
                                    .map(closed -> tail(secrets.openPhone(person.value(), closed)
                                            .national())));
                })
                .optional();
    }

    private static Set<Integer> years(List<Membership> memberships) {
        return memberships.stream().map(held -> held.from().getYear()).collect(Collectors.toSet());
    }

    private static Optional<Integer> birthMonth(DocumentKind kind, String document) {
        return kind == DocumentKind.RESIDENT_IDENTITY_CARD
                ? Optional.of(Integer.valueOf(document.substring(10, 12)))
                : Optional.empty();
    }

    private static String tail(String number) {
        return number.substring(Math.max(0, number.length() - TAIL));
    }
}
