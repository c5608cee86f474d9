package cn.jingka.portal.bulletin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.SignUpDesk;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignUpsViewTest extends PortalViewTest {

    private static final String EVENT = "training-first-aid";

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnSignUps own;

    @BeforeEach
    void theDesk() {
        signInAsStaff("service", Role.SERVICE_DESK);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theDeskSeesHowManySignedUpForWhat() {
        signUp();
        UI.getCurrent().navigate("staff/sign-ups");
        Grid<SignUpDesk.Event> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(6);
        assertThat(GridKt._get(grid, 1).notice()).isEqualTo(EVENT);
        assertThat(GridKt._get(grid, 1).attendance().taken()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListShowsWhoComesAndCallingOffTellsThem() {
        signUp();
        UI.getCurrent().navigate("staff/sign-ups/" + EVENT);
        Grid<SignUpDesk.Participant> grid = _get(Grid.class);
        assertThat(GridKt._get(grid, 0).name()).isEqualTo("王秀兰");
        assertThat(GridKt._get(grid, 0).document()).contains("********");

        _click(_get(Button.class, spec -> spec.withText("取消活动并通知")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(_get(RefusalLine.class).getText()).contains("取消原因");

        _setValue(_get(TextArea.class), "讲师生病");
        _click(_get(Button.class, spec -> spec.withText("取消活动并通知")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(_get(EventSignUpsView.class).getElement().getTextRecursively())
                .contains("已取消", "讲师生病");
        _assertNone(CallOffPanel.class);

        UI.getCurrent().navigate("staff/sign-ups");
        assertThat(GridKt._size((Grid<SignUpDesk.Event>) _get(Grid.class))).isEqualTo(5);
        _setValue(_get(Checkbox.class), true);
        assertThat(GridKt._size((Grid<SignUpDesk.Event>) _get(Grid.class))).isEqualTo(6);
    }

    @Test
    void whereNobodySignedUpTheListSaysSo() {
        UI.getCurrent().navigate("staff/sign-ups/" + EVENT);
        assertThat(_get(H1.class).getText()).isEqualTo("初级急救员培训");
        _assertOne(EmptyState.class);
    }

    @Test
    void anUnknownEventIsRefused() {
        UI.getCurrent().navigate("staff/sign-ups/nowhere");
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("没有找到这条通知");
    }

    private void signUp() {
        var person = members.person("U0001");
        ClaimsFixture.asMember(person, () -> own.signUp(EVENT));
    }
}
