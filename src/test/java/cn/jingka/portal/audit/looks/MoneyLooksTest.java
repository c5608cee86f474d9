package cn.jingka.portal.audit.looks;

import static org.awaitility.Awaitility.await;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.OutboxReport;
import cn.jingka.portal.payouts.BankDesk;
import cn.jingka.portal.payouts.BankMessages;
import cn.jingka.portal.payouts.PaymentFiles;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.PayoutDesk.InstructionLine;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.internal.BankWords;
import cn.jingka.portal.payouts.internal.PayoutsFixture;
import cn.jingka.portal.reimbursement.Overpayments;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.Settlements;
import cn.jingka.portal.testing.FeedFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators see of members' reimbursements and payments. */
class MoneyLooksTest extends StaffLooks {

    private static final Staff SECOND_OPERATOR =
            new Staff(Actor.account("operator2", "操作员二", Set.of()), "ROLE_OPERATOR");
    private static final String BATCH = "RB-2014Q1-1";

    @Autowired
    private Settlements settlements;

    @Autowired
    private Overpayments overpayments;

    @Autowired
    private Notices notices;

    @Autowired
    private OutboxReport outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FeedFixture feed;

    @Autowired
    private PayoutsFixture payoutsFixture;

    @Autowired
    private Payouts payouts;

    @Autowired
    private PayoutDesk payoutDesk;

    @Autowired
    private BankDesk bankDesk;

    @Autowired
    private BankMessages bank;

    @Autowired
    private PaymentFiles files;

    @Test
    void itemsOfASettlementRun() {
        feed.outpatient(person, "S1", "2014-02-01", "3000.00");
        RunView run = computed("2014Q1");
        leavesEntry("Settlements.items", OPERATOR, () -> settlements.items(run.id(), Optional.empty(), 0, 10));
        leavesEntry("Settlements.compare", OPERATOR, () -> settlements.compare(run.id()));
        leavesEntry("Settlements.inspect", OPERATOR, () -> settlements.inspect(run.id(), person));
        leavesEntry(
                "Settlements.writeItems",
                OPERATOR,
                () -> settlements.writeItems(run.id(), new ByteArrayOutputStream()));
    }

    @Test
    void overpayments() {
        feed.outpatient(person, "S1", "2014-02-03", "5000.00");
        approved(computed("2014Q1"));
        feed.reversal(person, "S2", "2014-02-03", "5000.00", "S1");
        approved(computed("2014Q2"));
        leavesEntry("Overpayments.of", OPERATOR, () -> overpayments.of(2014));
        leavesEntry("Overpayments.write", OPERATOR, () -> overpayments.write(2014, new ByteArrayOutputStream()));
    }

    private RunView computed(String period) {
        RunView run = as(OPERATOR, () -> settlements.start(period));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !as(OPERATOR, () -> settlements.run(run.id())).state().working());
        return run;
    }

    private void approved(RunView run) {
        as(SECOND_OPERATOR, () -> settlements.approve(run.id()));
    }

    @Test
    void messagesThatDidNotArrive() {
        notices.queue(
                "payout-batch:17", List.of(new Notice("one", person, "outboxtest.payment", List.of("一季度", "¥1.00"))));
        jdbc.sql("UPDATE sms SET state = 'FAILED', reason = 'DEAD_NUMBER', number_masked = '139****1111'")
                .update();
        leavesEntry(
                "OutboxReport.problems",
                OPERATOR,
                () -> outbox.problems(OutboxReport.Filter.ALL, Texts.CHINESE, 0, 10));
    }

    @Test
    void payments() {
        members.card(person);
        payoutsFixture.sent(BATCH, person);
        List<InstructionLine> lines = leavesEntry(
                "PayoutDesk.instructions",
                OPERATOR,
                () -> payoutDesk.instructions(Optional.of(BATCH), List.of(), 0, 10));
        List<Long> ids = lines.stream().map(InstructionLine::id).toList();
        leavesEntry(
                "PaymentFiles.open",
                OPERATOR,
                () -> files.open(payouts.files(BATCH).getFirst().id()));
        String reference = BATCH + "-1";
        told(BankWords.pain002("P1", BankWords.rejected(reference, "AC04")));
        leavesEntry("PayoutDesk.confirmAccount", OPERATOR, () -> payoutDesk.confirmAccount(ids));
        leavesEntry("PayoutDesk.reissue", OPERATOR, () -> payoutDesk.reissue(ids));
        told(BankWords.camt054("C1", BankWords.booked(reference, "1.01")));
        leavesEntry("BankDesk.exceptions", OPERATOR, () -> bankDesk.exceptions(0, 10));
    }

    private void told(String message) {
        as(OPERATOR, () -> bank.receive(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
    }
}
