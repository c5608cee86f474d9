package cn.jingka.portal.members.internal.search;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MemberSearch;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.members.internal.PersonSecrets;
import cn.jingka.portal.members.internal.search.SearchTerm.Card;
import cn.jingka.portal.members.internal.search.SearchTerm.Document;
import cn.jingka.portal.members.internal.search.SearchTerm.Named;
import cn.jingka.portal.members.internal.search.SearchTerm.Phone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two short reads whatever was typed: the ids by an index, then at most twenty rows by their ids. */
@Service
class JdbcMemberSearch implements MemberSearch {

    private static final int HEAD = 6;

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    JdbcMemberSearch(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(String typed) {
        List<SearchTerm> terms = SearchTerm.read(typed);
        if (terms.isEmpty()) {
            throw new DomainException(Kind.INVALID, "members.search.unreadable");
        }
        Set<Key> keys = EnumSet.noneOf(Key.class);
        Set<Long> persons = new LinkedHashSet<>();
        for (SearchTerm term : terms) {
            switch (term) {
                case Phone phone -> {
                    keys.add(Key.PHONE);
                    persons.addAll(ids(
                            "SELECT id FROM person WHERE phone_index = ? LIMIT ?", secrets.phoneIndex(phone.number())));
                }
                case Card card -> {
                    keys.add(Key.CARD);
                    persons.addAll(ids(
                            "SELECT person_id FROM card WHERE number_index = ? LIMIT ?",
                            secrets.cardIndex(card.number())));
                }
                case Document document -> {
                    keys.add(Key.DOCUMENT);
                    persons.addAll(ids(
                            "SELECT id FROM person WHERE document_index = ? LIMIT ?",
                            secrets.documentIndex(document.number()).bytes()));
                }
                case Named named -> {
                    keys.add(Key.NAME_AND_UNIT);
                    persons.addAll(named(named));
                }
            }
        }
        List<Candidate> candidates = candidates(persons.stream().limit(MOST).toList());
        return new Found(keys, candidates, persons.size() > MOST);
    }

    @Override
    public Optional<Candidate> candidate(PersonId person) {
        return candidates(List.of(person.value())).stream().findFirst();
    }

    /** The index on name and unit holds all that is asked; of the units only the words are looked at. */
    private List<Long> named(Named named) {
        if (named.unit().isEmpty()) {
            throw new DomainException(Kind.INVALID, "members.search.unitNeeded");
        }
        List<Object> parameters = new ArrayList<>(List.of(named.name(), String.join(" ", named.unit())));
        StringBuilder words = new StringBuilder();
        for (String word : named.unit()) {
            words.append(words.isEmpty() ? "" : " AND ").append("u.name LIKE ?");
            parameters.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        parameters.add(MOST + 1);
        return jdbc.sql(
                        "SELECT DISTINCT m.person_id FROM membership m FORCE INDEX (membership_name) JOIN unit u ON u.code = m.unit_code"
                                + " WHERE m.person_name = ? AND (u.code = ? OR " + words + ") LIMIT ?")
                .params(parameters)
                .query(Long.class)
                .list();
    }

    private List<Long> ids(String sql, byte[] index) {
        return jdbc.sql(sql).params(index, MOST + 1).query(Long.class).list();
    }

    private List<Candidate> candidates(Collection<Long> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT p.id, p.name, p.document, u.name AS unit_name, m.last_day, c.tail
                        FROM person p
                        JOIN membership m ON m.person_id = p.id
                          AND m.first_day = (SELECT MAX(l.first_day) FROM membership l WHERE l.person_id = p.id)
                        JOIN unit u ON u.code = m.unit_code
                        LEFT JOIN card c ON c.current_person = p.id
                        WHERE p.id IN (:persons) ORDER BY m.last_day IS NOT NULL, p.name, u.name, p.id
                        """)
                .param("persons", persons)
                .query((rs, n) -> candidate(rs))
                .list();
    }

    private Candidate candidate(ResultSet rs) throws SQLException {
        PersonId person = new PersonId(rs.getLong("id"));
        String document = secrets.openDocument(person.value(), rs.getBytes("document"));
        String name = new PersonName(person, rs.getString("name"), document, "", "").maskedName();
        int head = Math.min(HEAD, document.length() / 3);
        return new Candidate(
                person,
                name,
                document.substring(0, head) + "*".repeat(document.length() - head),
                rs.getString("unit_name"),
                rs.getString("tail"),
                rs.getObject("last_day") == null);
    }
}
