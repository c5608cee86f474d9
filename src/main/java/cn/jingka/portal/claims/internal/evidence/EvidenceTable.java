package cn.jingka.portal.claims.internal.evidence;

import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.claims.internal.EvidenceRows;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.security.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the list of files; {@link EvidenceRows} reads it for whoever shows a case. */
@Component
class EvidenceTable {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    EvidenceTable(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * One file as it is kept.
     *
     * @param storedAs empty when it was refused
     */
    record Row(
            long id,
            String material,
            String fileName,
            String contentType,
            int pages,
            Optional<String> storedAs,
            String addedBy,
            Instant addedAt) {}

    /** A file of somebody, on its way into the table. */
    record Addition(long claim, String material, String fileName, Actor by, Instant at) {}

    int count(long claim) {
        return jdbc.sql("SELECT COUNT(*) FROM claim_evidence WHERE case_id = ?")
                .param(claim)
                .query(Integer.class)
                .single();
    }

    EvidenceItem received(Addition addition, EvidenceIntake.Taken taken, String storedAs) {
        CleanFile file = taken.file();
        long id = insert(addition, EvidenceItem.State.RECEIVED);
        jdbc.sql("""
                        UPDATE claim_evidence SET content_type = ?, bytes = ?, pages = ?, fingerprint = ?, stored_as = ?
                        WHERE id = ?
                        """)
                .params(file.contentType(), file.content().length, file.pages(), taken.fingerprint(), storedAs, id)
                .update();
        return new EvidenceItem(
                id,
                addition.material(),
                addition.fileName(),
                EvidenceItem.State.RECEIVED,
                file.contentType(),
                file.content().length,
                file.pages(),
                addition.at(),
                addition.by().displayName(),
                null,
                null,
                null);
    }

    EvidenceItem refused(Addition addition, RefusedFile refusal) {
        long id = insert(addition, EvidenceItem.State.REFUSED);
        jdbc.sql("UPDATE claim_evidence SET reason_key = ?, reason_argument = ? WHERE id = ?")
                .params(refusal.key(), refusal.argument(), id)
                .update();
        return new EvidenceItem(
                id,
                addition.material(),
                addition.fileName(),
                EvidenceItem.State.REFUSED,
                null,
                0,
                0,
                addition.at(),
                addition.by().displayName(),
                refusal.key(),
                refusal.argument(),
                null);
    }

    Optional<Row> find(long claim, long item) {
        return jdbc.sql("SELECT * FROM claim_evidence WHERE case_id = ? AND id = ?")
                .params(claim, item)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("material"),
                        cipher.decrypt(row.getBytes("file_name"), EvidenceRows.namePlace(item)),
                        row.getString("content_type"),
                        row.getInt("pages"),
                        Optional.ofNullable(row.getString("stored_as")),
                        row.getString("added_by"),
                        Utc.instant(row, "added_at")))
                .optional();
    }

    void delete(long item) {
        jdbc.sql("DELETE FROM claim_evidence WHERE id = ?").param(item).update();
    }

    /**
     * An empty text clears the doubt.
     *
     * @return whether there is such a file; a refused one is none
     */
    boolean question(long claim, long item, String words) {
        boolean clear = words.isEmpty();
        int changed = jdbc.sql(
                        "UPDATE claim_evidence SET state = ?, question = ? WHERE id = ? AND case_id = ? AND state <> 'REFUSED'")
                .params(
                        (clear ? EvidenceItem.State.RECEIVED : EvidenceItem.State.IN_QUESTION).name(),
                        clear ? null : cipher.encrypt(words, EvidenceRows.questionPlace(item)),
                        item,
                        claim)
                .update();
        return changed > 0;
    }

    /** Those of the names that no file has. */
    Set<String> withoutRow(Collection<String> names) {
        Set<String> missing = new HashSet<>(names);
        if (!missing.isEmpty()) {
            List<String> known = jdbc.sql("SELECT stored_as FROM claim_evidence WHERE stored_as IN (:names)")
                    .param("names", names)
                    .query(String.class)
                    .list();
            known.forEach(missing::remove);
        }
        return missing;
    }

    private long insert(Addition addition, EvidenceItem.State state) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR claim_evidence_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO claim_evidence
                          (id, case_id, material, file_name, state, bytes, pages, added_at, added_by, by_name)
                        VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, ?)
                        """)
                .params(
                        id,
                        addition.claim(),
                        addition.material(),
                        cipher.encrypt(addition.fileName(), EvidenceRows.namePlace(id)),
                        state.name(),
                        Utc.column(addition.at()),
                        addition.by().account(),
                        addition.by().displayName())
                .update();
        return id;
    }
}
