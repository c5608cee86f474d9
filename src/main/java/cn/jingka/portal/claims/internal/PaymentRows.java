package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decisions still pay: a row each, made when the decision becomes known; its release and its way are the payments' work. */
@Component
class PaymentRows {

    /** Names the payment of one decision of one case. */
    record Key(long claim, int decision) {}

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Key, Payment> of(Collection<Long> cases) {
        Map<Key, Payment> found = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("""
                            SELECT case_id, decision, amount_fen, state, batch, account_tail, since
                            FROM claim_payment WHERE case_id IN (:cases)
                            """)
                    .param("cases", cases)
                    .query((row, number) -> found.put(
                            new Key(row.getLong("case_id"), row.getInt("decision")),
                            new Payment(
                                    Fen.of(row.getLong("amount_fen")),
                                    Payment.State.valueOf(row.getString("state")),
                                    Optional.ofNullable(row.getString("batch")),
                                    row.getString("account_tail"),
                                    Utc.instant(row, "since"))))
                    .list();
        }
        return found;
    }

    void add(Key key, Fen amount, Instant now) {
        jdbc.sql("""
                        INSERT INTO claim_payment (case_id, decision, amount_fen, state, since)
                        VALUES (?, ?, ?, 'TO_RELEASE', ?)
                        """)
                .params(key.claim(), key.decision(), amount.value(), Utc.column(now))
                .update();
    }
}
