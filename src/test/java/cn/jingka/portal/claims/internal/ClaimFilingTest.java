package cn.jingka.portal.claims.internal;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Incomplete;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.TestKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimFilingTest extends PortalIntegrationTest {

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

    @Test
    void aCaseGoesFromPreCheckToTheReviewers() {
        PersonId person = members.person("U0001");

        var before = asMember(
                person, () -> filing.preCheck(Optional.empty(), TestKind.CODE, Answers.NONE.with("in-beijing", "no")));
        assertThat(before.verdict()).isEqualTo(Criterion.Met.NOT_MET);

        String reference = asMember(
                person, () -> filing.start(Optional.empty(), TestKind.CODE, Answers.NONE.with("in-beijing", "yes")));
        assertThat(reference).matches("L2015[0-9]{7}");
        var draft = asMember(person, () -> filing.answer(reference, "happened-on", "2015-02-10"));
        assertThat(draft.next()).contains("loss");
        asMember(person, () -> filing.answer(reference, "loss", "￥2,000"));
        asMember(person, () -> filing.answer(reference, "cause", "stove"));
        draft = asMember(person, () -> filing.answer(reference, "report-number", "BJ-1"));
        assertThat(draft.next()).isEmpty();
        assertThat(draft.assessment().amount()).hasToString("1000.00");

        assertThatThrownBy(() -> asMember(person, () -> filing.submit(reference, "")))
                .isInstanceOfSatisfying(
                        Incomplete.class,
                        missing -> assertThat(missing.missing()).isEqualTo("photo"));
        claims.file(reference, "photo");
        CaseView handedIn = asMember(person, () -> filing.submit(reference, ""));
        assertThat(handedIn.state()).isEqualTo(CaseState.AT_UNIT);
        assertThat(handedIn.estimate().orElseThrow()).isEqualTo(draft.assessment());

        assertThat(asOfficer("U0001", desk::toCertify))
                .extracting(CaseView::reference)
                .containsExactly(reference);
        CaseView certified = asOfficer("U0001", () -> desk.certify(reference, handedIn.version(), "情况属实"));
        assertThat(certified.state()).isEqualTo(CaseState.IN_REVIEW);
        CaseView seen = asMember(person, () -> own.get(reference));
        assertThat(seen.certificate().orElseThrow().statement()).isEqualTo("情况属实");
        assertThat(seen.history())
                .extracting(CaseView.Move::to)
                .containsExactly(CaseState.AT_UNIT, CaseState.IN_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void theFixtureBringsACaseIntoEveryState(CaseState state) {
        PersonId person = members.person("U0001");
        String reference = claims.inState(person, "U0001", state);

        CaseState shown = asMember(person, () -> own.get(reference)).state();

        assertThat(shown).isEqualTo(state == CaseState.TO_CONFIRM ? CaseState.IN_REVIEW : state);
    }

    @Test
    void theOfficerFilesADeathAndNothingOfItReachesThePhoneOfTheDead() {
        PersonId person = members.person("U0001");
        String reference = claims.officersDraft("U0001", person, TestKind.DEATH, TestKind.deathAnswers());
        CaseView handedIn = asOfficer("U0001", () -> filing.submit(reference, ""));

        assertThat(handedIn.state()).isEqualTo(CaseState.AT_UNIT);
        assertThat(handedIn.filed().values().toString()).doesNotContain("13911112222", TestKind.ACCOUNT);
        assertThat(asMember(person, own::all)).isEmpty();
        assertThatThrownBy(() -> asMember(person, () -> own.get(reference))).isInstanceOf(DomainException.class);
        assertThat(asMember(person, () -> filing.kinds(Optional.empty())))
                .extracting(ClaimKind::code)
                .contains(TestKind.CODE)
                .doesNotContain(TestKind.DEATH);
    }
}
