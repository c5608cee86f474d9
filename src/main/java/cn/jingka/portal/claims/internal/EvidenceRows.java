package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of a case's files, for everything that shows a case. File names and doubts are encrypted, bound to their row. */
@Component
public class EvidenceRows {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    EvidenceRows(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Where a file's name is bound to. */
    public static String namePlace(long item) {
        return "claim_evidence.file_name:" + item;
    }

    /** Where the reviewer's words about a file are bound to. */
    public static String questionPlace(long item) {
        return "claim_evidence.question:" + item;
    }

    /** The files of each case, in the order they came. */
    Map<Long, List<EvidenceItem>> of(Collection<Long> cases) {
        Map<Long, List<EvidenceItem>> found = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("""
                            SELECT case_id, id, material, file_name, state, content_type, bytes, pages, added_at, by_name, reason_key,
                                   reason_argument, question
                            FROM claim_evidence WHERE case_id IN (:cases) ORDER BY id
                            """)
                    .param("cases", cases)
                    .query((row, number) -> found.computeIfAbsent(row.getLong("case_id"), none -> new ArrayList<>())
                            .add(item(row)))
                    .list();
        }
        return found;
    }

    /** Under which names the store keeps the contents of a case's files. */
    List<String> stored(long claim) {
        return jdbc.sql("SELECT stored_as FROM claim_evidence WHERE case_id = ? AND stored_as IS NOT NULL")
                .param(claim)
                .query(String.class)
                .list();
    }

    private EvidenceItem item(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        byte[] question = row.getBytes("question");
        return new EvidenceItem(
                id,
                row.getString("material"),
                cipher.decrypt(row.getBytes("file_name"), namePlace(id)),
                EvidenceItem.State.valueOf(row.getString("state")),
                row.getString("content_type"),
                row.getLong("bytes"),
                row.getInt("pages"),
                Utc.instant(row, "added_at"),
                row.getString("by_name"),
                row.getString("reason_key"),
                row.getString("reason_argument"),
                question == null ? null : cipher.decrypt(question, questionPlace(id)));
    }
}
