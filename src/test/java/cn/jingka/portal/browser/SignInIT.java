package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInIT extends BrowserTest {

    @Test
    void aPhoneIsAskedForNumberThenCodeAndKeepsItsPlaceOverAReload() {
        Page page = phone();
        page.navigate(portal.url("/sign-in"));
        assertThat(heading(page)).hasText("您的手机号码");
        assertThat(field(page, "手机号码")).hasAttribute("inputmode", "tel");
        look(page, "number");

        field(page, "手机号码").fill("12345");
        button(page, "^发送验证码$").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("手机号码不正确");

        field(page, "手机号码").fill("13800138000");
        button(page, "^发送验证码$").click();
        assertThat(heading(page)).hasText("短信验证码");
        assertThat(field(page, "六位验证码")).hasAttribute("autocomplete", "one-time-code");
        assertThat(field(page, "六位验证码")).hasAttribute("inputmode", "numeric");
        assertThat(page.locator("#sign-in-resend")).isDisabled();
        look(page, "code");

        page.reload();
        assertThat(heading(page)).hasText("短信验证码");
        field(page, "六位验证码").fill("000000");
        button(page, "^验证$").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("4 次");
        look(page, "wrong-code");
    }

    @Test
    void staffSignInAtTheirWorkAreaUnderANewSessionAndSignOutAgain() {
        Page page = desktop();
        page.navigate(portal.url("/staff/accounts"));
        page.waitForURL(Pattern.compile(".*/staff-sign-in"));
        assertThat(heading(page)).hasText("工作人员登录");
        look(page, "staff-sign-in");
        String before = session(page);

        signIn(page, "admin", "wrong");
        assertThat(page.getByText("账号或密码不正确")).isVisible();
        signIn(page, "admin", "demo-admin");
        assertThat(heading(page)).hasText("动态口令");
        look(page, "code-of-authenticator");
        page.reload();
        field(page, "六位动态口令").fill("000000");
        button(page, "^验证并登录$").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("动态口令不正确");
        showCode(page, "admin");

        page.waitForURL(Pattern.compile(".*/staff/accounts.*"));
        assertThat(heading(page)).hasText("账号");
        assertThat(session(page)).isNotEqualTo(before);
        look(page, "accounts");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("officer"))
                .click();
        assertThat(heading(page)).hasText("账号 officer");
        look(page, "account");
    }

    @Test
    void theSignInOfStaffFitsAPhone() {
        Page page = phone();
        page.navigate(portal.url("/staff-sign-in"));
        assertThat(heading(page)).hasText("工作人员登录");
        look(page, "staff-sign-in-phone");
    }

    private static void signIn(Page page, String account, String password) {
        field(page, "账号").fill(account);
        page.locator("input[type=password]").fill(password);
        button(page, "^登录$").click();
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JINGKA"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
