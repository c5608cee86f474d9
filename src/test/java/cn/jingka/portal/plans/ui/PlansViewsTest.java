package cn.jingka.portal.plans.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.Enrolments;
import cn.jingka.portal.plans.PlanFees;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The officer's, the operator's and the public page of the plans. */
class PlansViewsTest extends PortalViewTest {

    private static final EnrolmentScope STAY = new EnrolmentScope("U0001", "hospital-stay", 2015);

    @Autowired
    private MembersFixture members;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private PlanFees fees;

    @Test
    void anOfficerChecksAListAndConfirmsIt() {
        String number = MembersFixture.identityNumber(920_001);
        members.newPerson("U0001").named("李梅").document(number).create();
        openAsOfficer();
        assertThat(_find(StateBadge.class)).isNotEmpty();

        upload("名单.csv", "证件号码\n" + number + "\n110101199001010000\n");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("将登记参加 1 人") && text.contains("未通过 1 行"));
        assertThat(_find(Anchor.class, spec -> spec.withText("下载未通过的行（.xlsx）"))).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("确认登记 1 人")));

        assertThat(texts(H2.class)).contains("已参加的会员（1）");
        assertThat(enrolments.enrolledCount(new EnrolmentScope("U0001", "critical-illness", 2015)))
                .isEqualTo(1);
    }

    @Test
    void aFileThatIsNoListIsRefusedWhereItWasChosen() {
        openAsOfficer();

        upload("名单.csv", "姓名\n李梅\n");

        assertThat(texts(Paragraph.class)).contains("缺少列“证件号码”");
        _get(Upload.class);
    }

    @Test
    void everybodyEligibleIsCheckedAndTheListCanBeDropped() {
        members.person("U0001");
        openAsOfficer();

        _click(_get(Button.class, spec -> spec.withText("核对全部符合条件的会员")));
        _get(Button.class, spec -> spec.withText("确认登记 1 人"));
        _click(_get(Button.class, spec -> spec.withText("放弃这份名单")));

        assertThat(texts(H2.class)).contains("已参加的会员（0）");
    }

    @Test
    void anEnrolmentOfTheNextTermIsTakenBack() {
        clock.set(Instant.parse("2015-11-02T02:00:00Z"));
        PersonId person = members.person("U0001");
        openAsOfficer();
        enrolments.enrol(new EnrolmentScope("U0001", "critical-illness", 2016), List.of(person));
        select("期间", 2016);

        _click((Button) GridKt._getCellComponent(last(Grid.class), 0, EnrolledPanel.ACTIONS));

        assertThat(texts(H2.class)).contains("已参加的会员（0）");
    }

    @Test
    void theWomensPlanSaysWhoCanNotJoin() {
        members.newPerson("U0001").named("赵强").man().create();
        openAsOfficer();
        Select<Object> plan = select("计划");
        plan.setValue(plan.getListDataView().getItems().toList().getLast());

        assertThat(GridKt._getFormattedRow(_find(Grid.class).getFirst(), 0)).contains("这个计划只限女会员参加");
    }

    @Test
    void anotherUnitsPlansAreRefused() {
        members.unit("U0002");
        members.unit("U0001");
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");

        UI.getCurrent().navigate(PlansView.class, "U0002");

        assertThatThrownBy(() -> _find(PlansView.class)).hasMessageContaining("common.error.otherUnit");
    }

    @Test
    void anOperatorRecordsAPaymentAndAWrongAmountIsRefused() {
        openAsOfficer();
        enrolments.enrol(STAY, List.of(members.person("U0001"), members.person("U0001")));
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate(PlanFeesView.class);

        _click((Button) GridKt._getCellComponent(_get(Grid.class), 0, PlanFeesView.ACTIONS));
        TextField amount = _get(TextField.class, spec -> spec.withLabel("金额（元）"));
        assertThat(amount.getValue()).isEqualTo("80.00");
        _setValue(amount, "八十");
        _click(_get(Button.class, spec -> spec.withText("登记这笔缴费")));
        assertThat(amount.isInvalid()).isTrue();
        _setValue(amount, "-1");
        _click(_get(Button.class, spec -> spec.withText("登记这笔缴费")));
        assertThat(amount.getErrorMessage()).contains("不能小于零");
        _setValue(amount, "80");
        _click(_get(Button.class, spec -> spec.withText("登记这笔缴费")));

        assertThat(fees.all(2015).getFirst().outstanding().isZero()).isTrue();
    }

    @Test
    void withoutEnrolmentsTheOperatorIsToldSo() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate(PlanFeesView.class);

        _get(EmptyState.class);
    }

    @Test
    void theFeesAreNotForOfficers() {
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");

        assertThatThrownBy(() -> UI.getCurrent().navigate(PlanFeesView.class))
                .isInstanceOf(MockAccessDeniedException.class);
    }

    @Test
    void theCatalogueMarksItsSampleValuesAndAMemberSeesTheirPlans() {
        PersonId person = members.person("U0001");
        openAsOfficer();
        enrolments.enrol(STAY, List.of(person));
        UI.getCurrent().navigate(PlanCatalogueView.class);
        assertThat(_find(PlanPanel.class)).hasSize(4);
        assertThat(_find(StateBadge.class)).hasSize(4);
        assertThat(texts(H2.class)).doesNotContain("我已参加");

        UI.getCurrent().navigate("");
        signInAsMember(person);
        UI.getCurrent().navigate(PlanCatalogueView.class);
        assertThat(texts(ListItem.class)).anyMatch(text -> text.startsWith("住院津贴互助：2015 年 3 月 3 日至"));
    }

    private void openAsOfficer() {
        members.unit("U0001");
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
        UI.getCurrent().navigate(PlansView.class, "U0001");
    }

    private static void upload(String name, String text) {
        UploadKt._upload(_get(Upload.class), name, text.getBytes(StandardCharsets.UTF_8));
        MockVaadin.clientRoundtrip(false);
    }

    private static void select(String label, Object value) {
        select(label).setValue(value);
    }

    @SuppressWarnings("unchecked")
    private static Select<Object> select(String label) {
        return (Select<Object>) _get(Select.class, spec -> spec.withLabel(label));
    }

    private static <T extends Component> T last(Class<T> type) {
        return _find(type).getLast();
    }

    private static <T extends Component & HasText> List<String> texts(Class<T> type) {
        return _find(type).stream().map(HasText::getText).toList();
    }
}
