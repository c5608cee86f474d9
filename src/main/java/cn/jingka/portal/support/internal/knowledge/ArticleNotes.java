package cn.jingka.portal.support.internal.knowledge;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.support.Knowledge.Feedback;
import cn.jingka.portal.support.Knowledge.Opinion;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of articles: in which calls they answered, and what agents think of them. */
@Component
class ArticleNotes {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void used(String call, String article, int revision, Actor agent) {
        jdbc.sql("INSERT IGNORE INTO support_knowledge_use VALUES (?, ?, ?, ?, ?)")
                .params(call, article, revision, agent.account(), Utc.column(clock.instant()))
                .update();
    }

    List<String> usedIn(String call) {
        return jdbc.sql("SELECT article FROM support_knowledge_use WHERE call_number = ? ORDER BY used_at, article")
                .param(call)
                .query(String.class)
                .list();
    }

    Map<String, Integer> uses(Collection<String> articles) {
        return counts(
                "SELECT article, COUNT(*) AS times FROM support_knowledge_use WHERE article IN (:articles) GROUP BY article",
                articles);
    }

    Map<String, Integer> helpful(Collection<String> articles) {
        return counts("""
                SELECT article, COUNT(*) AS times FROM support_knowledge_feedback
                WHERE article IN (:articles) AND opinion = 'HELPFUL' GROUP BY article
                """, articles);
    }

    private Map<String, Integer> counts(String sql, Collection<String> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(sql)
                .param("articles", articles)
                .query((row, number) -> Map.entry(row.getString("article"), row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void feedback(String article, int revision, Opinion opinion, String words, Optional<String> call, Actor agent) {
        jdbc.sql("""
                        INSERT INTO support_knowledge_feedback
                            (id, article, revision, opinion, words, call_number, agent, agent_name, given_at)
                        VALUES (NEXT VALUE FOR support_knowledge_seq, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        article,
                        revision,
                        opinion.name(),
                        words,
                        call.orElse(null),
                        agent.account(),
                        agent.displayName(),
                        Utc.column(clock.instant()))
                .update();
    }

    /** @param title of an article by its id */
    List<Feedback> open(Function<String, LocalText> title) {
        return jdbc.sql("""
                        SELECT * FROM support_knowledge_feedback
                        WHERE settled_at IS NULL AND opinion <> 'HELPFUL' ORDER BY given_at, id LIMIT
                        """ + MOST)
                .query((row, number) -> new Feedback(
                        row.getLong("id"),
                        row.getString("article"),
                        title.apply(row.getString("article")),
                        row.getInt("revision"),
                        Opinion.valueOf(row.getString("opinion")),
                        row.getString("words"),
                        row.getString("agent_name"),
                        Utc.instant(row, "given_at"),
                        Optional.ofNullable(row.getString("call_number"))))
                .list();
    }

    /** @throws DomainException when another editor was faster */
    void settle(long feedback, String words, Actor editor) {
        int settled = jdbc.sql("""
                        UPDATE support_knowledge_feedback SET settled_at = ?, settled_by = ?, settled_words = ?
                        WHERE id = ? AND settled_at IS NULL
                        """)
                .params(Utc.column(clock.instant()), editor.account(), words, feedback)
                .update();
        if (settled == 0) {
            throw new DomainException(Kind.CONFLICT, "support.knowledge.error.settled");
        }
    }
}
