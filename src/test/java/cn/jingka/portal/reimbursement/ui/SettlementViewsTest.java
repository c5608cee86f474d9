package cn.jingka.portal.reimbursement.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.ReadBackDialog;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.StepsList;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.Settlements;
import cn.jingka.portal.testing.FeedFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The operator's screens of settlement runs. */
class SettlementViewsTest extends PortalViewTest {

    @Autowired
    private Settlements settlements;

    @Autowired
    private MembersFixture members;

    @Autowired
    private FeedFixture feed;

    @Autowired
    private PersonDirectory persons;

    @Test
    void anOperatorStartsTheLatestPeriodAndComesToItsRun() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("staff/runs");

        _click(_get(Button.class, spec -> spec.withText("开始计算")));

        _get(SettlementRunView.class);
        RunView run = settlements.runs().getFirst();
        assertThat(run.period().toString()).isEqualTo("2014Q4");
        computed(run);
        UI.getCurrent().navigate("staff/runs");
        assertThat(_get(Grid.class).getGenericDataView().getItems().count()).isEqualTo(1);
    }

    @Test
    void aSecondOperatorApprovesByTypingTheAmountBack() {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "5000.00");
        signInAsStaff("operator", Role.OPERATOR);
        RunView run = computed(settlements.start("2014Q1"));
        UI.getCurrent().navigate("staff/runs/" + run.id());
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("另一位同事"));
        assertThat(_find(Button.class, spec -> spec.withText("审批通过"))).isEmpty();

        signInAsStaff("operator2", Role.OPERATOR);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("staff/runs/" + run.id());
        _click(_get(Button.class, spec -> spec.withText("审批通过")));
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("1 笔") && text.contains("¥640.00"));
        Button confirm = inFooter("确认支付 1 笔");
        assertThat(confirm.isEnabled()).isFalse();
        _setValue(_get(TextField.class, spec -> spec.withLabel("合计金额（元）")), "640.00");
        confirm.click();

        assertThat(_find(ReadBackDialog.class)).isEmpty();
        // The portal's own work may have announced it meanwhile.
        assertThat(settlements.run(run.id()).state()).isIn(RunState.APPROVED, RunState.ANNOUNCED);
        assertThat(_find(StateBadge.class)).isNotEmpty();
    }

    @Test
    void oneMemberIsFoundByDocumentAndExplainedWithStepsAndLines() {
        PersonId person = members.person("U0001");
        PersonId other = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "5000.00");
        feed.outpatient(person, "A2", "2014-02-04", "100.00");
        feed.reversal(person, "A3", "2014-02-04", "100.00", "A2");
        feed.outpatient(other, "B1", "2014-02-03", "8000.00");
        signInAsStaff("operator", Role.OPERATOR);
        RunView run = computed(settlements.start("2014Q1"));
        UI.getCurrent().navigate("staff/runs/" + run.id());

        String document = persons.names(List.of(person)).get(person).documentNumber();
        _setValue(_get(TextField.class, spec -> spec.withLabel("按证件号码查找")), document);
        List<Grid> grids = _find(Grid.class);
        assertThat(_getFormattedRow((Grid<?>) grids.getLast(), 0).toString())
                .contains("¥640.00", document.substring(14));

        UI.getCurrent().navigate("staff/runs/" + run.id() + "/members/" + person);
        assertThat(_find(MoneyText.class).getFirst().getText()).isEqualTo("¥640.00");
        assertThat(_get(StepsList.class).getChildren().filter(ListItem.class::isInstance))
                .isNotEmpty();
        Grid<?> lines = _get(Grid.class);
        assertThat(_getFormattedRow(lines, 0).toString()).contains("A1", "计入");
        assertThat(_getFormattedRow(lines, 1).toString()).contains("A2", "冲销");
    }

    @Test
    void theOverpaymentListSaysWhyItIsEmptyBeforeAnyApproval() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("staff/overpayments");
        _get(EmptyState.class);
    }

    @Test
    void otherRolesDoNotReachTheRuns() {
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
        for (String route : List.of("staff/runs", "staff/runs/1", "staff/runs/1/members/1", "staff/overpayments")) {
            assertThatThrownBy(() -> UI.getCurrent().navigate(route))
                    .as(route)
                    .isInstanceOf(MockAccessDeniedException.class);
        }
        assertThatThrownBy(settlements::runs).isInstanceOf(AccessDeniedException.class);
    }

    private RunView computed(RunView run) {
        await().pollInSameThread()
                .until(() -> !settlements.run(run.id()).state().working());
        return settlements.run(run.id());
    }

    private static List<String> texts(Class<Paragraph> type) {
        return _find(type).stream().map(Paragraph::getText).toList();
    }
}
