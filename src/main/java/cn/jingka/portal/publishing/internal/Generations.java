package cn.jingka.portal.publishing.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the changes that readers can see, kind by kind, for every node of the portal. */
@Component
class Generations {

    private final JdbcClient jdbc;

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void next(String kind) {
        jdbc.sql("""
                INSERT INTO content_generation (kind, generation) VALUES (?, 1)
                ON DUPLICATE KEY UPDATE generation = generation + 1""").param(kind).update();
    }

    long of(String kind) {
        return jdbc.sql("SELECT generation FROM content_generation WHERE kind = ?")
                .param(kind)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
