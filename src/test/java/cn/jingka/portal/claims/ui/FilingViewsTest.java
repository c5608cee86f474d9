package cn.jingka.portal.claims.ui;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.testing.TestKind;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FilingViewsTest extends MemberClaims {

    @Autowired
    private OwnCases own;

    @Test
    void whatOnlyTheUnitFilesIsNamedAndNotOffered() {
        open("claims/new");
        assertThat(links()).contains("claims/new/" + TestKind.CODE).doesNotContain("claims/new/" + TestKind.DEATH);
        assertThat(page()).contains("由单位工会办理");

        assertThatThrownBy(() -> open("claims/new/" + TestKind.DEATH)).isInstanceOf(NotFoundError.class);
    }

    @Test
    void thePreCheckAsksOneQuestionAPageAndStoresNothing() {
        open("claims/new/" + TestKind.CODE);
        assertThat(page()).contains("第 1 题，共 2 题");
        press("继续");
        assertThat(alert()).isEqualTo("请选择一项");
        choose("yes");
        press("继续");
        assertThat(at()).isEqualTo("claims/new/TEST/happened-on");
        day("2015", "2", "30");
        press("继续");
        assertThat(alert()).contains("没有这一天");
        day("2015", "4", "1");
        press("继续");
        assertThat(alert()).contains("日期不能晚于 2015 年 3 月 2 日");
        day("２０１５", "2", "10");
        press("继续");

        assertThat(heading()).isEqualTo("符合申请条件");
        assertThat(page()).contains("TEST-1", "由单位工会提供");
        assertThat(asMember(person, own::all)).isEmpty();

        press("开始申请");
        assertThat(at()).endsWith("/fill/loss");
        assertThat(asMember(person, own::all))
                .singleElement()
                .satisfies(view -> assertThat(view.filed().values())
                        .containsEntry("in-beijing", "yes")
                        .containsEntry("happened-on", "2015-02-10"));
    }

    @Test
    void whoDoesNotQualifyIsToldTheClauseAndMayFileAllTheSame() {
        open("claims/new/" + TestKind.CODE);
        choose("no");
        press("继续");
        day("2015", "2", "10");
        press("继续");

        assertThat(heading()).isEqualTo("有条件不符合");
        assertThat(page()).contains("不符合", "TEST-1", "您仍然可以申请");
        _get(Button.class, spec -> spec.withText("仍然申请"));
    }

    @Test
    void eachAnswerIsStoredAtOnceAndTheDraftOpensWhereItWasLeft() {
        String reference = claims.draft(
                person, TestKind.CODE, Answers.NONE.with("in-beijing", "yes").with("happened-on", "2015-02-10"));
        open("claims/" + reference + "/fill");
        assertThat(page()).contains("第 3 题，共 7 题", reference);
        _setValue(_get(AmountField.class), "1,2x");
        press("继续");
        assertThat(_get(AmountField.class).getErrorMessage()).contains("以元为单位");
        _setValue(_get(AmountField.class), "2，000");
        assertThat(_get(AmountField.class).getHelperText()).isEqualTo("¥2,000.00");
        press("继续");
        assertThat(at()).endsWith("/fill/cause");

        open("claims");
        open("claims/" + reference + "/fill");
        assertThat(at()).endsWith("/fill/cause");
        choose("other");
        press("继续");
        assertThat(page()).contains("第 5 题，共 8 题");

        open("claims/" + reference + "/fill/loss");
        assertThat(_get(AmountField.class).getValue()).isEqualTo("2000.00");
    }

    @Test
    void aRefusalOfTheServiceIsSaidAtTheField() {
        String reference = claims.draft(person);
        open("claims/" + reference + "/fill/rooms");
        _setValue(_get(TextField.class), "12345678");
        press("继续");
        assertThat(alert()).isNotBlank();
        assertThat(at()).endsWith("/fill/rooms");
    }

    @Test
    void allAnswersAreCheckedChangedAndHandedIn() {
        String reference = claims.draft(person);
        open("claims/" + reference + "/check");
        assertThat(page()).contains("¥2,000.00", "2015 年 2 月 10 日", "BJ-2015-77", "¥1,000.00");
        assertThat(links()).contains("claims/" + reference + "/fill/loss/again");

        open("claims/" + reference + "/fill/loss/again");
        _setValue(_get(AmountField.class), "3000");
        press("继续");
        assertThat(at()).isEqualTo("claims/" + reference + "/check");
        assertThat(page()).contains("¥3,000.00", "¥1,500.00");

        press("提交申请");
        assertThat(heading()).isEqualTo("申请已提交");
        assertThat(page()).contains(reference, "现在在单位工会（单位 U0001）");
        assertThat(asMember(person, () -> own.get(reference)).state()).isEqualTo(CaseState.AT_UNIT);

        open("claims/" + reference + "/fill/loss");
        assertThat(at()).isEqualTo("claims/" + reference);
    }

    @Test
    void whatIsMissingIsNamedBeforeTheCaseCanBeHandedIn() {
        String reference =
                claims.draft(person, TestKind.CODE, TestKind.answers().with("loss", ""));
        open("claims/" + reference + "/check");

        assertThat(page()).contains("提交前还需要");
        assertThat(_get(Button.class, spec -> spec.withText("提交申请")).isEnabled())
                .isFalse();
    }

    @Test
    void anotherMembersDraftIsNotThere() {
        String reference = claims.draft(members.person(UNIT));
        for (String page : List.of("", "/fill/loss", "/check", "/evidence", "/filed", "/appeal", "/withdraw")) {
            open("claims/" + reference + page);
            assertThat(page()).as(page).contains("claims.case.unknown").doesNotContain("BJ-2015-77");
        }
    }

    private static String alert() {
        return _get(Paragraph.class, spec -> spec.withClasses("refusal")).getText();
    }
}
