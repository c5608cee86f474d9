package cn.jingka.portal.claims.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ClaimPayments;
import cn.jingka.portal.claims.ClaimPayments.Due;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.ReadBackDialog;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClaimPaymentsViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private ClaimPayments payments;

    private String reference;

    @BeforeEach
    void aDecidedCase() {
        PersonId person = members.newPerson("U0001").named("王秀兰").withoutPhone().create();
        members.card(person);
        reference = claims.inState(person, "U0001", CaseState.DECIDED);
        signInAsStaff("operator", Role.OPERATOR);
    }

    @Test
    void theOperatorSeesWhatIsDueAndReleasesItByItsSum() {
        UI.getCurrent().navigate("staff/claim-payments");
        Grid<Due> grid = grid();
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(grid, 0).toString())
                .contains(reference, "王*兰", "审核员")
                .doesNotContain("王秀兰");

        grid.select(GridKt._get(grid, 0));
        _click(_get(Button.class, spec -> spec.withText("放款")));
        Button confirm = inFooter("确认放款 1 笔");
        _setValue(_get(TextField.class), "1000");
        assertThat(confirm.isEnabled()).isFalse();
        _setValue(_get(TextField.class), "1,000.00");
        confirm.click();

        assertThat(_get(Anchor.class, spec -> spec.withText("查看支付批次 CL-20150302-1"))
                        .getHref())
                .isEqualTo("staff/payments/batch/CL-20150302-1");
        _get(EmptyState.class);
        assertThat(payments.due()).isEmpty();
    }

    @Test
    void withoutAChoiceNothingIsAsked() {
        UI.getCurrent().navigate("staff/claim-payments");
        _click(_get(Button.class, spec -> spec.withText("放款")));
        _assertNone(ReadBackDialog.class);
    }

    @Test
    void whenAnotherOperatorWasFasterTheListSaysSoAndIsReadAnew() {
        UI.getCurrent().navigate("staff/claim-payments");
        Grid<Due> grid = grid();
        grid.select(GridKt._get(grid, 0));
        _click(_get(Button.class, spec -> spec.withText("放款")));
        _setValue(_get(TextField.class), "1000.00");
        payments.release(List.of(payments.due().getFirst().id()), Fen.parse("1000.00"));

        assertThatThrownBy(() -> inFooter("确认放款 1 笔").click()).hasMessage("claims.pay.error.released");
        _get(EmptyState.class);
    }

    @Test
    void nobodyElseReachesTheScreen() {
        signInAsStaff("reviewer", Role.REVIEWER);
        assertThatThrownBy(() -> UI.getCurrent().navigate("staff/claim-payments"))
                .isInstanceOf(MockAccessDeniedException.class);
    }

    @SuppressWarnings("unchecked")
    private static Grid<Due> grid() {
        return _get(Grid.class);
    }
}
