package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.internal.review.WorkingTime.Reached;
import cn.jingka.portal.common.database.Utc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When cases reached which state, many cases at once: what the working-time clock counts. */
@Component
class ReachedStates {

    private final JdbcClient jdbc;

    ReachedStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By reference, oldest first; cases that never moved are absent. */
    Map<String, List<Reached>> of(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Reached>> moves = new HashMap<>();
        jdbc.sql("""
                        SELECT c.reference, m.to_state, m.moved_at FROM claim_move m JOIN claim_case c ON c.id = m.case_id
                        WHERE c.reference IN (:references) ORDER BY m.case_id, m.ordinal
                        """).param("references", references).query(row -> {
            moves.computeIfAbsent(row.getString(1), reference -> new ArrayList<>())
                    .add(new Reached(CaseState.valueOf(row.getString(2)), Utc.instant(row, "moved_at")));
        });
        return moves;
    }
}
