package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.LastPayment;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcLastPayment implements LastPayment {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcLastPayment(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Paid> of(PersonId person) {
        return jdbc.sql("""
                        SELECT amount_fen, state_at FROM payout_instruction
                        WHERE person_id = ? AND state = ? AND NOT to_beneficiary ORDER BY state_at DESC LIMIT 1
                        """)
                .params(person.value(), InstructionState.PAID.name())
                .query((row, n) -> new Paid(
                        Fen.of(row.getLong("amount_fen")),
                        Utc.instant(row, "state_at").atZone(clock.getZone()).toLocalDate()))
                .optional();
    }
}
