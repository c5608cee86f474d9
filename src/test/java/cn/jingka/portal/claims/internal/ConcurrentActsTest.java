package cn.jingka.portal.claims.internal;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.TestKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people act on the same case at the same moment, on the real database. */
class ConcurrentActsTest extends PortalIntegrationTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private ClaimFiling filing;

    @Autowired
    private OwnCases own;

    @Autowired
    private UnitDesk desk;

    private PersonId person;

    @BeforeEach
    void aMember() {
        person = members.person("U0001");
    }

    @Test
    void aDraftHandedInManyTimesIsHandedInOnce() throws Exception {
        String reference = claims.draft(person);

        int done = together(Collections.nCopies(6, () -> asMember(person, () -> filing.submit(reference, ""))));

        assertThat(done).isEqualTo(1);
        assertThat(view(reference).history()).extracting(CaseView.Move::to).containsExactly(CaseState.AT_UNIT);
    }

    @Test
    void ofCertifyingGivingBackAndWithdrawingOneHappens() throws Exception {
        String reference = claims.inState(person, "U0001", CaseState.AT_UNIT);
        long version = view(reference).version();

        int done = together(List.of(
                () -> asOfficer("U0001", () -> desk.certify(reference, version, "情况属实")),
                () -> asOfficer("U0001", () -> desk.certify(reference, version, "情况属实")),
                () -> asOfficer("U0001", () -> desk.giveBack(reference, version, "请补充")),
                () -> asOfficer("U0001", () -> desk.giveBack(reference, version, "请补充"))));

        CaseView after = view(reference);
        assertThat(done).isEqualTo(1);
        assertThat(after.history()).hasSize(2);
        assertThat(after.certificate().isPresent()).isEqualTo(after.state() == CaseState.IN_REVIEW);
        assertThat(after.requests()).hasSize(after.state() == CaseState.RETURNED ? 1 : 0);
    }

    @Test
    void aCaseWithdrawnWhileItIsCertifiedNeverStaysHalfDone() throws Exception {
        String reference = claims.inState(person, "U0001", CaseState.AT_UNIT);
        long version = view(reference).version();

        together(List.of(
                () -> asOfficer("U0001", () -> desk.certify(reference, version, "情况属实")),
                () -> asMember(person, () -> {
                    filing.withdraw(reference, "不再申请");
                    return null;
                })));

        CaseView after = view(reference);
        // Certified first and withdrawn then, or withdrawn before it could be certified.
        assertThat(after.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(after.history().size()).isEqualTo(after.certificate().isPresent() ? 3 : 2);
    }

    @Test
    void answersGivenAtTheSameMomentAllStand() throws Exception {
        String reference = claims.draft(person);

        int done = together(List.of(
                () -> asMember(person, () -> filing.answer(reference, "loss", "100.00")),
                () -> asMember(person, () -> filing.answer(reference, "rooms", "3")),
                () -> asMember(person, () -> filing.answer(reference, "damaged", "roof")),
                () -> asMember(person, () -> filing.answer(reference, "report-number", "BJ-2"))));

        assertThat(done).isEqualTo(4);
        assertThat(view(reference).filed().values())
                .containsEntry("loss", "100.00")
                .containsEntry("rooms", "3")
                .containsEntry("damaged", "roof")
                .containsEntry("report-number", "BJ-2");
    }

    @Test
    void thereAreNeverMoreThanTenDrafts() throws Exception {
        int done = together(Collections.nCopies(
                14, () -> asMember(person, () -> filing.start(Optional.empty(), TestKind.CODE, TestKind.answers()))));

        assertThat(done).isEqualTo(10);
        assertThat(asMember(person, own::all))
                .extracting(CaseView::reference)
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void aDecisionIsAppealedOnce() throws Exception {
        String reference = claims.inState(person, "U0001", CaseState.DECIDED);

        int done = together(Collections.nCopies(4, () -> asMember(person, () -> filing.appeal(reference, "金额少了"))));

        assertThat(done).isEqualTo(1);
        assertThat(view(reference).state()).isEqualTo(CaseState.IN_APPEAL);
    }

    private CaseView view(String reference) {
        return asMember(person, () -> own.get(reference));
    }

    /** Lets all go at once; gives how many were not refused. Anything but a refusal fails the test. */
    private static int together(List<? extends Callable<?>> acts) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        int done = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                try {
                    one.get();
                    done++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(DomainException.class);
                }
            }
        }
        return done;
    }
}
