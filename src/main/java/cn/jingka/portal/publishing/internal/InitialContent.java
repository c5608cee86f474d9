package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.publishing.ContentType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pieces that the portal comes with, published before the first request is served. A piece that was ever there
 * stays as its editors made it, withdrawn ones included.
 */
@Component
class InitialContent implements SmartInitializingSingleton {

    /**
     * Since there is the card (CARD-1), so that what came with the portal also answers questions about earlier days.
     */
    static final LocalDate SINCE = LocalDate.of(2010, 8, 13);

    private final ContentTypes types;
    private final ContentJson json;
    private final PublicationsService publications;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InitialContent(
            ContentTypes types,
            ContentJson json,
            PublicationsService publications,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.types = types;
        this.json = json;
        this.publications = publications;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        importMissing();
    }

    void importMissing() {
        transaction.executeWithoutResult(status -> {
            Set<String> known =
                    new HashSet<>(jdbc.queryForList("SELECT CONCAT(kind, '/', id) FROM content_item", String.class));
            List<Object[]> missing = new ArrayList<>();
            for (ContentType<?> type : types.all()) {
                type.initial().forEach((id, content) -> {
                    if (!known.contains(type.code() + "/" + id)) {
                        missing.add(new Object[] {type.code(), id, json.write(type, content)});
                    }
                });
            }
            insert(missing);
        });
        publications.forgetAll();
    }

    /** Another node may start at the same moment: its pieces are as good, so each insert lets them be. */
    private void insert(List<Object[]> pieces) {
        LocalDateTime now = Utc.column(clock.instant());
        jdbc.batchUpdate(
                """
                INSERT IGNORE INTO content_item (kind, id, ordinal, created_at)
                VALUES (?, ?, NEXT VALUE FOR content_item_seq, ?)""",
                pieces.stream().map(one -> new Object[] {one[0], one[1], now}).toList());
        jdbc.batchUpdate(
                """
                INSERT IGNORE INTO content_revision (revision, kind, id, state, version, body, changed_at, changed_by,
                    changed_by_name, number, shown_from, published_at)
                VALUES (NEXT VALUE FOR content_revision_seq, ?, ?, 'PUBLISHED', 1, ?, ?, ?, ?, 1, ?, ?)""",
                pieces.stream()
                        .map(one -> new Object[] {
                            one[0], one[1], one[2], now, Actor.PORTAL.account(), Actor.PORTAL.displayName(), SINCE, now
                        })
                        .toList());
        // One by one: the database takes no batch of inserts that select.
        pieces.forEach(
                one -> jdbc.update("""
                INSERT IGNORE INTO content_step (revision, ordinal, what, happened_at, actor, actor_name, words)
                SELECT revision, 1, 'IMPORTED', ?, ?, ?, '' FROM content_revision WHERE kind = ? AND id = ? AND number = 1""", now, Actor.PORTAL.account(), Actor.PORTAL.displayName(), one[0], one[1]));
    }
}
