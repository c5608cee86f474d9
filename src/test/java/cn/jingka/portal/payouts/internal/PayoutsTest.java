package cn.jingka.portal.payouts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.payouts.BankMessages;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** What tests of payments share: people with and without cards, batches, answers of the bank, and looks at where the money is. */
abstract class PayoutsTest extends PortalIntegrationTest {

    static final String BATCH = "RB-2014Q1-1";
    static final Actor APPROVER = Actor.account("operator2", "operator2", Set.of());
    static final Duration LEAD = Duration.ofHours(24);

    @Autowired
    Payouts payouts;

    @Autowired
    BatchProgress progress;

    @Autowired
    PaymentSending sending;

    @Autowired
    WholeTransactions transactions;

    @Autowired
    BankMessages bank;

    @Autowired
    Reissue reissue;

    @Autowired
    CardRelease release;

    @Autowired
    MembersFixture members;

    @Autowired
    JdbcClient jdbc;

    final List<PersonId> people = new ArrayList<>();

    @BeforeEach
    void theBankSignsIn() {
        people.clear();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account("svc-bank", "svc-bank", Set.of()),
                        null,
                        AuthorityUtils.createAuthorityList("API_BANK", "API_APPROVE", "ROLE_OPERATOR")));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    void people(int withCard, int withoutCard) {
        for (int i = 0; i < withCard + withoutCard; i++) {
            PersonId person = members.newPerson("U0001")
                    .named("王秀<" + i + ">")
                    .withoutPhone()
                    .create();
            people.add(person);
            if (i < withCard) {
                members.card(person);
            }
        }
    }

    /** One instruction for each of the people, ¥1.01, ¥1.02, …; references are 1, 2, …. */
    void propose() {
        List<Payouts.Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            proposals.add(new Payouts.Proposal("" + (i + 1), people.get(i), Fen.of(101 + i)));
        }
        payouts.propose(BATCH, "2014 年第一季度二次报销", proposals);
    }

    void approve() {
        payouts.approve(BATCH, APPROVER);
        progress.advance();
    }

    /** A batch whose files the bank has. */
    void sent(int withCard) {
        people(withCard, 0);
        propose();
        approve();
        clock.advance(LEAD);
        recordFilesSent();
    }

    void recordFilesSent() {
        for (var file : payouts.files(BATCH)) {
            transactions.run(() -> sending.recordSent(file.id(), "operator"));
        }
        progress.advance();
    }

    CardNumber replaceCard(PersonId person) {
        jdbc.sql("UPDATE card SET state = 'REPLACED' WHERE person_id = ?")
                .param(person.value())
                .update();
        return members.card(person);
    }

    BankMessages.Receipt receive(String xml) {
        return bank.receive(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    InstructionState state(int reference) {
        return state("" + reference);
    }

    InstructionState state(String reference) {
        return states().get(BATCH + "-" + reference);
    }

    Map<String, InstructionState> states() {
        Map<String, InstructionState> states = new HashMap<>();
        jdbc.sql("SELECT end_to_end_id, state FROM payout_instruction").query(row -> {
            states.put(row.getString(1), InstructionState.valueOf(row.getString(2)));
        });
        return states;
    }

    List<String> exceptions() {
        return jdbc.sql("SELECT kind FROM bank_exception ORDER BY id")
                .query(String.class)
                .list();
    }

    void assertThatTheLedgerBalances() {
        assertThat(jdbc.sql("SELECT COALESCE(SUM(amount_fen), 0) FROM ledger_entry")
                        .query(Long.class)
                        .single())
                .isZero();
        Map<String, Long> ledger =
                sums("SELECT account, SUM(amount_fen) FROM ledger_entry GROUP BY account HAVING SUM(amount_fen) <> 0");
        Map<String, Long> instructions = new HashMap<>();
        sums("SELECT state, SUM(amount_fen) FROM payout_instruction GROUP BY state")
                .forEach((state, sum) -> {
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
}
