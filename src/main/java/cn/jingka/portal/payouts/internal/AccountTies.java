package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.person.PersonTies;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Persons whose money went to one account belong together, whatever their names. */
@Component
class AccountTies implements PersonTies {

    private final JdbcClient jdbc;

    AccountTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, Set<Tie>> ties(PersonId person, Collection<PersonId> others) {
        Map<PersonId, Set<Tie>> found = new HashMap<>();
        if (!others.isEmpty()) {
            jdbc.sql("""
                            SELECT DISTINCT o.person_id FROM payout_instruction o
                            WHERE o.person_id IN (:others) AND o.person_id <> :person AND o.payee_index IN (
                                SELECT p.payee_index FROM payout_instruction p WHERE p.person_id = :person)
                            """)
                    .param("person", person.value())
                    .param("others", others.stream().map(PersonId::value).toList())
                    .query(Long.class)
                    .list()
                    .forEach(other -> found.put(new PersonId(other), Set.of(Tie.SAME_ACCOUNT)));
        }
        return found;
    }
}
