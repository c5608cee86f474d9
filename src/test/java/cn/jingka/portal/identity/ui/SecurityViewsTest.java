package cn.jingka.portal.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.Accounts;
import cn.jingka.portal.identity.Accounts.AccountChange;
import cn.jingka.portal.testing.DemoAuthenticator;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.AbstractLogin.LoginEvent;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class SecurityViewsTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private Accounts accounts;

    @Test
    void aMemberSeesPasskeysAndNoSecondFactor() {
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate("me/security");
        assertThat(_get(H1.class).getText()).isEqualTo("登录与安全");
        assertThat(_find(H2.class)).extracting(H2::getText).contains("通行密钥").doesNotContain("恢复码");
        says("还没有通行密钥");
        assertThatThrownBy(() -> UI.getCurrent().navigate("staff/security"))
                .isInstanceOf(MockAccessDeniedException.class);
    }

    @Test
    void staffMoveTheAuthenticatorToAnotherPhone() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("staff/security");
        _click(button("换一台手机"));
        String secret = _get(Code.class).getText().replace(" ", "");
        _setValue(field("六位动态口令"), "000000");
        _click(button("确认设好"));
        says("动态口令不正确。请核对手机时间是否准确，填写正在显示的六位数字");
        _setValue(field("六位动态口令"), DemoAuthenticator.codeOf(secret));
        _click(button("确认设好"));
        _assertNone(Code.class);
        _click(button("停用身份验证器"));
        says("这是最后一道第二重验证，请先设好另一种再移除");
    }

    @Test
    void newRecoveryCodesAreShownOnce() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("staff/security");
        says("没有恢复码了，请换一组新的");
        _click(button("换一组恢复码"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(_find(Code.class)).hasSize(10);
        UI.getCurrent().navigate("staff/runs");
        UI.getCurrent().navigate("staff/security");
        says("还有 10 个没有用过");
    }

    @Test
    void aCounterSeesPasskeysOnly() {
        signInAsStaff("park", Role.MERCHANT);
        UI.getCurrent().navigate("staff/security");
        assertThat(_find(H2.class)).extracting(H2::getText).contains("通行密钥").doesNotContain("恢复码");
    }

    @Test
    void theFirstSignInOfStaffSetsTheSecondFactorUpAndShowsTheRecoveryCodes() {
        signInAsStaff("admin", Role.ADMINISTRATOR);
        String password = accounts.create("wang", new AccountChange("王编辑", Set.of("ROLE_EDITOR"), Set.of()));
        SecurityContextHolder.clearContext();
        UI.getCurrent().navigate("staff-sign-in");
        LoginForm form = _get(LoginForm.class);
        ComponentUtil.fireEvent(form, new LoginEvent(form, true, "wang", password));
        assertThat(_get(H1.class).getText()).isEqualTo("设好第二道验证");
        String secret = _get(Code.class).getText().replace(" ", "");
        _setValue(field("六位动态口令"), DemoAuthenticator.codeOf(secret));
        _click(button("确认设好"));
        assertThat(_find(Code.class)).hasSize(10);
        _click(button("开始工作"));
        says("请先保存恢复码，再勾选确认");
        _setValue(_get(Checkbox.class), true);
        _click(button("开始工作"));
        assertThat(SecurityContextHolder.getContext().getAuthentication().getName())
                .isEqualTo("wang");
    }

    @Test
    void anAdministratorClearsSomebodysSecondFactor() {
        signInAsStaff("admin", Role.ADMINISTRATOR);
        UI.getCurrent().navigate("staff/accounts/account/operator");
        says("第二道验证：动态口令");
        _click(button("清除第二道验证"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        says("还没有第二道验证，下次登录时设置");
    }

    private static void says(String text) {
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains(text);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
