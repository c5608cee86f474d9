package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.reimbursement.RunTotals;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of runs: claimed by row lock, done when committed. */
@Repository
class SliceTable {

    private final JdbcClient jdbc;

    SliceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A slice that nobody else is computing, locked until the transaction ends. */
    Optional<Slice> claim(long run) {
        Optional<Integer> free =
                jdbc.sql("""
                SELECT slice FROM settlement_slice WHERE run_id = :run AND state = 'WAITING'
                ORDER BY slice LIMIT 1 FOR UPDATE SKIP LOCKED
                """).param("run", run).query(Integer.class).optional();
        return free.map(slice -> new Slice(slice, count(run)));
    }

    private int count(long run) {
        return jdbc.sql("SELECT COUNT(*) FROM settlement_slice WHERE run_id = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    void done(long run, Slice slice, RunTotals totals) {
        jdbc.sql("""
                UPDATE settlement_slice SET state = 'DONE', members = :members, items = :items,
                    payable_items = :payableItems, negative_items = :negativeItems, outpatient_fen = :outpatient,
                    inpatient_fen = :inpatient, over_ceiling_fen = :overCeiling, over_undeclared_fen = :undeclared,
                    entitlement_fen = :entitlement, previously_fen = :previously, payable_fen = :payable,
                    negative_fen = :negative
                WHERE run_id = :run AND slice = :slice
                """)
                .param("members", totals.members())
                .param("items", totals.items())
                .param("payableItems", totals.payableItems())
                .param("negativeItems", totals.negativeItems())
                .param("outpatient", totals.outpatient().value())
                .param("inpatient", totals.inpatient().value())
                .param("overCeiling", totals.overCeiling().value())
                .param("undeclared", totals.overCeilingUndeclared().value())
                .param("entitlement", totals.entitlement().value())
                .param("previously", totals.previously().value())
                .param("payable", totals.payable().value())
                .param("negative", totals.negative().value())
                .param("run", run)
                .param("slice", slice.number())
                .update();
    }
}
