package cn.jingka.portal.reimbursement.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.payouts.PayoutBatchMoved;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.Payouts.BatchState;
import cn.jingka.portal.reimbursement.OwnReimbursement;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.SettlementPeriod;
import cn.jingka.portal.reimbursement.internal.settlement.RunTasks.RunQueue;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Which run may start, who decides about it, and what happens once only. */
class RunOrderTest extends SettlementTestBase {

    @Autowired
    private Payouts payouts;

    @Autowired
    private SliceWork slices;

    @Autowired
    private RunQueue queue;

    @Autowired
    private ReimbursementRules rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private OwnReimbursement own;

    @Test
    void aPeriodThatIsMalformedTooEarlyOrNotOverIsRefusedWithItsReason() {
        assertThat(refusal(() -> start("2014Q5"))).isEqualTo("MALFORMED settlement.error.period");
        assertThat(refusal(() -> start("2014S0"))).isEqualTo("MALFORMED settlement.error.period");
        assertThat(refusal(() -> start(null))).isEqualTo("MALFORMED settlement.error.period");
        assertThat(refusal(() -> start("2012Q4"))).isEqualTo("INVALID settlement.error.noRule");
        assertThat(refusal(() -> start("2015Q1"))).isEqualTo("INVALID settlement.error.notOver");
        clock.set(Instant.parse("2015-03-31T15:59:59Z"));
        assertThat(refusal(() -> start("2015Q1"))).isEqualTo("INVALID settlement.error.notOver");
        clock.set(Instant.parse("2015-03-31T16:00:00Z"));
        assertThat(compute("2015Q1").period()).isEqualTo(new SettlementPeriod(2015, 1));
    }

    @Test
    void theNextRunWaitsForADecisionAndAnEarlierOneCanNotComeAfterALaterOne() {
        RunView second = compute("2014Q2");
        assertThat(refusal(() -> start("2014Q3"))).isEqualTo("CONFLICT settlement.error.undecided");
        assertThat(refusal(() -> start("2014Q1"))).isEqualTo("CONFLICT settlement.error.undecided");
        assertThat(compute("2013Q4").state()).isEqualTo(RunState.COMPUTED);
        approve(second);
        assertThat(refusal(() -> start("2014Q1"))).isEqualTo("CONFLICT settlement.error.laterApproved");
        assertThat(refusal(() -> start("2014S1"))).isEqualTo("CONFLICT settlement.error.yearOpen");
        settle("2014Q4");
        assertThat(refusal(() -> start("2014S2"))).isEqualTo("CONFLICT settlement.error.yearOpen");
        RunView supplement = compute("2014S1");
        assertThat(refusal(() -> start("2014S2"))).isEqualTo("CONFLICT settlement.error.undecided");
        cancel(supplement);
        assertThat(settle("2014S1").batch()).isEqualTo("RB-2014S1-2");
        assertThat(compute("2014S2").period().toString()).isEqualTo("2014S2");
    }

    @Test
    void whoStartedARunCanNeitherApproveNorCancelIt() {
        RunView run = compute("2014Q1");
        assertThat(refusal(() -> as(STARTER, () -> settlements.approve(run.id()))))
                .isEqualTo("FORBIDDEN settlement.error.samePerson");
        assertThat(refusal(() -> as(STARTER, () -> settlements.cancel(run.id()))))
                .isEqualTo("FORBIDDEN settlement.error.samePerson");
        approve(run);
        RunView again = approve(run);
        assertThat(again.decidedBy()).isEqualTo(APPROVER);
        assertThat(refusal(() -> as("operator3", () -> settlements.approve(run.id()))))
                .isEqualTo("CONFLICT settlement.error.notComputed");
        assertThat(refusal(() -> cancel(run))).isEqualTo("CONFLICT settlement.error.notCancellable");
        assertThat(start("2014Q1").id()).isEqualTo(run.id());
    }

    @Test
    void manyStartsAtOnceMakeOneRunAndManyApprovalsApproveOnce() throws Exception {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "5000.00");

        List<Long> started = atOnce(() -> start("2014Q1").id());
        assertThat(started).hasSize(6).containsOnly(started.getFirst());
        RunView run = computed(started.getFirst());

