package cn.jingka.portal.plans.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.PlanFees.Payment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units paid for their enrolments. */
@Repository
class FeePayments {

    private final JdbcClient jdbc;

    FeePayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EnrolmentScope scope, Fen amount, LocalDate paidOn, Instant at, String by, String byName) {
        jdbc.sql("""
                        INSERT INTO plan_fee_payment
                            (id, unit_code, plan, term, amount_fen, paid_on, recorded_at, recorded_by, by_name)
                        VALUES (NEXT VALUE FOR plan_fee_payment_seq, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        scope.unitCode(),
                        scope.plan(),
                        scope.term(),
                        amount.value(),
                        paidOn,
                        Utc.column(at),
                        by,
                        byName)
                .update();
    }

    /** The sum for one line; locks its rows until the transaction ends. */
    Fen lockedSum(EnrolmentScope scope) {
        return Fen.of(jdbc.sql("""
                        SELECT COALESCE(SUM(amount_fen), 0) FROM plan_fee_payment
                        WHERE term = ? AND unit_code = ? AND plan = ? FOR UPDATE
                        """)
                .params(scope.term(), scope.unitCode(), scope.plan())
                .query(Long.class)
                .single());
    }

    Map<EnrolmentScope, Fen> sums(int term) {
        Map<EnrolmentScope, Fen> sums = new HashMap<>();
        jdbc.sql(
                        "SELECT unit_code, plan, SUM(amount_fen) AS fen FROM plan_fee_payment WHERE term = ? GROUP BY unit_code, plan")
                .param(term)
                .query(row -> {
                    sums.put(
                            new EnrolmentScope(row.getString("unit_code"), row.getString("plan"), term),
                            Fen.of(row.getLong("fen")));
                });
        return sums;
    }

    List<Payment> of(EnrolmentScope scope) {
        return jdbc.sql("""
                        SELECT amount_fen, paid_on, by_name, recorded_at FROM plan_fee_payment
                        WHERE term = ? AND unit_code = ? AND plan = ? ORDER BY id DESC
                        """)
                .params(scope.term(), scope.unitCode(), scope.plan())
                .query((rs, n) -> new Payment(
                        Fen.of(rs.getLong("amount_fen")),
                        rs.getObject("paid_on", LocalDate.class),
                        rs.getString("by_name"),
                        Utc.instant(rs, "recorded_at")))
                .list();
    }
}
