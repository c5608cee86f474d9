package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.CardBlock;
import cn.jingka.portal.members.CardBlock.Source;
import cn.jingka.portal.members.CardState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blocks of cards; call the changing ones with the card locked. */
@Component
class CardBlockTable {

    private static final String SELECT = """
            SELECT c.tail, b.source, b.reason, b.blocked_at, b.released_at, b.release_reason
            FROM card_block b JOIN card c ON c.id = b.card_id
            """;

    private final JdbcClient jdbc;

    CardBlockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every block of the person's cards, the newest first. */
    List<CardBlock> history(PersonId person) {
        return read("WHERE c.person_id = ? ORDER BY b.blocked_at DESC, b.id", person);
    }

    /** The blocks that stand on the person's present card. */
    List<CardBlock> standing(PersonId person) {
        return read("WHERE c.current_person = ? AND b.released_at IS NULL ORDER BY b.blocked_at, b.id", person);
    }

    private List<CardBlock> read(String condition, PersonId person) {
        return jdbc.sql(SELECT + condition)
                .param(person.value())
                .query((rs, n) -> new CardBlock(
                        rs.getString("tail"),
                        Source.valueOf(rs.getString("source")),
                        Optional.ofNullable(rs.getString("reason")),
                        Utc.instant(rs, "blocked_at"),
                        Optional.ofNullable(Utc.instant(rs, "released_at")),
                        Optional.ofNullable(rs.getString("release_reason"))))
                .list();
    }

    boolean stands(long card, Source source) {
        return jdbc.sql("SELECT COUNT(*) FROM card_block WHERE card_id = ? AND standing = ?")
                        .params(card, source.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(long card, Source source, Optional<String> reason, Actor by, Instant moment) {
        jdbc.sql("""
                        INSERT INTO card_block (id, card_id, source, reason, blocked_at, blocked_by)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        card,
                        source.name(),
                        reason.orElse(null),
                        Utc.column(moment),
                        by.account())
                .update();
    }

    void end(long card, Source source, Optional<String> reason, Actor by, Instant moment) {
        jdbc.sql("""
                        UPDATE card_block SET released_at = ?, released_by = ?, release_reason = ?
                        WHERE card_id = ? AND standing = ?
                        """)
                .params(Utc.column(moment), by.account(), reason.orElse(null), card, source.name())
                .update();
    }

    /** Brings the card's state in line with its blocks; one that is lost, replaced or closed stays so. */
    CardState settle(long card) {
        jdbc.sql("""
                        UPDATE card
                        SET state = IF(
                            EXISTS (SELECT 1 FROM card_block b WHERE b.card_id = card.id AND b.released_at IS NULL),
                                       'BLOCKED', 'ACTIVE')
                        WHERE id = ? AND state IN ('ACTIVE', 'BLOCKED')
                        """).param(card).update();
        return jdbc.sql("SELECT state FROM card WHERE id = ?")
                .param(card)
                .query((rs, n) -> CardState.valueOf(rs.getString(1)))
                .single();
    }
}
