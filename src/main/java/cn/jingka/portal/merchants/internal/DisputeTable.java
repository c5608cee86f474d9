package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.merchants.DisputeReason;
import cn.jingka.portal.merchants.DisputeState;
import cn.jingka.portal.merchants.internal.UseTable.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members' objections to uses, one a use. */
@Repository
class DisputeTable {

    private static final String WITH_USE = "SELECT d.*, u.* FROM use_dispute d JOIN benefit_use u ON u.id = d.use_id ";
    private static final int SHOWN_DECIDED = 50;

    private final JdbcClient jdbc;

    DisputeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Dispute(
            long use,
            DisputeReason reason,
            String words,
            DisputeState state,
            Instant openedAt,
            LocalDate answerDue,
            Optional<String> answer,
            Optional<Instant> answeredAt,
            Optional<String> decision,
            Optional<Instant> decidedAt) {

        @Override
        public String toString() {
            return "Dispute[" + use + ", " + state + "]";
        }
    }

    record Disputed(Stored use, Dispute dispute) {}

    void add(long use, DisputeReason reason, String words, Instant at, LocalDate due) {
        jdbc.sql("""
                        INSERT INTO use_dispute (use_id, reason, words, progress, opened_at, answer_due)
                        VALUES (?, ?, ?, 'OPEN', ?, ?)""").params(use, reason.name(), words, Utc.column(at), due).update();
    }

    void answer(long use, String words, Instant at, String by) {
        jdbc.sql("""
                        UPDATE use_dispute SET progress = 'ANSWERED', answer = ?, answered_at = ?, answered_by = ?
                        WHERE use_id = ?""").params(words, Utc.column(at), by, use).update();
    }

    void decide(long use, DisputeState state, String words, Instant at, String by) {
        jdbc.sql("UPDATE use_dispute SET progress = ?, decision = ?, decided_at = ?, decided_by = ? WHERE use_id = ?")
                .params(state.name(), words, Utc.column(at), by, use)
                .update();
    }

    Optional<Dispute> find(long use) {
        return jdbc.sql("SELECT * FROM use_dispute WHERE use_id = ?")
                .param(use)
                .query((rs, n) -> dispute(rs))
                .optional();
    }

    Map<Long, Dispute> ofUses(List<Long> uses) {
        return uses.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT * FROM use_dispute WHERE use_id IN (:uses)")
                        .param("uses", uses)
                        .query((rs, n) -> dispute(rs))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Dispute::use, dispute -> dispute));
    }

    List<Disputed> openAt(String merchant, String outlet) {
        return jdbc.sql(WITH_USE + "WHERE d.progress = 'OPEN' AND u.merchant = ? AND u.outlet = ? ORDER BY d.opened_at")
                .params(merchant, outlet)
                .query((rs, n) -> disputed(rs))
                .list();
    }

    List<Disputed> undecided() {
        return jdbc.sql(WITH_USE
                        + "WHERE d.progress IN ('OPEN', 'ANSWERED') ORDER BY d.progress, d.answer_due, d.opened_at")
                .query((rs, n) -> disputed(rs))
                .list();
    }

    List<Disputed> lastDecided() {
        return jdbc.sql(WITH_USE + "WHERE d.progress IN ('UPHELD', 'REJECTED') ORDER BY d.decided_at DESC LIMIT ?")
                .param(SHOWN_DECIDED)
                .query((rs, n) -> disputed(rs))
                .list();
    }

    private static Disputed disputed(ResultSet rs) throws SQLException {
        return new Disputed(UseTable.stored(rs), dispute(rs));
    }

    private static Dispute dispute(ResultSet rs) throws SQLException {
        return new Dispute(
                rs.getLong("use_id"),
                DisputeReason.valueOf(rs.getString("reason")),
                rs.getString("words"),
                DisputeState.valueOf(rs.getString("progress")),
                Utc.instant(rs, "opened_at"),
                rs.getObject("answer_due", LocalDate.class),
                Optional.ofNullable(rs.getString("answer")),
                Optional.ofNullable(Utc.instant(rs, "answered_at")),
                Optional.ofNullable(rs.getString("decision")),
                Optional.ofNullable(Utc.instant(rs, "decided_at")));
    }
}
