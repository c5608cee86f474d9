package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call of the hotline in two browsers: the agent at a desk, the member with a phone. */
class HotlineIT extends BrowserTest {

    private static final Pattern CALL_CODE = Pattern.compile("核实码 ([0-9]{5})");

    private PortalApi api;
    private Member caller;

    @BeforeEach
    void aCaller() {
        api = new PortalApi(portal);
        caller = ClaimsUnit.of(portal, api).newMember(desktop());
    }

    @Test
    void anAgentHelpsACallerWhoReadsAfterwardsWhoLookedAtWhat() {
        Page phone = phoneOf(api, caller.mobile(), caller.card(), caller.document());
        Page desk = staff("agent");
        open(desk, "staff/call");
        String call = theTelephoneRings();

        button(desk, "接听").click();
        button(desk, "按来电号码").click();
        assertThat(button(desk, "选择")).hasCount(1);
        nothingIdentifying(desk);
        look(desk, "found");
        button(desk, "选择").click();
        nothingIdentifying(desk);
        verifyByCode(desk);
        look(desk, "desk");

        desk.keyboard().press("e");
        desk.waitForURL("**/staff/call/estimate");
        assertThat(heading(desk)).isVisible();
        look(desk, "estimate");
        open(desk, "staff/call");

        Page screen = theCallerSharesThePage(phone, desk);
        phone.navigate(portal.url("/reimbursement"));
        assertThat(screen.locator(".screen-mirror h1").first())
                .hasText(heading(phone).innerText());
        look(screen, "shared");
        phone.navigate(portal.url("/card"));
        see(screen, "来电人正在看一个不共享的页面");

        desk.bringToFront();
        button(desk, "挂失").click();
        desk.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        see(desk, "已挂失");

        button(desk, "结束通话").click();
        assertThat(button(desk, "结束通话")).hasCount(0);
        see(screen, "同屏查看已结束");
        desk.navigate(portal.url("/staff/call/estimate"));
        assertThat(desk.locator("main")).not().containsText(caller.name());

        phone.navigate(portal.url("/me/access"));
        see(phone, "12351 坐席");
        see(phone, call);
        see(phone, "查看了您的付款记录");
        see(phone, "开始同屏查看您的页面");
        look(phone, "trail");
    }

    /** As the telephone system hands a call over. */
    private String theTelephoneRings() {
        return api.post("svc-phone", "/calls", """
                        {"callId":"%s","agent":"agent","callerNumber":"%s"}""".formatted(UUID.randomUUID(), caller.mobile()))
                .path("number")
                .asString();
    }

    private void verifyByCode(Page desk) {
        int already = api.messages(caller.mobile()).size();
        button(desk, "发送核实码").click();
        Matcher code = CALL_CODE.matcher(api.nextMessage(caller.mobile(), already));
        org.assertj.core.api.Assertions.assertThat(code.find()).isTrue();
        field(desk, "来电人念出的核实码").fill(code.group(1));
        button(desk, "^核对$").click();
        see(desk, "已核实身份");
    }

    private Page theCallerSharesThePage(Page phone, Page desk) {
        phone.navigate(portal.url("/me/share"));
        button(phone, "同意").click();
        Locator code = phone.locator(".big-code");
        assertThat(code).hasText(Pattern.compile("[0-9]{6}"));
        look(phone, "consent");
        Page screen = desk.waitForPopup(() -> button(desk, "同屏查看").click());
        field(screen, "口令").fill(code.innerText());
        button(screen, "^查看$").click();
        see(phone, "12351 坐席正在看您的页面");
        return screen;
    }

    private void nothingIdentifying(Page desk) {
        settle(desk);
        assertThat(desk.locator("main")).not().containsText(caller.name());
        assertThat(desk.locator("main")).not().containsText(caller.mobile());
        assertThat(desk.locator("main")).not().containsText(caller.document());
        assertThat(desk.locator("main")).not().containsText(caller.card());
    }
}
