package cn.jingka.portal.payouts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.doubles.PayoutsDoubles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of payments share: people with cards, batches, and looks at where the money is. */
@Import(PayoutsDoubles.class)
abstract class PayoutsTest extends PortalIntegrationTest {

    static final Actor APPROVER = Actor.account("operator2", "operator2", Set.of());

    @Autowired
    Payouts payouts;

    @Autowired
    BatchProgress progress;

    @Autowired
    PaymentSending sending;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PayoutsDoubles.PayeesDouble payees;

    @Autowired
    PayoutsDoubles.NoticesDouble notices;

    @BeforeEach
    void forgetEverybody() {
        payees.forget();
        notices.forget();
    }

    /** A batch of instructions for the persons 1…n, ¥1.01, ¥1.02, …; references are the persons' ids. */
    void propose(String batch, int persons) {
        payouts.propose(
                batch,
                "2014 年第一季度二次报销",
                LongStream.rangeClosed(1, persons)
                        .mapToObj(p -> new Payouts.Proposal("" + p, new PersonId(p), Fen.of(100 + p)))
                        .toList());
    }

    void giveCards(int persons) {
        LongStream.rangeClosed(1, persons).forEach(person -> payees.give(person, card(person, 0)));
    }

    static String card(long person, int issue) {
        return "6228%d%011d".formatted(issue, person);
    }

    void approve(String batch) {
        payouts.approve(batch, APPROVER);
        progress.advance();
    }

    Map<String, InstructionState> states() {
        Map<String, InstructionState> states = new HashMap<>();
        jdbc.sql("SELECT end_to_end_id, state FROM payout_instruction")
                .query(row -> {
                    states.put(row.getString(1), InstructionState.valueOf(row.getString(2)));
                });
        return states;
    }

    void assertThatTheLedgerBalances() {
        assertThat(jdbc.sql("SELECT COALESCE(SUM(amount_fen), 0) FROM ledger_entry")
                        .query(Long.class)
                        .single())
                .isZero();
        Map<String, Long> ledger = sums("SELECT account, SUM(amount_fen) FROM ledger_entry GROUP BY account HAVING SUM(amount_fen) <> 0");
        Map<String, Long> instructions = new HashMap<>();
        sums("SELECT state, SUM(amount_fen) FROM payout_instruction GROUP BY state").forEach((state, sum) -> {
            String account = InstructionState.valueOf(state).account().name();
            if (!account.equals("FUND")) {
                instructions.merge(account, sum, Long::sum);
                instructions.merge("FUND", -sum, Long::sum);
            }
        });
        assertThat(ledger).isEqualTo(instructions);
    }

    private Map<String, Long> sums(String sql) {
        Map<String, Long> sums = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            sums.put(row.getString(1), row.getLong(2));
        });
        return sums;
    }

    List<Long> files(String batch) {
        return payouts.files(batch).stream().map(Payouts.PaymentFileView::id).toList();
    }
}
