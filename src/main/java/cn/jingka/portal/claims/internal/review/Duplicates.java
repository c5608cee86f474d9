package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.ReviewDesk.DuplicateWarning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What looks like a case filed twice. Drafts and withdrawn cases don't count. Of the other case nothing is said but its reference
 * and kind: it may be another member's.
 */
@Component
class Duplicates {

    /** An accident told a day off is still the same one. */
    private static final String SEARCH = """
            SELECT DISTINCT a.reference, 'event', b.reference, b.kind, FALSE
            FROM claim_case a JOIN claim_case b ON b.person_id = a.person_id AND b.kind = a.kind AND b.id <> a.id
                AND b.event_date BETWEEN a.event_date - INTERVAL 1 DAY AND a.event_date + INTERVAL 1 DAY
            WHERE a.reference IN (:references) AND b.state NOT IN ('DRAFT', 'WITHDRAWN')
            UNION ALL
            SELECT DISTINCT a.reference, 'number', b.reference, b.kind, b.person_id <> a.person_id
            FROM claim_case a JOIN claim_fingerprint f ON f.case_id = a.id
                JOIN claim_fingerprint g ON g.fingerprint = f.fingerprint AND g.case_id <> a.id
                JOIN claim_case b ON b.id = g.case_id
            WHERE a.reference IN (:references) AND b.state NOT IN ('DRAFT', 'WITHDRAWN')
            UNION ALL
            SELECT DISTINCT a.reference, 'file', b.reference, b.kind, b.person_id <> a.person_id
            FROM claim_case a JOIN claim_evidence f ON f.case_id = a.id
                JOIN claim_evidence g ON g.fingerprint = f.fingerprint AND g.case_id <> a.id AND g.state <> 'REFUSED'
                JOIN claim_case b ON b.id = g.case_id
            WHERE a.reference IN (:references) AND b.state NOT IN ('DRAFT', 'WITHDRAWN')
            ORDER BY 1, 5 DESC, 2, 3
            """;

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By reference; cases without any are absent. Another member's case comes first. */
    Map<String, List<DuplicateWarning>> of(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<String, List<DuplicateWarning>> found = new HashMap<>();
        jdbc.sql(SEARCH).param("references", references).query(row -> {
            boolean otherMember = row.getBoolean(5);
            found.computeIfAbsent(row.getString(1), reference -> new ArrayList<>())
                    .add(new DuplicateWarning(
                            "claims.review.warning." + row.getString(2) + (otherMember ? ".otherMember" : ""),
                            row.getString(3),
                            row.getString(4)));
        });
        return found;
    }
}
