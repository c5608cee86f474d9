package cn.jingka.portal.claims.internal;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.ClaimsFixture.asOfficer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.Incomplete;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.Inbox;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import cn.jingka.portal.testing.TestKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of what a filer typed: kept, dropped, forgotten, told. */
class DraftsTest extends PortalIntegrationTest {

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
    private Drafts drafts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void aMember() {
        person = members.person("U0001");
    }

    @Test
    void answersToQuestionsThatAreNoLongerAskedAreDropped() {
        String reference = claims.draft(person);
        answer(reference, "cause", "other");
        answer(reference, "what-happened", "电线老化");

        var draft = answer(reference, "cause", "stove");

        assertThat(draft.view().filed().text("what-happened")).isEmpty();
        assertThatThrownBy(() -> answer(reference, "what-happened", "电线老化")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> answer(reference, "is_admin", "yes")).isInstanceOf(DomainException.class);
    }

    @Test
    void aRequiredAnswerTakenAwayIsNamedAtHandIn() {
        String reference = claims.draft(person);
        answer(reference, "loss", "");

        assertThatThrownBy(() -> asMember(person, () -> filing.submit(reference, "")))
                .isInstanceOfSatisfying(
                        Incomplete.class,
                        missing -> assertThat(missing.textKey()).isEqualTo("claimstest.question.loss"));
    }

    @Test
    void whatWasTypedStandsInNoTableInClear() {
        String reference = claims.officersDraft("U0001", person, TestKind.DEATH, TestKind.deathAnswers());
        asOfficer("U0001", () -> filing.submit(reference, ""));
        asOfficer("U0001", () -> desk.giveBack(reference, desk.get(reference).version(), "请补充死亡证明"));

        String stored = jdbc.sql("SELECT answers FROM claim_case")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(stored).doesNotContain(TestKind.ACCOUNT, "13911112222", "loss");
        assertThat(jdbc.sql("SELECT words FROM claim_request")
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .single())
                .doesNotContain("死亡证明");
    }

    @Test
    void aMaskedAnswerSentBackUnchangedStaysWhatItWas() {
        String reference = claims.officersDraft("U0001", person, TestKind.DEATH, TestKind.deathAnswers());
        String masked = asOfficer("U0001", () -> filing.draft(reference))
                .view()
                .filed()
                .text("beneficiary-account")
                .orElseThrow();
        assertThat(masked).startsWith("****");

        var draft = asOfficer("U0001", () -> filing.answer(reference, "beneficiary-account", masked));

        assertThat(draft.view().filed().text("beneficiary-account")).contains(masked);
        assertThat(draft.next()).isEmpty();
    }

    @Test
    void anUntouchedDraftIsToldOfAndThenForgottenWithItsFiles() {
        String reference = claims.draft(person);
        String touched = claims.draft(person);

        clock.advance(Duration.ofDays(84));
        answer(touched, "loss", "1.00");
        drafts.lookAfter();
        drafts.lookAfter();
        assertThat(asMember(person, () -> inbox.latest(Texts.CHINESE, 0, 10)))
                .extracting(Inbox.Message::title)
                .containsExactly("草稿即将删除");
        clock.advance(Duration.ofDays(7));
        drafts.lookAfter();

        assertThatThrownBy(() -> asMember(person, () -> own.get(reference))).isInstanceOf(DomainException.class);
        assertThat(asMember(person, own::all)).extracting(CaseView::reference).containsExactly(touched);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM claim_evidence")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void eachStepIsNewsToTheMemberAndNothingOfADeathIs() {
        claims.inState(person, "U0001", CaseState.DECIDED);
        PersonId dead = members.person("U0001");
        String death = claims.officersDraft("U0001", dead, TestKind.DEATH, TestKind.deathAnswers());
        asOfficer("U0001", () -> filing.submit(death, ""));
        asOfficer("U0001", () -> desk.certify(death, desk.get(death).version(), "情况属实"));

        assertThat(asMember(person, () -> inbox.latest(Texts.CHINESE, 0, 10)))
                .extracting(Inbox.Message::title)
                .containsExactlyInAnyOrder("申请已提交", "单位工会已证明", "申请已有决定");
        assertThat(asMember(dead, () -> inbox.latest(Texts.CHINESE, 0, 10))).isEmpty();
    }

    @Test
    void aCaseGivenBackIsHandedInAgainWithAnAnswer() {
        String reference = claims.inState(person, "U0001", CaseState.RETURNED);
        assertThatThrownBy(() -> asMember(person, () -> filing.submit(reference, " ")))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("claims.submit.wordsMissing"));

        CaseView again = asMember(person, () -> filing.submit(reference, "已补充经过"));

        assertThat(again.state()).isEqualTo(CaseState.AT_UNIT);
        assertThat(again.requests().getFirst().answer()).isEqualTo("已补充经过");
        assertThat(again.requests().getFirst().until()).isNotNull();
    }

    @Test
    void capsHoldAcrossCasesAndAnAppealPaysTheDifferenceOnly() {
        String first = claims.draft(person, TestKind.CODE, TestKind.answers().with("loss", "5000.00"));
        claims.advance(first, person, "U0001", CaseState.IN_REVIEW);
        claims.decide(first, Fen.parse("2000.00"));
        String second = claims.draft(person, TestKind.CODE, TestKind.answers().with("loss", "5000.00"));
        assertThat(asMember(person, () -> filing.draft(second)).assessment().amount())
                .hasToString("1000.00");

        asMember(person, () -> filing.appeal(first, "少了 500 元"));
        claims.decide(first, Fen.parse("2500.00"));

        CaseView decided = asMember(person, () -> own.get(first));
        assertThat(decided.decisions())
                .extracting(
                        decision -> decision.payment().orElseThrow().amount().toString())
                .containsExactly("2000.00", "500.00");
        assertThat(decided.appealUntil()).isEmpty();
    }

    @Test
    void anAppealIsInTimeUntilItsLastDay() {
        String late = claims.inState(person, "U0001", CaseState.DECIDED);
        var until = asMember(person, () -> own.get(late)).appealUntil().orElseThrow();
        clock.advance(Duration.between(
                clock.instant(), until.atTime(12, 0).atZone(clock.getZone()).toInstant()));
        assertThat(asMember(person, () -> own.get(late)).appealUntil()).contains(until);
        clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> asMember(person, () -> filing.appeal(late, "不同意")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void whatIsHandedOnIsClosedAndNotPaid() {
        String reference = claims.draft(person, TestKind.DECLARED, TestKind.answers());
        claims.advance(reference, person, "U0001", CaseState.DECIDED);

        CaseView closed = asMember(person, () -> own.get(reference));
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.decisions().getFirst().payment()).isEmpty();
    }

    @Test
    void hostileWordsAreKeptAsWordsOrRefused() {
        String reference = asMember(
                person, () -> filing.start(Optional.empty(), TestKind.CODE, Answers.NONE.with("nonsense", "x")));
        for (String hostile : List.of("a\u0000b", "\u202Egnp.exe", "x".repeat(101))) {
            assertThatThrownBy(() -> answer(reference, "report-number", hostile))
                    .isInstanceOf(DomainException.class);
        }
        String words = "'; DROP TABLE claim_case; -- <img src=x onerror=alert(1)> {0} ${7*7}";
        assertThat(answer(reference, "report-number", words).view().filed().text("report-number"))
                .contains(words);
    }

    private ClaimFiling.Draft answer(String reference, String question, String value) {
        return asMember(person, () -> filing.answer(reference, question, value));
    }
}
