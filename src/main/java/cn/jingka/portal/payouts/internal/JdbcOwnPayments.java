package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.OwnPayments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('MEMBER')")
class JdbcOwnPayments implements OwnPayments {

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    JdbcOwnPayments(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OwnPayment> next() {
        List<OwnPayment> open = all().stream().filter(OwnPayment::open).toList();
        return open.stream()
                .filter(OwnPayment::needsMember)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnPayment> all() {
        PersonId person = actor.member();
        Map<String, List<Happened>> histories = histories(person);
        return jdbc.sql("""
                        SELECT i.*, b.name, b.occasion, t.send_at, t.execution_date
                        FROM payout_instruction i
                        JOIN payout_batch b ON b.id = i.batch_id
                        LEFT JOIN payout_tranche t ON t.id = i.tranche_id
                        WHERE i.person_id = ? AND NOT i.to_beneficiary AND b.approved_at IS NOT NULL AND i.state <> 'REISSUED'
                        ORDER BY b.approved_at DESC, i.id DESC
                        """)
                .param(person.value())
                .query((row, number) -> {
                    InstructionState state = InstructionState.valueOf(row.getString("state"));
                    return new OwnPayment(
                            row.getString("end_to_end_id"),
                            row.getString("occasion"),
                            Fen.of(row.getLong("amount_fen")),
                            state,
                            row.getString("payee_tail"),
                            row.getBoolean("payee_card"),
                            JdbcPayoutDesk.reasonOf(state, row.getString("reason_code")),
                            expected(
                                    state,
                                    Utc.instant(row, "send_at"),
                                    row.getObject("execution_date", LocalDate.class)),
                            histories.getOrDefault(
                                    row.getString("name") + "-" + row.getString("reference"), List.of()));
                })
                .list();
    }

    /** The bank books on the day after it gets the file. */
    private LocalDate expected(InstructionState state, Instant sendAt, LocalDate execution) {
        return switch (state) {
            case APPROVED, ANNOUNCED, SENT, ACCEPTED ->
                (sendAt == null ? execution : sendAt.atZone(clock.getZone()).toLocalDate()).plusDays(1);
            default -> null;
        };
    }

    private Map<String, List<Happened>> histories(PersonId person) {
        Map<String, List<Happened>> histories = new HashMap<>();
        jdbc.sql("""
                        SELECT b.name, i.reference, m.to_state, m.moved_at
                        FROM instruction_move m
                        JOIN payout_instruction i ON i.id = m.instruction_id
                        JOIN payout_batch b ON b.id = i.batch_id
                        WHERE i.person_id = ? AND NOT i.to_beneficiary ORDER BY i.generation, m.ordinal
                        """).param(person.value()).query(row -> {
            String payment = row.getString("name") + "-" + row.getString("reference");
            histories
                    .computeIfAbsent(payment, p -> new ArrayList<>())
                    .add(new Happened(
                            InstructionState.valueOf(row.getString("to_state")), Utc.instant(row, "moved_at")));
        });
        return histories;
    }
}
