package cn.jingka.portal.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.AccountDetails;
import cn.jingka.portal.identity.Accounts;
import cn.jingka.portal.testing.DemoAuthenticator;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.AbstractLogin.LoginEvent;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class StaffViewsTest extends PortalViewTest {

    @Autowired
    private Accounts accounts;

    @Test
    void staffSignInWithAccountAndPasswordAndThenACode() {
        UI.getCurrent().navigate("staff-sign-in");
        LoginForm form = _get(LoginForm.class);
        ComponentUtil.fireEvent(form, new LoginEvent(form, true, "reviewer", "demo-operator"));
        assertThat(form.isError()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();

        ComponentUtil.fireEvent(form, new LoginEvent(form, true, "reviewer", "demo-reviewer"));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        _setValue(field("六位动态口令"), "000000");
        _click(button("验证并登录"));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        _setValue(field("六位动态口令"), DemoAuthenticator.code("reviewer"));
        _click(button("验证并登录"));
        assertThat(SecurityContextHolder.getContext().getAuthentication().getPrincipal())
                .isInstanceOfSatisfying(
                        Actor.class, actor -> assertThat(actor.account()).isEqualTo("reviewer"));
    }

    @Test
    void anAdministratorCreatesAnAccountAndSeesItsPasswordOnce() {
        signInAsStaff("admin", Role.ADMINISTRATOR);
        UI.getCurrent().navigate("staff/accounts/account");
        _setValue(field("账号"), "wang");
        _setValue(field("名称"), "王经办");
        choose("ROLE_UNIT_OFFICER");
        _click(button("建立账号"));
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("account-message"))
                        .getText())
                .isEqualTo("请填写经办人负责的单位代码");

        _setValue(field("负责的单位"), "U0001，U0003");
        _click(button("建立账号"));
        assertThat(_get(Code.class).getText()).hasSize(16);
        AccountDetails created = accounts.get("wang");
        assertThat(created.authorities()).containsExactly("ROLE_UNIT_OFFICER");
        assertThat(created.units()).containsExactlyInAnyOrder("U0001", "U0003");

        UI.getCurrent().navigate("staff/accounts/account/wang");
        _assertNone(Code.class);
        _click(button("停用账号"));
        assertThat(accounts.get("wang").enabled()).isFalse();
    }

    @Test
    void theListFindsAnAccountByPartOfItsName() {
        signInAsStaff("admin", Role.ADMINISTRATOR);
        UI.getCurrent().navigate("staff/accounts");
        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(26);
        _setValue(_get(TextField.class), "svc-");
        assertThat(GridKt._size(grid)).isEqualTo(7);
    }

    @Test
    void nobodyElseOpensTheAccounts() {
        signInAsStaff("operator", Role.OPERATOR);
        assertThatThrownBy(() -> UI.getCurrent().navigate("staff/accounts"))
                .isInstanceOf(MockAccessDeniedException.class);
        assertThatThrownBy(() -> UI.getCurrent().navigate("staff/accounts/account/admin"))
                .isInstanceOf(MockAccessDeniedException.class);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static void choose(String purpose) {
        _setValue((RadioButtonGroup<String>) _get(RadioButtonGroup.class), purpose);
    }
}
