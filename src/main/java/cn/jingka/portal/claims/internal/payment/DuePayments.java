package cn.jingka.portal.claims.internal.payment;

import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.ClaimPayments.DecisionId;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.payouts.Payouts.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what decisions still pay. Its rows come into being with the decision; here they are released and followed. */
@Repository
class DuePayments {

    /** @param decidedBy account and name of the reviewer; of the second one where there was one */
    record Row(
            DecisionId id,
            String kind,
            PersonId person,
            Fen amount,
            Payment.State state,
            Optional<String> batch,
            Instant knownAt,
            String decidedBy,
            String deciderName,
            Optional<String> confirmedBy,
            Optional<String> confirmerName) {

        /** What the payment is called among payouts' instructions. */
        String payoutReference() {
            return id.reference() + "-" + id.decision();
        }
    }

    private static final String SELECT = """
            SELECT c.reference, c.kind, c.person_id, p.decision, p.amount_fen, p.state, p.batch, d.known_at, d.decided_by, d.by_name,
              d.confirmed_by, d.confirmer_name
            FROM claim_payment p JOIN claim_case c ON c.id = p.case_id
            JOIN claim_decision d ON d.case_id = p.case_id AND d.number = p.decision
            """;

    private final JdbcClient jdbc;

    DuePayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> toRelease() {
        return jdbc.sql(SELECT + "WHERE p.state = 'TO_RELEASE' ORDER BY d.known_at, c.id, p.decision")
                .query(DuePayments::row)
                .list();
    }

    List<Row> ofBatch(String batch) {
        return jdbc.sql(SELECT + "WHERE p.batch = ? ORDER BY c.id, p.decision")
                .param(batch)
                .query(DuePayments::row)
                .list();
    }

    List<Row> ofCase(String reference) {
        return jdbc.sql(SELECT + "WHERE c.reference = ? ORDER BY p.decision")
                .param(reference)
                .query(DuePayments::row)
                .list();
    }

    /** The payment of one decision, locked until the transaction ends. */
    Optional<Row> lock(DecisionId id) {
        return jdbc.sql(SELECT + "WHERE c.reference = ? AND p.decision = ? FOR UPDATE")
                .params(id.reference(), id.decision())
                .query(DuePayments::row)
                .optional();
    }

    /** @return the number of this release on its day, with the day locked until the transaction ends */
    int nextReleaseOf(LocalDate day) {
        jdbc.sql("INSERT INTO claim_release_day (day, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1")
                .param(day)
                .update();
        return jdbc.sql("SELECT last FROM claim_release_day WHERE day = ? FOR UPDATE")
                .param(day)
                .query(Integer.class)
                .single();
    }

    void released(DecisionId id, String batch, String by, Instant now) {
        int released = jdbc.sql("""
                        UPDATE claim_payment p JOIN claim_case c ON c.id = p.case_id
                        SET p.state = 'ON_ITS_WAY', p.batch = ?, p.released_by = ?, p.since = ?
                        WHERE c.reference = ? AND p.decision = ? AND p.state = 'TO_RELEASE'
                        """)
                .params(batch, by, Utc.column(now), id.reference(), id.decision())
                .update();
        if (released != 1) {
            throw new IllegalStateException("The payment of " + id + " was not there to be released");
        }
    }

    void followed(DecisionId id, Payment.State state, Standing standing) {
        jdbc.sql("""
                        UPDATE claim_payment p JOIN claim_case c ON c.id = p.case_id
                        SET p.state = ?, p.account_tail = ?, p.since = ?
                        WHERE c.reference = ? AND p.decision = ? AND p.batch IS NOT NULL
                        """)
                .params(
                        state.name(),
                        standing.accountTail(),
                        Utc.column(standing.since()),
                        id.reference(),
                        id.decision())
                .update();
    }

    /** Batches of which news may still come: not all there, or there for so short a time that the bank may take it back. */
    List<String> batchesToFollow(Instant paidSince) {
        return jdbc.sql("""
                        SELECT DISTINCT batch FROM claim_payment
                        WHERE batch IS NOT NULL AND (state <> 'PAID' OR since > ?) ORDER BY batch
                        """).param(Utc.column(paidSince)).query(String.class).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new DecisionId(row.getString("reference"), row.getInt("decision")),
                row.getString("kind"),
                new PersonId(row.getLong("person_id")),
                Fen.of(row.getLong("amount_fen")),
                Payment.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("batch")),
                Utc.instant(row, "known_at"),
                row.getString("decided_by"),
                row.getString("by_name"),
                Optional.ofNullable(row.getString("confirmed_by")),
                Optional.ofNullable(row.getString("confirmer_name")));
    }
}
