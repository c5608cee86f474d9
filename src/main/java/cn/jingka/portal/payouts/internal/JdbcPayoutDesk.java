package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.payouts.BankReason;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.Payouts.BatchState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('OPERATOR')")
class JdbcPayoutDesk implements PayoutDesk {

    private static final String MATCHING = """
            FROM payout_instruction i JOIN payout_batch b ON b.id = i.batch_id
            LEFT JOIN payout_beneficiary p ON i.to_beneficiary AND p.batch_id = i.batch_id AND p.reference = i.reference
            WHERE (:batch IS NULL OR b.name = :batch) AND (:anyState OR i.state IN (:states))
            """;

    private final JdbcClient jdbc;
    private final Reissue reissue;
    private final Beneficiaries beneficiaries;
    private final BeneficiaryCorrection corrections;
    private final FreshSignIn fresh;
    private final PaymentSubjects subjects;
    private final AuditTrail audit;
    private final CurrentActor actor;

    JdbcPayoutDesk(
            JdbcClient jdbc,
            Reissue reissue,
            Beneficiaries beneficiaries,
            BeneficiaryCorrection corrections,
            FreshSignIn fresh,
            PaymentSubjects subjects,
            AuditTrail audit,
            CurrentActor actor) {
        this.jdbc = jdbc;
        this.reissue = reissue;
        this.beneficiaries = beneficiaries;
        this.corrections = corrections;
        this.fresh = fresh;
        this.subjects = subjects;
        this.audit = audit;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<BatchSummary> batches() {
        Map<Long, Map<InstructionState, Long>> counts = new HashMap<>();
        Map<Long, Map<InstructionState, Fen>> amounts = new HashMap<>();
        jdbc.sql("""
                        SELECT batch_id, state, COUNT(*) AS instructions, SUM(amount_fen) AS amount_fen
                        FROM payout_instruction GROUP BY batch_id, state
                        """).query(row -> {
            long batch = row.getLong("batch_id");
            InstructionState state = InstructionState.valueOf(row.getString("state"));
            counts.computeIfAbsent(batch, b -> new EnumMap<>(InstructionState.class))
                    .put(state, row.getLong("instructions"));
            amounts.computeIfAbsent(batch, b -> new EnumMap<>(InstructionState.class))
                    .put(state, Fen.of(row.getLong("amount_fen")));
        });
        return jdbc.sql("SELECT * FROM payout_batch ORDER BY id DESC")
                .query((row, number) -> {
                    var sums = amounts.getOrDefault(row.getLong("id"), Map.of());
                    return new BatchSummary(
                            row.getString("name"),
                            row.getString("occasion"),
                            BatchState.valueOf(row.getString("state")),
                            row.getObject("approved_at") == null
                                    ? sums.values().stream().reduce(Fen.ZERO, Fen::plus)
                                    : Fen.of(row.getLong("total_fen")),
                            counts.getOrDefault(row.getLong("id"), Map.of()),
                            sums,
                            row.getString("approved_by"),
                            Utc.instant(row, "approved_at"),
                            Utc.instant(row, "announced_at"),
                            Utc.instant(row, "send_at"));
                })
                .list();
    }

    @Override
    @Transactional
    public List<InstructionLine> instructions(
            Optional<String> batch, Collection<InstructionState> states, int offset, int limit) {
        List<InstructionLine> lines = matching(
                        "SELECT i.*, b.name, p.payee AS beneficiary " + MATCHING
                                + " ORDER BY i.id LIMIT :limit OFFSET :offset",
                        batch,
                        states)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    InstructionState state = InstructionState.valueOf(row.getString("state"));
                    return new InstructionLine(
                            row.getLong("id"),
                            row.getString("end_to_end_id"),
                            row.getString("reference"),
                            row.getString("name"),
                            new PersonId(row.getLong("person_id")),
                            Fen.of(row.getLong("amount_fen")),
                            state,
                            Utc.instant(row, "state_at"),
                            row.getString("payee_tail"),
                            reasonOf(state, row.getString("reason_code")),
                            beneficiary(row));
                })
                .list();
        audit.recordAll(
                actor.get(),
                "payouts.audit.listed",
                lines.stream().map(InstructionLine::person).toList(),
                batch.orElse("all batches"));
        return lines;
    }

    private Optional<String> beneficiary(ResultSet row) throws SQLException {
        byte[] payee = row.getBytes("beneficiary");
        return payee == null
                ? Optional.empty()
                : Optional.of(beneficiaries
                        .open(row.getLong("batch_id"), row.getString("reference"), payee)
                        .maskedName());
    }

    static Optional<BankReason> reasonOf(InstructionState state, String code) {
        return switch (state) {
            case REJECTED, RETURNED, REPAIRED, REISSUED -> Optional.of(new BankReason(code));
            default -> Optional.empty();
        };
    }

    @Override
    @Transactional(readOnly = true)
    public int count(Optional<String> batch, Collection<InstructionState> states) {
        return matching("SELECT COUNT(*) " + MATCHING, batch, states)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String sql, Optional<String> batch, Collection<InstructionState> states) {
        // An empty list is no valid IN (…); the flag beside it makes its content irrelevant.
        List<String> names =
                states.isEmpty() ? List.of("") : states.stream().map(Enum::name).toList();
        return jdbc.sql(sql)
                .param("batch", batch.orElse(null))
                .param("anyState", states.isEmpty())
                .param("states", names);
    }

    @Override
    public int confirmAccount(Collection<Long> instructions) {
        fresh.require();
        subjects.record("payouts.audit.accountConfirmed", instructions);
        return reissue.confirmAccount(instructions);
    }

    @Override
    @Transactional
    public void correctBeneficiary(String batch, String reference, AccountNumber account) {
        fresh.require();
        corrections.correct(batch, reference, account, actor.get());
    }

    @Override
    public int reissue(Collection<Long> instructions) {
        fresh.require();
        corrections.requireOtherOperator(instructions);
        subjects.record("payouts.audit.reissued", instructions);
        return reissue.reissue(instructions);
    }
}
