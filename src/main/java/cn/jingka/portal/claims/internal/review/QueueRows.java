package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter;
import cn.jingka.portal.claims.ReviewDesk.Work;
import cn.jingka.portal.claims.internal.Taken;
import cn.jingka.portal.claims.internal.review.Barriers.Decider;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue as the tables hold it, without opening what is encrypted: a list of many cases shows nothing that people typed. */
@Component
class QueueRows {

    /** @param barriers who had a part in the case */
    record Row(
            String reference,
            String kind,
            Work work,
            CaseState state,
            PersonId person,
            String unitName,
            Fen proposed,
            Instant submittedAt,
            Optional<Taken> taken,
            Barriers barriers) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The oldest, or those of the greatest amount, first, up to {@link ReviewDesk#MOST}. Cases whose filer let the day for an answer
     * pass stand among those to review: without a reviewer they would wait for ever.
     */
    List<Row> of(QueueFilter filter) {
        Map<String, List<Decider>> decisions = decisions();
        String order = filter.order() == QueueFilter.Order.AMOUNT ? "c.proposed_fen DESC, " : "";
        return jdbc.sql("""
                        SELECT c.reference, c.kind, c.state, c.person_id, c.unit_name, c.proposed_fen, c.submitted_at, c.taken_by,
                               c.taken_by_name, c.taken_at, c.filed_by, t.certified_by
                        FROM claim_case c LEFT JOIN claim_certificate t ON t.case_id = c.id
                        WHERE (c.state IN (:states) OR :overdue AND c.state = 'MORE_NEEDED' AND EXISTS (
                            SELECT 1 FROM claim_request r
                            WHERE r.case_id = c.id AND r.answered_at IS NULL AND r.until_day < :today))
                            AND (:kind IS NULL OR c.kind = :kind)
                        ORDER BY %s c.submitted_at, c.id LIMIT :limit
                        """.formatted(order))
                .param("states", filter.work().map(QueueRows::states).orElse(states()))
                .param("overdue", filter.work().orElse(Work.REVIEW) == Work.REVIEW)
                .param("today", LocalDate.now(clock))
                .param("kind", filter.kind().orElse(null))
                .param("limit", ReviewDesk.MOST)
                .query((row, number) -> row(row, decisions))
                .list();
    }

    private Map<String, List<Decider>> decisions() {
        Map<String, List<Decider>> found = new HashMap<>();
        jdbc.sql("""
                        SELECT c.reference, d.decided_by, d.confirmed_by, d.known_at IS NOT NULL
                        FROM claim_case c JOIN claim_decision d ON d.case_id = c.id
                        WHERE c.state IN (:states) ORDER BY d.case_id, d.number
                        """).param("states", states()).query(row -> {
            found.computeIfAbsent(row.getString(1), reference -> new ArrayList<>())
                    .add(new Decider(row.getString(2), row.getString(3), row.getBoolean(4)));
        });
        return found;
    }

    private static Row row(ResultSet row, Map<String, List<Decider>> decisions) throws SQLException {
        String reference = row.getString("reference");
        CaseState state = CaseState.valueOf(row.getString("state"));
        PersonId person = new PersonId(row.getLong("person_id"));
        return new Row(
                reference,
                row.getString("kind"),
                work(state),
                state,
                person,
                row.getString("unit_name"),
                Fen.of(row.getLong("proposed_fen")),
                Utc.instant(row, "submitted_at"),
                row.getString("taken_by") == null ? Optional.empty() : Optional.of(taken(row)),
                new Barriers(
                        person,
                        row.getString("filed_by"),
                        Optional.ofNullable(row.getString("certified_by")),
                        state,
                        decisions.getOrDefault(reference, List.of())));
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(row.getString("taken_by"), row.getString("taken_by_name"), Utc.instant(row, "taken_at"));
    }

    static Work work(CaseState state) {
        return switch (state) {
            case TO_CONFIRM -> Work.CONFIRM;
            case IN_APPEAL -> Work.APPEAL;
            default -> Work.REVIEW;
        };
    }

    private static List<String> states(Work work) {
        return switch (work) {
            case REVIEW -> List.of(CaseState.IN_REVIEW.name());
            case CONFIRM -> List.of(CaseState.TO_CONFIRM.name());
            case APPEAL -> List.of(CaseState.IN_APPEAL.name());
        };
    }

    private static List<String> states() {
        return List.of(CaseState.IN_REVIEW.name(), CaseState.TO_CONFIRM.name(), CaseState.IN_APPEAL.name());
    }
}
