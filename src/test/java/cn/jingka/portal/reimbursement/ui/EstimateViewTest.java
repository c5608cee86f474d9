package cn.jingka.portal.reimbursement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EstimateViewTest extends PortalViewTest {

    @BeforeEach
    void openTheEstimator() {
        UI.getCurrent().navigate("estimate");
        _assertOne(EmptyState.class);
    }

    @Test
    void aVisitorSeesWhatAYearPaysAndWhy() {
        amount("全年门诊自付一合计", "5,000.00");
        submit();

        assertThat(answer()).contains("¥640.00", "减去全年起付线 1,800.00 元，余 3,200.00 元", "RB-OUT", "已进入 20% 报销段");
    }

    @Test
    void staysAreWorkedOutOneByOneAndWhatIsOverTheCeilingStandsApart() {
        year(2014);
        stay(LocalDate.of(2014, 2, 1), LocalDate.of(2014, 2, 5), "40000");
        stay(LocalDate.of(2014, 3, 1), LocalDate.of(2014, 3, 9), "10000");
        submit();
        assertThat(answer()).contains("¥8,571.00", "还可以再得 ¥2,078.00");

        _setValue(_get(Checkbox.class, spec -> spec.withLabel("封顶线以上的部分按已申报并核准计算")), true);
        submit();
        assertThat(answer()).contains("¥10,649.00").doesNotContain("还可以再得");
    }

    @Test
    void treatmentBeforeTheSchemeIsListedAsNotCounted() {
        year(2013);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("按日期一笔一笔填写")), true);
        _setValue(_get(DayField.class), LocalDate.of(2013, 4, 30));
        amount("自付一金额", "9000");
        submit();

        assertThat(answer()).contains("¥0.00", "没有计入的", "2013 年 4 月 30 日 的门诊费用");
    }

    @Test
    void aMistakeIsSaidAtItsFieldAndNothingIsWorkedOut() {
        amount("全年门诊自付一合计", "12.345");
        stay(LocalDate.of(2015, 3, 9), LocalDate.of(2015, 3, 1), "100");
        submit();
        assertThat(field("全年门诊自付一合计").getErrorMessage()).contains("最多两位小数");

        amount("全年门诊自付一合计", "-1");
        submit();
        assertThat(field("全年门诊自付一合计").isInvalid()).isTrue();
        DayField discharged = _get(DayField.class, spec -> spec.withLabel("出院日期"));
        assertThat(discharged.getErrorMessage()).isEqualTo("出院日期：出院日期 2015-03-01 早于入院日期 2015-03-09");
        _assertNone(EstimateResult.class);
    }

    private static void year(int year) {
        @SuppressWarnings("unchecked")
        Select<Integer> field = _get(Select.class, spec -> spec.withLabel("就诊年份"));
        _setValue(field, year);
    }

    private static void stay(LocalDate admitted, LocalDate discharged, String amount) {
        _click(_get(Button.class, spec -> spec.withText("添加一次住院")));
        EstimateRow.OfStay row = _find(EstimateRow.OfStay.class).getLast();
        _setValue(row.admitted, admitted);
        _setValue(row.discharged, discharged);
        _setValue(row.amount, amount);
    }

    private static void amount(String label, String amount) {
        _setValue(field(label), amount);
    }

    private static AmountField field(String label) {
        return _get(AmountField.class, spec -> spec.withLabel(label));
    }

    private static void submit() {
        _click(_get(Button.class, spec -> spec.withText("算一算")));
    }

    private static String answer() {
        return _get(EstimateResult.class).getElement().getTextRecursively();
    }
}
