package cn.jingka.portal.audit.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the chain. */
@Component
class ChainRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ChainRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A link with its entry, empty when the entry is gone. */
    record Sealed(Link link, Optional<StoredEntry> entry) {}

    /** The last link, held until the transaction ends: whoever seals on another node waits here. */
    Optional<Link> lockLast() {
        return jdbc.sql("SELECT * FROM audit_link ORDER BY number DESC LIMIT 1 FOR UPDATE")
                .query((row, n) -> link(row))
                .optional();
    }

    Optional<Link> find(long number) {
        return jdbc.sql("SELECT * FROM audit_link WHERE number = ?")
                .param(number)
                .query((row, n) -> link(row))
                .optional();
    }

    /** Entries that stand and that no link holds, in the order in which they get their links. */
    List<StoredEntry> waiting(int most) {
        return withSubjects(jdbc.sql("""
                        SELECT e.* FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id ORDER BY u.entry_id LIMIT ?
                        """)
                .param(most)
                .query((row, n) -> StoredEntry.of(row, List.of()))
                .list());
    }

    /** The moment by the database's clock, which the nodes share. */
    LocalDateTime now() {
        return jdbc.sql("SELECT UTC_TIMESTAMP(6)").query(LocalDateTime.class).single();
    }

    void add(List<Link> links) {
        batches.batchUpdate(
                "INSERT INTO audit_link (number, entry_id, entry_at, sealed_at, content, digest) VALUES (?, ?, ?, ?, ?, ?)",
                links,
                links.size(),
                (row, link) -> {
                    row.setLong(1, link.number());
                    row.setLong(2, link.entry());
                    row.setObject(3, link.entryAt());
                    row.setObject(4, link.sealedAt());
                    row.setBytes(5, link.content());
                    row.setBytes(6, link.digest());
                });
        jdbc.sql("DELETE FROM audit_unsealed WHERE entry_id IN (:entries)")
                .param("entries", links.stream().map(Link::entry).toList())
                .update();
    }

    /** The links behind a number with their entries, in order. */
    List<Sealed> sealedAfter(long number, int most) {
        List<Sealed> found = jdbc.sql("""
                        SELECT l.number, l.entry_id, l.entry_at, l.sealed_at, l.content, l.digest, e.*
                        FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_id
                        WHERE l.number > ? ORDER BY l.number LIMIT ?
                        """)
                .params(number, most)
                .query((row, n) -> new Sealed(
                        link(row),
                        row.getObject("id") == null ? Optional.empty() : Optional.of(StoredEntry.of(row, List.of()))))
                .list();
        List<StoredEntry> whole =
                withSubjects(found.stream().flatMap(one -> one.entry().stream()).toList());
        Map<Long, List<StoredEntry>> byId = whole.stream().collect(groupingBy(StoredEntry::id));
        return found.stream()
                .map(one -> new Sealed(
                        one.link(),
                        one.entry().map(entry -> byId.get(entry.id()).getFirst())))
                .toList();
    }

    private List<StoredEntry> withSubjects(List<StoredEntry> bare) {
        Map<Long, List<Long>> subjects =
                subjects(bare.stream().map(StoredEntry::id).toList());
        return bare.stream()
                .map(e -> new StoredEntry(
                        e.id(),
                        e.at(),
                        e.actor(),
                        e.actorName(),
                        e.kind(),
                        e.action(),
                        e.call(),
                        e.detail(),
                        e.writtenAt(),
                        subjects.getOrDefault(e.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Long>> subjects(Collection<Long> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT entry_id, person_id FROM audit_subject WHERE entry_id IN (:entries) ORDER BY person_id")
                .param("entries", entries)
                .query((row, n) -> Map.entry(row.getLong("entry_id"), row.getLong("person_id")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("number"),
                row.getLong("entry_id"),
                row.getObject("entry_at", LocalDateTime.class),
                row.getObject("sealed_at", LocalDateTime.class),
                Arrays.copyOf(row.getBytes("content"), ChainDigests.BYTES),
                Arrays.copyOf(row.getBytes("digest"), ChainDigests.BYTES));
    }
}
