package cn.jingka.portal.claims.internal;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static cn.jingka.portal.testing.ClaimsFixture.asReviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.TestKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may see and do what with whose case. */
class CaseAccessTest extends PortalIntegrationTest {

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

    @Autowired
    private CaseAccess access;

    private PersonId person;
    private PersonId other;

    @BeforeEach
    void twoMembers() {
        person = members.newPerson("U0001").named("张伟").create();
        other = members.person("U0001");
    }

    @Test
    void whatBelongsToAnotherMemberIsNotFound() {
        String draft = claims.draft(person);
        String decided = claims.inState(person, "U0001", CaseState.DECIDED);

        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> own.get(decided),
                () -> own.letter(decided, 1),
                () -> filing.draft(draft),
                () -> filing.answer(draft, "loss", "1.00"),
                () -> filing.submit(draft, ""),
                () -> filing.withdraw(draft, ""),
                () -> filing.appeal(decided, "不同意"))) {
            assertNotFound(() -> asMember(other, () -> run(act)));
        }
        assertThat(asMember(other, own::all)).isEmpty();
        assertThat(asMember(person, () -> filing.draft(draft)).view().state()).isEqualTo(CaseState.DRAFT);
    }

    @Test
    void officersOfOtherUnitsAndDraftsOfOthersAreNotFound() {
        String draft = claims.draft(person);
        String handedIn = claims.inState(person, "U0001", CaseState.AT_UNIT);
        long version = asOfficer("U0001", () -> desk.get(handedIn)).version();

        assertNotFound(() -> asOfficer("U0002", () -> desk.get(handedIn)));
        assertNotFound(() -> asOfficer("U0002", () -> desk.certify(handedIn, version, "属实")));
        assertNotFound(() -> asOfficer("U0002", () -> desk.giveBack(handedIn, version, "补充")));
        assertNotFound(() -> asOfficer("U0002", () -> filing.kinds(Optional.of(person))));
        assertNotFound(() -> asOfficer("U0001", () -> desk.get(draft)));
        assertThat(asOfficer("U0002", desk::toCertify)).isEmpty();

        String officers = claims.officersDraft("U0001", person, TestKind.CODE, TestKind.answers());
        Actor colleague = Actor.account("officer9", "同事", Set.of("U0001"));
        assertNotFound(() -> as(colleague, Role.UNIT_OFFICER, () -> desk.get(officers)));
        assertNotFound(() -> asMember(person, () -> own.get(officers)));
        assertNotFound(() -> asOfficer("U0001", () -> filing.submit(handedIn, "")));
    }

    @Test
    void whatTheUnitFiledTheMemberSeesButDoesNotChange() {
        String reference = claims.officersDraft("U0001", person, TestKind.CODE, TestKind.answers());
        asOfficer("U0001", () -> filing.submit(reference, ""));

        assertThat(asMember(person, () -> own.get(reference)).filedByOfficer()).isTrue();
        assertNotFound(() -> asMember(person, () -> filing.submit(reference, "")));
        assertNotFound(() -> asMember(person, () -> run(() -> filing.withdraw(reference, ""))));
        assertThat(own(reference).state()).isEqualTo(CaseState.AT_UNIT);
    }

    @Test
    void reviewersSeeWhatAUnitHasCertifiedAndNothingBefore() {
        String handedIn = claims.inState(person, "U0001", CaseState.AT_UNIT);
        String certified = claims.inState(person, "U0001", CaseState.IN_REVIEW);

        assertThat(asReviewer("reviewer", () -> access.visible(certified)).reference())
                .isEqualTo(certified);
        assertNotFound(() -> asReviewer("reviewer", () -> access.visible(handedIn)));
        assertNotFound(
                () -> as(Actor.account("operator", "操作员", Set.of()), Role.OPERATOR, () -> access.visible(certified)));
    }

    @Test
    void nobodyCertifiesTheirOwnCase() {
        String reference = claims.inState(person, "U0001", CaseState.AT_UNIT);
        Actor claimant = Actor.account("zhangwei", "张伟", Set.of("U0001"));
        long version = asOfficer("U0001", () -> desk.get(reference)).version();

        assertThatThrownBy(() -> as(claimant, Role.UNIT_OFFICER, () -> desk.certify(reference, version, "情况属实")))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("claims.certify.own"));
        assertThat(own(reference).state()).isEqualTo(CaseState.AT_UNIT);
    }

    @Test
    void whatReviewersHaveNotMadeKnownReachesNeitherMemberNorUnit() {
        String reference = claims.inState(person, "U0001", CaseState.TO_CONFIRM);

        assertThat(own(reference).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(own(reference).history())
                .extracting(CaseView.Move::to)
                .containsExactly(CaseState.AT_UNIT, CaseState.IN_REVIEW);
        claims.move(reference, CaseState.DECIDED);
        assertThat(own(reference).history())
                .extracting(CaseView.Move::from)
                .containsExactly(CaseState.DRAFT, CaseState.AT_UNIT, CaseState.IN_REVIEW);
    }

    private CaseView own(String reference) {
        return asMember(person, () -> own.get(reference));
    }

    private static Object run(ThrowingCallable act) {
        try {
            act.call();
            return "done";
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(DomainException.Kind.NOT_FOUND));
    }
}
