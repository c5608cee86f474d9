package cn.jingka.portal.claims.ui;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.testing.MutableClock;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnCasesViewsTest extends MemberClaims {

    @Autowired
    private OwnCases own;

    @Autowired
    private MutableClock clock;

    @Test
    void whoHasNoCaseLearnsWhatCanBeFiledAndThatNothingElseIsNeeded() {
        open("claims");
        assertThat(page()).contains("您还没有申请", "除此之外不需要您办理");
        assertThat(links()).contains("claims/new");
    }

    @Test
    void casesStandByWhatTheyNeed() {
        claims.inState(person, UNIT, CaseState.RETURNED);
        claims.inState(person, UNIT, CaseState.IN_REVIEW);
        claims.inState(person, UNIT, CaseState.WITHDRAWN);
        open("claims");

        assertThat(page()).containsSubsequence("需要您办理（1）", "请补充经过", "办理中（1）", "第 3 步，共 5 步", "已办结（1）", "已撤回");
    }

    @Test
    void aQuestionIsShownInItsWordsAndAnswered() {
        String reference = claims.inState(person, UNIT, CaseState.RETURNED);
        open("claims/" + reference);
        assertThat(page()).contains("单位工会请您补充：", "请补充经过");
        press("交回单位工会");
        assertThat(_get(TextArea.class).getErrorMessage()).contains("请写明您的回复");
        _setValue(_get(TextArea.class), "<b>当时在厨房</b>");
        press("交回单位工会");

        assertThat(asMember(person, () -> own.get(reference)).state()).isEqualTo(CaseState.AT_UNIT);
        assertThat(page()).contains("等待单位证明");
    }

    @Test
    void aDecisionShowsResultConditionsArithmeticAndTheWayToAppeal() {
        String reference = claims.inState(person, UNIT, CaseState.IN_REVIEW);
        claims.decide(reference, Fen.parse("800.00"));
        open("claims/" + reference);

        assertThat(page()).contains("部分核准", "¥800.00", "符合", "TEST-1", "怎么算出来的", "与估算相比", "酌情", "不同意这份决定");
        assertThat(_get(Anchor.class, spec -> spec.withText("下载决定书（PDF）")).getHref())
                .isNotBlank();
        assertThat(links()).contains("claims/" + reference + "/appeal");
    }

    @Test
    void aRefusedCaseSaysWhatToDo() {
        String reference = claims.inState(person, UNIT, CaseState.IN_REVIEW);
        claims.decide(reference, Fen.ZERO);
        open("claims/" + reference);
        assertThat(page()).contains("没有核准", "提出申诉", "第 4 步，共 4 步");
    }

    @Test
    void anAppealNeedsItsReasonAndItsTime() {
        String reference = claims.inState(person, UNIT, CaseState.DECIDED);
        open("claims/" + reference + "/appeal");
        press("提交申诉");
        assertThat(_get(TextArea.class).getErrorMessage()).contains("请写明理由");
        clock.advance(Duration.ofDays(200));
        _setValue(_get(TextArea.class), "金额少了");
        press("提交申诉");
        assertThat(_get(TextArea.class).getErrorMessage()).isNotBlank();
        assertThat(asMember(person, () -> own.get(reference)).state()).isEqualTo(CaseState.DECIDED);

        open("claims/" + reference + "/appeal");
        assertThat(at()).isEqualTo("claims/" + reference);
    }

    @Test
    void anAppealGoesToAnotherReviewer() {
        String reference = claims.inState(person, UNIT, CaseState.DECIDED);
        open("claims/" + reference + "/appeal");
        _setValue(_get(TextArea.class), "金额少了");
        press("提交申诉");

        assertThat(at()).isEqualTo("claims/" + reference);
        assertThat(page()).contains("另一位审核人员重新审核", "申诉审理中");
    }

    @Test
    void aDraftIsThrownAwayOnlyAfterTheConsequenceWasSaid() {
        String reference = claims.draft(person);
        open("claims/" + reference + "/withdraw");
        assertThat(page()).contains("不能恢复");
        press("确认删除");
        assertThat(asMember(person, own::all)).isEmpty();
        assertThat(at()).isEqualTo("claims");
    }

    @Test
    void theHomePageNamesWhatNeedsTheMemberAndWhereEachCaseStands() {
        claims.inState(person, UNIT, CaseState.RETURNED);
        claims.draft(person);
        open("home");
        assertThat(page()).contains("我的申请", "第 2 步，共 5 步").doesNotContain("填了一半");
        clock.advance(Duration.ofDays(2));
        open("claims");
        open("home");
        assertThat(page()).contains("填了一半，还没有提交", "前补充");
    }
}