        assertThat(atOnce(() -> approve(run).decidedBy())).containsOnly(APPROVER);
        assertThat(as(STARTER, settlements::runs)).hasSize(1);
        assertThat(payouts.find(run.batch()).orElseThrow().instructions()).isEqualTo(1);
        assertThat(payouts.find(run.batch()).orElseThrow().total()).isEqualTo(Fen.parse("640.00"));
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<T>> answers =
                    threads.invokeAll(Stream.generate(() -> call).limit(6).toList());
            return answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void aRunThatWasKilledBetweenAndWithinSlicesGoesOnWhereItStopped() {
        List<PersonId> persons =
                Stream.generate(() -> members.person("U0001")).limit(24).toList();
        persons.forEach(person -> feed.outpatient(person, "L" + person, "2014-02-03", "5000.00"));
        Cutoff cutoff = new Cutoff(persons.size(), clock.instant());
        long id = transaction.execute(status -> {
            payouts.propose("RB-2014Q1-1", "测试", List.of());
            return runs.insert(new SettlementPeriod(2014, 1), 1, "RB-2014Q1-1", cutoff, rules.version(), STARTER, 8);
        });
        runs.move(id, List.of(RunState.QUEUED), RunState.RUNNING);
        RunView run = runs.find(id).orElseThrow();
        assertThat(slices.computeNext(run)).isTrue();
        assertThat(slices.computeNext(run)).isTrue();
        transaction.executeWithoutResult(dying -> {
            slices.claimAndCompute(run);
            dying.setRollbackOnly();
        });
        assertThat(runs.find(id).orElseThrow().slicesDone()).isEqualTo(2);

        queue.resume();

        RunView computed = computed(id);
        assertThat(computed.slicesDone()).isEqualTo(8);
        assertThat(computed.totals().members()).isEqualTo(24);
        assertThat(computed.totals().payable()).isEqualTo(Fen.parse("15360.00"));
        assertThat(persons)
                .allSatisfy(person -> assertThat(items.ofPerson(id, person)).isPresent());
        approve(computed);
        assertThat(payouts.find("RB-2014Q1-1").orElseThrow().total()).isEqualTo(Fen.parse("15360.00"));
    }

    @Test
    void aFailedRunIsResumedByTheSameStartOrCancelled() {
        RunView run = transaction.execute(status -> {
            payouts.propose("RB-2014Q1-1", "测试", List.of());
            long id = runs.insert(
                    new SettlementPeriod(2014, 1),
                    1,
                    "RB-2014Q1-1",
                    new Cutoff(0, clock.instant()),
                    "other",
                    STARTER,
                    1);
            return runs.find(id).orElseThrow();
        });
        queue.resume();
        org.awaitility.Awaitility.await()
                .until(() -> runs.find(run.id()).orElseThrow().state() == RunState.FAILED);
        assertThat(runs.find(run.id()).orElseThrow().error()).isEqualTo("settlement.error.rulesChanged");
        assertThat(start("2014Q1").id()).isEqualTo(run.id());
        org.awaitility.Awaitility.await()
                .until(() -> runs.find(run.id()).orElseThrow().state() == RunState.FAILED);
        assertThat(cancel(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(compute("2014Q1").attempt()).isEqualTo(2);
    }

    @Test
    void anApprovedRunFollowsItsPaymentsAndNeverGoesBack() {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "5000.00");
        RunView run = settle("2014Q1");
        assertThat(run.state()).isEqualTo(RunState.APPROVED);
        events.publishEvent(new PayoutBatchMoved(run.batch(), BatchState.SENT));
        events.publishEvent(new PayoutBatchMoved(run.batch(), BatchState.ANNOUNCED));
        assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.SENT);
        events.publishEvent(new PayoutBatchMoved(run.batch(), BatchState.CLOSED));
        assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.CLOSED);
    }

    @Test
    void aRunThatPaysNobodyIsApprovedAndClosed() {
        assertThat(settle("2014Q1").state()).isEqualTo(RunState.CLOSED);
    }

    @Test
    void membersSeeTheirOwnYearWithLinesPaymentsAndWhatComesNext() {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "5000.00");
        feed.outpatient(person, "A2", "2014-05-03", "1000.00");
        feed.outpatient(person, "A3", "2014-05-04", "700.00");
        feed.reversal(person, "A4", "2014-05-04", "700.00", "A3");
        settle("2014Q1");

        var year = asMember(person, () -> own.year(2014));

        assertThat(asMember(person, own::years)).containsExactly(2014);
        assertThat(year.assessment().amounts().entitlement()).isEqualTo(840_00);
        assertThat(year.lines()).hasSize(3);
        assertThat(year.lines().getLast().notCounted()).contains("settlement.line.reversed");
        assertThat(year.instructed()).isEqualTo(Fen.parse("640.00"));
        assertThat(year.payments()).hasSize(1);
        assertThat(year.next().orElseThrow().amount()).isEqualTo(Fen.parse("640.00"));
        assertThat(refusal(() -> as(STARTER, () -> {
                    try {
                        return own.year(2014);
                    } catch (org.springframework.security.access.AccessDeniedException refused) {
                        throw new DomainException(DomainException.Kind.FORBIDDEN, "refused");
                    }
                })))
                .isEqualTo("FORBIDDEN refused");
    }
}
