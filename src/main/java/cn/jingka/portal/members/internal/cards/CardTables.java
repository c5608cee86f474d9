package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.internal.Dates;
import cn.jingka.portal.members.internal.IdBlocks;
import cn.jingka.portal.members.internal.PersonSecrets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards on record. */
@Component
public class CardTables {

    private final JdbcClient jdbc;
    private final IdBlocks ids;
    private final PersonSecrets secrets;

    CardTables(JdbcClient jdbc, IdBlocks ids, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.secrets = secrets;
    }

    /** Every card the person has had, the newest first. */
    public List<CardView> history(PersonId person) {
        return jdbc.sql("SELECT tail, state, issued_on, lost_on, replaced_on FROM card WHERE person_id = ? ORDER BY id DESC")
                .param(person.value())
                .query((rs, n) -> new CardView(
                        rs.getString("tail"),
                        CardState.valueOf(rs.getString("state")),
                        Dates.day(rs, "issued_on"),
                        Dates.day(rs, "lost_on"),
                        Dates.day(rs, "replaced_on")))
                .list();
    }

    /** Marks the active card lost; empty when the person has none. */
    Optional<Long> markLost(PersonId person, LocalDate day) {
        Optional<Long> card = jdbc.sql("SELECT id FROM card WHERE person_id = ? AND state = 'ACTIVE' FOR UPDATE")
                .param(person.value())
                .query(Long.class)
                .optional();
        card.ifPresent(id -> jdbc.sql("UPDATE card SET state = 'LOST', lost_on = ? WHERE id = ?").params(day, id).update());
        return card;
    }

    CardNumber number(long card) {
        return jdbc.sql("SELECT number FROM card WHERE id = ?")
                .param(card)
                .query((rs, n) -> secrets.openCard(card, rs.getBytes(1)))
                .single();
    }

    boolean isKnown(CardNumber number) {
        return jdbc.sql("SELECT COUNT(*) FROM card WHERE number_index = ?")
                        .param(secrets.cardIndex(number))
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean hasActiveCard(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM card WHERE person_id = ? AND state = 'ACTIVE'")
                        .param(person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Records the person's new card; a lost one is replaced by it. */
    void issue(PersonId person, CardNumber number, LocalDate day) {
        jdbc.sql("UPDATE card SET state = 'REPLACED', replaced_on = ? WHERE person_id = ? AND state = 'LOST'")
                .params(day, person.value())
                .update();
        long id = ids.take("card_seq", 1).getFirst();
        jdbc.sql("""
                        INSERT INTO card (id, person_id, number, number_index, tail, state, issued_on)
                        VALUES (?, ?, ?, ?, ?, 'ACTIVE', ?)
                        """)
                .params(id, person.value(), secrets.sealCard(id, number), secrets.cardIndex(number), number.tail(), day)
                .update();
    }
}
