package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.reimbursement.RunComparison.Share;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of runs: written slice by slice, never changed. */
@Repository
class ItemTable {

    private static final String SELECT = "SELECT i.* FROM settlement_item i WHERE i.run_id = :run";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ItemTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What the approved runs of a year instructed, in fen (RB-NET); persons with nothing are missing. */
    Map<PersonId, Long> instructed(Collection<PersonId> persons, int year) {
        Map<PersonId, Long> sums = new HashMap<>();
        if (persons.isEmpty()) {
            return sums;
        }
        jdbc.sql("""
                SELECT i.person_id, SUM(i.payable_fen) AS fen
                FROM settlement_item i JOIN settlement_run r ON r.id = i.run_id
                WHERE i.person_id IN (:persons) AND r.year = :year AND r.state IN (:states)
                GROUP BY i.person_id HAVING fen > 0
                """)
                .param("persons", persons.stream().map(PersonId::value).toList())
                .param("year", year)
                .param("states", RunState.instructedNames())
                .query(row -> {
                    sums.put(new PersonId(row.getLong("person_id")), row.getLong("fen"));
                });
        return sums;
    }

    void insert(long run, List<ComputedItem> items) {
        batches.batchUpdate(
                """
                INSERT INTO settlement_item (run_id, document_index, person_id, outpatient_fen, inpatient_fen,
                    over_ceiling_fen, over_undeclared_fen, entitlement_fen, previously_fen, payable_fen, difference_fen,
                    category, steps)
                VALUES (:run, :document, :person, :outpatient, :inpatient, :overCeiling, :undeclared, :entitlement,
                    :previously, :payable, :difference, :category, :steps)
                """, items.stream().map(item -> parameters(run, item)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(long run, ComputedItem computed) {
        RunItem item = computed.item();
        return new MapSqlParameterSource("run", run)
                .addValue("document", computed.document().bytes())
                .addValue("person", item.person().value())
                .addValue("outpatient", item.outpatient().value())
                .addValue("inpatient", item.inpatient().value())
                .addValue("overCeiling", item.overCeiling().value())
                .addValue("undeclared", item.overCeilingUndeclared().value())
                .addValue("entitlement", item.entitlement().value())
                .addValue("previously", item.previously().value())
                .addValue("payable", item.payable().value())
                .addValue("difference", item.difference().value())
                .addValue("category", computed.category().map(Enum::name).orElse(null))
                .addValue("steps", computed.steps());
    }

    /** A whole run in document order, read in parts. */
    void read(long run, int chunk, Consumer<List<RunItem>> reader) {
        byte[] last = new byte[0];
        List<Row> rows;
        do {
            rows = jdbc.sql(SELECT + " AND i.document_index > :last ORDER BY i.document_index LIMIT :limit")
                    .param("run", run)
                    .param("last", last)
                    .param("limit", chunk)
                    .query((ResultSet row, int number) -> new Row(row.getBytes("document_index"), item(row, number)))
                    .list();
            if (!rows.isEmpty()) {
                reader.accept(rows.stream().map(Row::item).toList());
                last = rows.getLast().document();
            }
        } while (rows.size() == chunk);
    }

    private record Row(byte[] document, RunItem item) {}

    /** A page, the largest amounts first. */
    List<RunItem> page(long run, int offset, int limit) {
        return jdbc.sql(SELECT + " ORDER BY i.payable_fen DESC, i.document_index LIMIT :limit OFFSET :offset")
                .param("run", run)
                .param("limit", limit)
                .param("offset", offset)
                .query(ItemTable::item)
                .list();
    }

    List<RunItem> ofDocument(long run, DocumentIndex document) {
        return jdbc.sql(SELECT + " AND i.document_index = :document")
                .param("run", run)
                .param("document", document.bytes())
                .query(ItemTable::item)
                .list();
    }

    Optional<RunItem> ofPerson(long run, PersonId person) {
        return jdbc.sql(SELECT + " AND i.person_id = :person")
                .param("run", run)
                .param("person", person.value())
                .query(ItemTable::item)
                .optional();
    }

    String steps(long run, PersonId person) {
        return jdbc.sql("SELECT steps FROM settlement_item WHERE run_id = :run AND person_id = :person")
                .param("run", run)
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    /** How many items pay an amount in the range; {@code to} is exclusive, null for no end. */
    Share share(long run, Fen from, Fen to) {
        return jdbc.sql("""
                SELECT COUNT(*) AS items, COALESCE(SUM(payable_fen), 0) AS fen FROM settlement_item
                WHERE run_id = :run AND payable_fen >= :from AND payable_fen < :to
                """)
                .param("run", run)
                .param("from", from.value())
                .param("to", to == null ? Long.MAX_VALUE : to.value())
                .query((ResultSet row, int number) ->
                        new Share(from, to, row.getLong("items"), Fen.of(row.getLong("fen"))))
                .single();
    }

    /** Items with a negative difference, the largest first. */
    List<RunItem> negative(long run, int limit) {
        return jdbc.sql(SELECT + " AND i.difference_fen < 0 ORDER BY i.difference_fen, i.document_index LIMIT :limit")
                .param("run", run)
                .param("limit", limit)
                .query(ItemTable::item)
                .list();
    }

    /** The responsibility years in which a person has items. */
    List<Integer> years(PersonId person) {
        return jdbc.sql("""
                SELECT DISTINCT r.year FROM settlement_item i JOIN settlement_run r ON r.id = i.run_id
                WHERE i.person_id = :person AND r.state <> 'CANCELLED'
                """)
                .param("person", person.value())
                .query(Integer.class)
                .list();
    }

    private static RunItem item(ResultSet row, int number) throws SQLException {
        return new RunItem(
                new PersonId(row.getLong("person_id")),
                Fen.of(row.getLong("outpatient_fen")),
                Fen.of(row.getLong("inpatient_fen")),
                Fen.of(row.getLong("over_ceiling_fen")),
                Fen.of(row.getLong("over_undeclared_fen")),
                Fen.of(row.getLong("entitlement_fen")),
                Fen.of(row.getLong("previously_fen")),
                Fen.of(row.getLong("payable_fen")),
                Fen.of(row.getLong("difference_fen")));
    }
}
