package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Passkeys in Chromium's own WebAuthn, with a virtual device that checks its owner. */
class PasskeyIT extends BrowserTest {

    @Test
    void aMemberAddsAPasskeySignsInWithItAndRemovesIt() {
        PortalApi api = new PortalApi(portal);
        Member member = ClaimsUnit.of(portal, api).newMember(desktop());
        Page phone = phoneOf(api, member.mobile(), member.card(), member.document());
        device(phone);
        open(phone, "me/security");
        look(phone, "member-security");
        button(phone, "^添加通行密钥$").click();
        field(phone, "^名称$").fill("我的手机");
        look(phone, "member-name");
        button(phone, "^在这台设备上建立$").click();
        assertThat(phone.getByText("我的手机")).isVisible();
        look(phone, "member-passkey");

        signOut(phone);
        open(phone, "sign-in");
        button(phone, "用通行密钥登录").click();
        assertThat(phone).hasURL(Pattern.compile(".*/home"));
        assertThat(heading(phone)).containsText("您好");

        // Of two on the same device the second helps nobody: the device says so.
        open(phone, "me/security");
        button(phone, "^添加通行密钥$").click();
        button(phone, "^在这台设备上建立$").click();
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("已经有一把通行密钥");

        open(phone, "me/security");
        button(phone, "移除“我的手机”").click();
        phone.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        assertThat(phone.getByText("还没有通行密钥")).isVisible();

        signOut(phone);
        open(phone, "sign-in");
        button(phone, "用通行密钥登录").click();
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("没有认出这把通行密钥");
        look(phone, "removed-passkey");
    }

    @Test
    void staffAddAPasskeyAndSignInWithItInPlaceOfPasswordAndCode() {
        Page desk = staff("editor2");
        Device device = device(desk);
        open(desk, "staff/security");
        look(desk, "staff-security");
        button(desk, "^添加通行密钥$").click();
        button(desk, "^在这台设备上建立$").click();
        assertThat(desk.getByText("我的通行密钥")).isVisible();

        desk.context().clearCookies();
        open(desk, "staff-sign-in");
        look(desk, "staff-sign-in");
        button(desk, "用通行密钥登录").click();
        desk.waitForURL(url -> url.contains("/staff/content"));

        // Members and staff each have their own door.
        desk.context().clearCookies();
        open(desk, "sign-in");
        button(desk, "用通行密钥登录").click();
        assertThat(desk.getByRole(AriaRole.ALERT)).containsText("工作人员的通行密钥");

        // A device that doesn't check its owner is no second factor.
        device.userVerified(false);
        open(desk, "staff-sign-in");
        button(desk, "用通行密钥登录").click();
        assertThat(desk.getByText("没有完成验证")).isVisible();
    }

    @Test
    void aNewMemberOfStaffSetsTheSecondFactorUpAtTheFirstSignIn() {
        String name = "new-" + System.nanoTime() % 1_000_000;
        Page admin = staff("admin");
        open(admin, "staff/accounts/account");
        field(admin, "^账号").fill(name);
        field(admin, "^名称").fill("新来的编辑");
        admin.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("编辑"))
                .check();
        button(admin, "^建立账号$").click();
        String password = admin.locator(".account-password code").textContent();

        Page desk = desktop();
        open(desk, "staff-sign-in");
        field(desk, "账号").fill(name);
        desk.locator("input[type=password]").fill(password);
        button(desk, "^登录$").click();
        assertThat(heading(desk)).hasText("设好第二道验证");
        look(desk, "enrol");
        String secret = desk.locator(".typed-secret").textContent();
        field(desk, "六位动态口令").fill(new PortalApi(portal).codeOfSecret(secret));
        button(desk, "^确认设好$").click();
        assertThat(desk.locator(".recovery-codes li")).hasCount(10);
        look(desk, "recovery-codes");
        String recovery = desk.locator(".recovery-codes li").first().textContent();
        button(desk, "^开始工作$").click();
        assertThat(desk.getByRole(AriaRole.ALERT)).containsText("请先保存恢复码");
        desk.getByRole(AriaRole.CHECKBOX).check();
        button(desk, "^开始工作$").click();
        desk.waitForURL(url -> !url.contains("sign-in"));

        desk.context().clearCookies();
        open(desk, "staff-sign-in");
        field(desk, "账号").fill(name);
        desk.locator("input[type=password]").fill(password);
        button(desk, "^登录$").click();
        button(desk, "^改用恢复码$").click();
        field(desk, "恢复码").fill(recovery);
        look(desk, "recovery");
        button(desk, "^验证并登录$").click();
        desk.waitForURL(url -> !url.contains("sign-in"));

        open(admin, "staff/accounts/account/" + name);
        look(admin, "account-factors");
    }

    private static void signOut(Page page) {
        button(page, "退出").click();
        page.waitForURL(url -> !url.contains("/me"));
    }

    /** A device with a passkey store, that its owner has just opened with a finger. */
    private static Device device(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        return new Device(
                session,
                session.send("WebAuthn.addVirtualAuthenticator", parameters)
                        .get("authenticatorId")
                        .getAsString());
    }

    private record Device(CDPSession session, String id) {

        void userVerified(boolean verified) {
            JsonObject parameters = new JsonObject();
            parameters.addProperty("authenticatorId", id);
            parameters.addProperty("isUserVerified", verified);
            session.send("WebAuthn.setUserVerified", parameters);
        }
    }
}
