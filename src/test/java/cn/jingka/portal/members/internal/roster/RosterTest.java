package cn.jingka.portal.members.internal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.members.MembershipHistory;
import cn.jingka.portal.members.MembershipHistory.Membership;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.RosterBatch.Counts;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.testing.RosterWorkbook;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rows of a roster bring about. */
class RosterTest extends RosterTestBase {

    @Autowired
    private MembershipHistory history;

    @Test
    void theSameFileAgainChangesNothing() {
        byte[] file = new RosterWorkbook()
                .row(ONE, RosterColumn.PHONE, "13800001111", RosterColumn.CATEGORY, "劳模")
                .row(TWO, RosterColumn.INSURED, "否")
                .bytes();

        assertThat(apply("U0001", file)).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(apply("U0001", file)).isEqualTo(new Counts(0, 0, 0, 2, 0));
    }

    @Test
    void statusOfANewPersonCountsFromTheDayOfChangeElseFromJoining() {
        apply(
                "U0001",
                new RosterWorkbook()
                        .row(ONE, RosterColumn.CATEGORY, "困难", RosterColumn.MOVED_ON, APRIL)
                        .row(TWO, RosterColumn.CATEGORY, "特困")
                        .bytes());

        assertThat(facts(ONE).hardship()).containsExactly(Period.since(APRIL));
        assertThat(facts(ONE).covered()).containsExactly(Period.since(APRIL));
        assertThat(facts(TWO).specialHardship()).containsExactly(Period.since(JOINED));
    }

    @Test
    void aChangedCategoryOrInsuranceOfAKnownPersonNeedsItsDay() {
        apply(
                "U0001",
                new RosterWorkbook()
                        .row(ONE)
                        .row(TWO, RosterColumn.CATEGORY, "劳模")
                        .bytes());

        byte[] without = new RosterWorkbook()
                .row(ONE, RosterColumn.INSURED, "否")
                .row(TWO)
                .bytes();
        RosterBatch batch = rosters.upload("U0001", "a.xlsx", without);
        assertThat(batch.counts().rejected()).isEqualTo(2);
        assertThat(reasons(batch)).containsOnly("members.roster.reason.changeWithoutDate");

        byte[] with = new RosterWorkbook()
                .row(ONE, RosterColumn.INSURED, "否", RosterColumn.MOVED_ON, APRIL)
                .row(TWO, RosterColumn.CATEGORY, "困难", RosterColumn.MOVED_ON, APRIL)
                .bytes();
        assertThat(apply("U0001", with)).isEqualTo(new Counts(0, 2, 0, 0, 0));
        assertThat(facts(ONE).covered()).containsExactly(new Period(JOINED, APRIL.minusDays(1)));
        assertThat(facts(TWO).modelWorker()).containsExactly(new Period(JOINED, APRIL.minusDays(1)));
        assertThat(facts(TWO).hardship()).containsExactly(Period.since(APRIL));
        assertThat(apply("U0001", with).unchanged()).isEqualTo(2);
    }

    @Test
    void aRemovalEndsTheMembershipAfterItsDayAndThePersonMayJoinAgain() {
        apply("U0001", new RosterWorkbook().row(ONE).bytes());
        byte[] leaves = new RosterWorkbook().leaves(ONE, "退休", APRIL).bytes();

        assertThat(apply("U0001", leaves)).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(facts(ONE).covered()).containsExactly(new Period(JOINED, APRIL));
        assertThat(apply("U0001", leaves)).isEqualTo(new Counts(0, 0, 0, 1, 0));

        LocalDate again = LocalDate.of(2014, 9, 1);
        assertThat(apply(
                                "U0002",
                                new RosterWorkbook()
                                        .row(ONE, RosterColumn.JOINED, again)
                                        .bytes())
                        .added())
                .isOne();
        assertThat(facts(ONE).covered()).containsExactly(new Period(JOINED, APRIL), Period.since(again));
    }

    @Test
    void theMomentAtWhichARemovalIsConfirmedIsKept() {
        apply("U0001", new RosterWorkbook().row(ONE).bytes());
        assertThat(history.of(facts(ONE).person()).getFirst().endRecordedAt()).isNull();

        clock.set(Instant.parse("2015-03-05T03:00:00.123456Z"));
        apply("U0001", new RosterWorkbook().leaves(ONE, "退休", APRIL).bytes());

        Membership ended = history.of(facts(ONE).person()).getFirst();
        assertThat(ended.last()).isEqualTo(APRIL);
        assertThat(ended.reason()).isEqualTo("RETIRED");
        assertThat(ended.endRecordedAt()).isEqualTo(Instant.parse("2015-03-05T03:00:00.123456Z"));
    }

    @Test
    void aRemovalWithoutReasonOrOfAStrangerIsRejected() {
        apply("U0001", new RosterWorkbook().row(ONE).bytes());

        RosterBatch batch = rosters.upload(
                "U0001",
                "a.xlsx",
                new RosterWorkbook()
                        .leaves(ONE, "", APRIL)
                        .leaves(TWO, "其他", APRIL)
                        .bytes());

        assertThat(reasons(batch))
                .containsExactly("members.roster.reason.leavingReason", "members.roster.reason.notMember");
    }

    @Test
    void nobodyIsAnActiveMemberTwice() {
        apply("U0001", new RosterWorkbook().row(ONE).bytes());

        RosterBatch other = rosters.upload(
                "U0002",
                "a.xlsx",
                new RosterWorkbook().row(ONE).row(TWO).row(TWO).bytes());

        assertThat(reasons(other)).containsExactly("members.roster.reason.otherUnit", "members.roster.reason.twice");
        assertThat(other.counts().added()).isOne();
    }

    @Test
    void personsAbsentFromAFileStayAndABlankNumberSaysNothing() {
        apply(
                "U0001",
                new RosterWorkbook()
                        .row(ONE, RosterColumn.PHONE, "13800001111")
                        .row(TWO)
                        .bytes());

        assertThat(apply("U0001", new RosterWorkbook().row(ONE).bytes())).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(facts(TWO).covered()).containsExactly(Period.since(JOINED));
        assertThat(text("SELECT phone_state FROM person WHERE phone_index IS NOT NULL"))
                .isEqualTo("WORKING");
    }

    @Test
    void accountsBelongToGroupUnitsOnly() {
        byte[] file = new RosterWorkbook()
                .row(ONE, RosterColumn.ACCOUNT, "622188000011112222")
                .bytes();

        assertThat(rosters.upload("U0001", "a.xlsx", file).counts().rejected()).isOne();
        assertThat(apply("GROUP", file).added()).isOne();
        assertThat(text("SELECT filing FROM membership")).isEqualTo("NOT_NEEDED");
    }
}
