package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.internal.Chunks;
import cn.jingka.portal.members.internal.Dates;
import cn.jingka.portal.members.internal.IdBlocks;
import cn.jingka.portal.members.internal.PersonSecrets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards on record. */
@Component
public class CardTables {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final IdBlocks ids;
    private final PersonSecrets secrets;

    CardTables(JdbcClient jdbc, JdbcTemplate batches, IdBlocks ids, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
        this.secrets = secrets;
    }

    /** Every card the person has had, the newest first. */
    public List<CardView> history(PersonId person) {
        return jdbc.sql(
                        "SELECT tail, state, issued_on, lost_on, replaced_on FROM card WHERE person_id = ? ORDER BY id DESC")
                .param(person.value())
                .query((rs, n) -> new CardView(
                        rs.getString("tail"),
                        CardState.valueOf(rs.getString("state")),
                        Dates.day(rs, "issued_on"),
                        Dates.day(rs, "lost_on"),
                        Dates.day(rs, "replaced_on")))
                .list();
    }

    /** Marks the person's card lost and says which one it is; empty when the person has none. */
    Optional<Long> markLost(PersonId person, LocalDate day) {
        Optional<Long> card = jdbc.sql("SELECT id FROM card WHERE current_person = ? FOR UPDATE")
                .param(person.value())
                .query(Long.class)
                .optional();
        card.ifPresent(id -> jdbc.sql(
                        "UPDATE card SET state = 'LOST', lost_on = ? WHERE id = ? AND state IN ('ACTIVE', 'BLOCKED')")
                .params(day, id)
                .update());
        return card;
    }

    /** A card held against others until the transaction ends. */
    record Held(long id, PersonId person, String tail, CardState state, Optional<Instant> toldByBank) {}

    /** The person's present card. */
    Optional<Held> lockPresent(PersonId person) {
        return lock("current_person = ?", person.value());
    }

    Optional<Held> lock(CardNumber number) {
        return lock("number_index = ?", secrets.cardIndex(number));
    }

    private Optional<Held> lock(String condition, Object value) {
        return jdbc.sql("SELECT id, person_id, tail, state, bank_event_at FROM card WHERE " + condition + " FOR UPDATE")
                .param(value)
                .query((rs, n) -> new Held(
                        rs.getLong("id"),
                        new PersonId(rs.getLong("person_id")),
                        rs.getString("tail"),
                        CardState.valueOf(rs.getString("state")),
                        Optional.ofNullable(Utc.instant(rs, "bank_event_at"))))
                .optional();
    }

    void toldByBank(long card, Instant moment) {
        jdbc.sql("UPDATE card SET bank_event_at = ? WHERE id = ?")
                .params(Utc.column(moment), card)
                .update();
    }

    /** The bank has closed the card: from this day the person has none. */
    void close(long card, LocalDate day) {
        jdbc.sql("UPDATE card SET state = 'CLOSED', replaced_on = ? WHERE id = ?")
                .params(day, card)
                .update();
    }

    CardNumber number(long card) {
        return jdbc.sql("SELECT number FROM card WHERE id = ?")
                .param(card)
                .query((rs, n) -> secrets.openCard(card, rs.getBytes(1)))
                .single();
    }

    /** Which of the numbers are on record already, whosever they are. */
    Set<CardNumber> known(Collection<CardNumber> numbers) {
        Map<String, CardNumber> byIndex = new HashMap<>();
        numbers.forEach(number -> byIndex.put(HexFormat.of().formatHex(secrets.cardIndex(number)), number));
        Set<CardNumber> known = new HashSet<>();
        for (List<CardNumber> chunk : Chunks.of(numbers)) {
            jdbc.sql("SELECT number_index FROM card WHERE number_index IN (:numbers)")
                    .param("numbers", chunk.stream().map(secrets::cardIndex).toList())
                    .query((rs, n) -> byIndex.get(HexFormat.of().formatHex(rs.getBytes(1))))
                    .list()
                    .forEach(known::add);
        }
        return known;
    }

    /** Which of the persons have a card that is not lost, blocked or not. */
    Set<PersonId> withCard(Collection<PersonId> persons) {
        Set<PersonId> found = new HashSet<>();
        for (List<PersonId> chunk : Chunks.of(persons)) {
            found.addAll(jdbc.sql(
                            "SELECT person_id FROM card WHERE state IN ('ACTIVE', 'BLOCKED') AND person_id IN (:persons)")
                    .param("persons", chunk.stream().map(PersonId::value).toList())
                    .query((rs, n) -> new PersonId(rs.getLong(1)))
                    .list());
        }
        return found;
    }

    /** Records the persons' new cards; a lost card is replaced by the new one. */
    void issue(Map<PersonId, CardNumber> cards, LocalDate day) {
        Iterator<Long> fresh = ids.take("card_seq", cards.size()).iterator();
        for (List<PersonId> chunk : Chunks.of(cards.keySet())) {
            batches.batchUpdate(
                    "UPDATE card SET state = 'REPLACED', replaced_on = ? WHERE person_id = ? AND state = 'LOST'",
                    chunk.stream()
                            .map(person -> new Object[] {day, person.value()})
                            .toList());
            batches.batchUpdate(
                    "INSERT INTO card (id, person_id, number, number_index, tail, state, issued_on) VALUES (?, ?, ?, ?, ?, 'ACTIVE', ?)",
                    chunk.stream()
                            .map(person -> row(fresh.next(), person, cards.get(person), day))
                            .toList());
        }
    }

    private Object[] row(long id, PersonId person, CardNumber number, LocalDate day) {
        return new Object[] {
            id, person.value(), secrets.sealCard(id, number), secrets.cardIndex(number), number.tail(), day
        };
    }
}
