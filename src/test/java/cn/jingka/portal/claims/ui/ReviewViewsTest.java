package cn.jingka.portal.claims.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter.Order;
import cn.jingka.portal.claims.ReviewDesk.ReviewView;
import cn.jingka.portal.claims.ReviewDesk.Template;
import cn.jingka.portal.claims.ReviewDesk.Work;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.ReadBackDialog;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import cn.jingka.portal.testing.TestKind;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The reviewer's queue and the case at the desk. */
class ReviewViewsTest extends PortalViewTest {

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private MembersFixture members;

    @Test
    void theQueueShowsWhatWaitsAndTakesTheNext() {
        String reference = inReview();
        open("staff/review");
        Grid<?> queue = _get(Grid.class);
        assertThat(_getFormattedRow(queue, 0).toString()).contains("王秀兰", "审核", "2015-03-02");

        _click(button("取下一件"));

        _get(ReviewCaseView.class);
        assertThat(ClaimsFixture.asReviewer("reviewer", () -> desk.get(reference))
                        .mine())
                .isTrue();
        open("staff/review");
        _click(button("取下一件"));
        _get(ReviewQueueView.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anEmptyQueueAndOneFilteredToNothingSayDifferentThings() {
        open("staff/review");
        _get(EmptyState.class);
        assertThat(page()).contains("没有等待审核的申请");

        inReview();
        open("staff/review");
        _setValue(_get(Select.class, spec -> spec.withLabel("工作")), Work.APPEAL);
        assertThat(page()).contains("没有符合条件的申请");
        _setValue(_get(Select.class, spec -> spec.withLabel("工作")), null);
        _setValue(_get(Select.class, spec -> spec.withLabel("排序")), Order.AMOUNT);
        _get(Grid.class);
    }

    @Test
    void theCaseShowsFactsCriteriaAndCertificateAndIsDecidedByTypingTheAmountBack() {
        String reference = inReview();
        open("staff/review/" + reference);
        assertThat(page()).contains("¥2,000.00", "BJ-2015-77", "情况属实", "¥1,000.00", "TEST-1", reference);
        assertThat(_find(
                        Button.class,
                        spec -> spec.withPredicate(
                                button -> button.getThemeNames().contains(ButtonVariant.PRIMARY.getVariantName()))))
                .hasSize(1);

        _click(button("作出决定"));
        Button confirm = footerButton("确认核定 ¥1,000.00");
        assertThat(confirm.isEnabled()).isFalse();
        _setValue(_get(TextField.class, spec -> spec.withLabel("金额（元）")), "1000.00");
        confirm.click();

        assertThat(look(reference).view().state()).isEqualTo(CaseState.DECIDED);
        assertThat(_find(Button.class, spec -> spec.withText("作出决定"))).isEmpty();
        assertThat(page()).contains("已决定");
    }

    @Test
    void anotherAmountAsksForItsReason() {
        String reference = inReview();
        open("staff/review/" + reference);
        assertThat(_find(TextArea.class, spec -> spec.withLabel("与规则计算不同的理由"))).isEmpty();
        _setValue(_get(AmountField.class), "900");
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("与规则计算不同的理由"));
        _click(button("作出决定"));
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).contains("¥900.00", "请写明理由");
        assertThat(look(reference).view().state()).isEqualTo(CaseState.IN_REVIEW);
    }

    @Test
    void anAnswerIsEstablishedOtherwiseBesideTheOneFiled() {
        String reference = inReview();
        open("staff/review/" + reference);
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().equals("另行认定")
                        && button.getAriaLabel().orElse("").contains("损失"))));
        _setValue(_find(AmountField.class).getFirst(), "800");
        _setValue(_get(TextField.class, spec -> spec.withLabel("认定理由（会员可以看到）")), "单据合计 800 元");
        _click(button("保存认定，重新计算"));

        assertThat(page()).contains("认定为：¥800.00", "单据合计 800 元", "¥400.00", "¥2,000.00");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aQuestionStartsFromATemplateAndTheCaseWaitsForItsFiler() {
        String reference = inReview();
        open("staff/review/" + reference);
        Template first = desk(() -> desk.templates(TestKind.CODE)).getFirst();
        _setValue(_get(Select.class, spec -> spec.withLabel("常用问题")), first);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("写给申请人")).getValue())
                .contains("看不清");
        _click(button("发给申请人"));

        assertThat(look(reference).view().state()).isEqualTo(CaseState.MORE_NEEDED);
        assertThat(page()).contains("2015 年 3 月 17 日");
        assertThat(_find(Button.class, spec -> spec.withText("不再等待，继续审核"))).isEmpty();

        clock.advance(Duration.ofDays(16));
        open("staff/review/" + reference);
        _click(button("不再等待，继续审核"));
        assertThat(look(reference).view().state()).isEqualTo(CaseState.IN_REVIEW);
    }

    @Test
    void theSecondReviewerAgreesAndTheFirstIsToldWhyTheyMayNot() {
        String reference = inReview();
        long version = look(reference).view().version();
        desk(() -> desk.decide(reference, version, Fen.parse("12000.00"), "特别困难", ""));
        open("staff/review/" + reference);
        assertThat(page()).contains("这个决定由您作出，由另一位审核员复核");
        assertThat(_find(Button.class, spec -> spec.withText("同意这个决定"))).isEmpty();

        signInAsStaff("reviewer2", Role.REVIEWER);
        openAs("staff/review/" + reference);
        assertThat(page()).contains("特别困难", "¥12,000.00");
        _click(button("同意这个决定"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("金额（元）")), "12000.00");
        footerButton("同意核定 ¥12,000.00").click();
        assertThat(look(reference).view().state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void aWarningNamesTheOtherCaseAndNothingOfItsMember() {
        PersonId other = members.newPerson("U0001").named("赵铁柱").create();
        String theirs = claims.inState(other, "U0001", CaseState.IN_REVIEW);
        String reference = inReview();
        open("staff/review/" + reference);
        assertThat(page()).contains("另一位会员的申请有相同的发票号").doesNotContain("赵铁柱");
        assertThat(_find(RouterLink.class).stream().map(RouterLink::getHref)).contains("staff/review/" + theirs);
    }

    @Test
    void otherRolesDoNotReachTheDesk() {
        String reference = inReview();
        signInAsStaff("operator", Role.OPERATOR);
        for (String route : List.of("staff/review", "staff/review/" + reference)) {
            assertThatThrownBy(() -> UI.getCurrent().navigate(route))
                    .as(route)
                    .isInstanceOf(MockAccessDeniedException.class);
        }
    }

    private String inReview() {
        return claims.inState(members.person("U0001"), "U0001", CaseState.IN_REVIEW);
    }

    private void open(String route) {
        signInAsStaff("reviewer", Role.REVIEWER);
        openAs(route);
    }

    private static void openAs(String route) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(route);
    }

    private ReviewView look(String reference) {
        return ClaimsFixture.asReviewer("onlooker", () -> desk.get(reference));
    }

    private <T> T desk(Supplier<T> work) {
        return ClaimsFixture.asReviewer("reviewer", work);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    /** The footer of a dialog stands outside the tree that the locator walks. */
    private static Button footerButton(String text) {
        return _get(ReadBackDialog.class)
                .getFooter()
                .getElement()
                .getChildren()
                .map(child -> (Button) child.getComponent().orElseThrow())
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
