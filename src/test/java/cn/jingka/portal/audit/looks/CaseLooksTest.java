package cn.jingka.portal.audit.looks;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimPayments;
import cn.jingka.portal.claims.ClaimPayments.Due;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.TestKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What unit officers, reviewers and operators see of members' cases. */
class CaseLooksTest extends StaffLooks {

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private UnitDesk unitDesk;

    @Autowired
    private ClaimFiling filing;

    @Autowired
    private ReviewDesk reviewDesk;

    @Autowired
    private ClaimPayments payments;

    @Test
    void casesToCertify() {
        String reference = claims.inState(person, UNIT, CaseState.AT_UNIT);
        leavesEntry("UnitDesk.toCertify", OFFICER, unitDesk::toCertify);
        long version = leavesEntry("UnitDesk.get", OFFICER, () -> unitDesk.get(reference))
                .version();
        leavesEntry("UnitDesk.certify", OFFICER, () -> unitDesk.certify(reference, version, "情况属实"));
        leavesEntry("UnitDesk.others", OFFICER, unitDesk::others);
        String back = claims.inState(person, UNIT, CaseState.AT_UNIT);
        long seen = ClaimsFixture.asOfficer(UNIT, () -> unitDesk.get(back)).version();
        leavesEntry("UnitDesk.giveBack", OFFICER, () -> unitDesk.giveBack(back, seen, "请补充经过"));
    }

    @Test
    void casesThatAnOfficerFiles() {
        leavesEntry("UnitDesk.member", OFFICER, () -> unitDesk.member(person));
        String reference = leavesEntry(
                "ClaimFiling.start",
                OFFICER,
                () -> filing.start(Optional.of(person), TestKind.DEATH, TestKind.deathAnswers()));
        leavesEntry("ClaimFiling.draft", OFFICER, () -> filing.draft(reference));
        leavesEntry("ClaimFiling.answer", OFFICER, () -> filing.answer(reference, "loss", "1500.00"));
        claims.file(reference, "photo");
        leavesEntry("ClaimFiling.submit", OFFICER, () -> filing.submit(reference, ""));
        leavesEntry("ClaimFiling.withdraw", OFFICER, () -> filing.withdraw(reference, "重新申请"));
    }

    @Test
    void casesInReview() {
        String reference = claims.inState(person, UNIT, CaseState.IN_REVIEW);
        leavesEntry(
                "ReviewDesk.queue",
                REVIEWER,
                () -> reviewDesk.queue(new QueueFilter(Optional.empty(), Optional.empty(), QueueFilter.Order.AGE)));
        leavesEntry("ReviewDesk.get", REVIEWER, () -> reviewDesk.get(reference));
        leavesEntry("ReviewDesk.take", REVIEWER, () -> reviewDesk.take(reference));
        leavesEntry("ReviewDesk.release", REVIEWER, () -> reviewDesk.release(reference));
        leavesEntry(
                "ReviewDesk.takeNext",
                REVIEWER,
                () -> reviewDesk.takeNext(
                        new QueueFilter(Optional.empty(), Optional.empty(), QueueFilter.Order.AGE)));
    }

    @Test
    void paymentsThatWereGranted() {
        String reference = claims.inState(person, UNIT, CaseState.DECIDED);
        leavesEntry("UnitDesk.letter", OFFICER, () -> unitDesk.letter(reference, 1));
        List<Due> due = leavesEntry("ClaimPayments.due", OPERATOR, payments::due);
        leavesEntry(
                "ClaimPayments.release",
                OPERATOR,
                () -> payments.release(
                        due.stream().map(Due::id).toList(), due.getFirst().amount()));
    }
}
