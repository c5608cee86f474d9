package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The card on a real phone's browser: its keys, its codes as a camera reads them, and the time without a network. */
class EcardIT extends BrowserTest {

    @Test
    void aMemberShowsTheCardWithAndWithoutANetworkAndStrangersLearnTheFamilyNameAlone() throws Exception {
        Member member = member();
        Page phone = phoneOf(new PortalApi(portal), member.mobile(), member.card(), member.document());
        phone.navigate(portal.url("/card"));
        ShownCard card = new ShownCard(phone).shown();
        assertThat(phone.locator(".ecard-name")).hasText(member.name().charAt(0) + "*");
        look(phone, "card");
        aStrangerSees(card.scanned(), "会员卡有效", member.name().charAt(0) + "*");
        assertThat(theKeysCanBeTakenOut(phone)).isFalse();

        phone.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        phone.context().setOffline(true);
        phone.reload();
        assertThat(phone.getByText("现在没有网络，照常可以出示到")).isVisible();
        look(phone, "without-network");
        String offline = card.shown().scanned();
        aStrangerSees(offline, "会员卡有效", member.name().charAt(0) + "*");
        aStrangerSees(offline.substring(0, offline.length() - 4) + "AAAA", "会员卡无效", "");

        phone.context().setOffline(false);
        assertThat(phone.locator("body.ecard-alone")).hasCount(0);
        assertThat(phone.locator(".ecard-code canvas")).isVisible();
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(phone, "dark");
        assertThat(card.scanned()).startsWith(portal.url("/c/"));
    }

    @Test
    void whoseSessionRanOutShowsTheCardForTheRestOfItsDay() {
        Member member = member();
        Page phone = phoneOf(new PortalApi(portal), member.mobile(), member.card(), member.document());
        phone.navigate(portal.url("/card"));
        assertThat(phone.locator(".ecard-code canvas")).isVisible();
        phone.evaluate("() => navigator.serviceWorker.ready.then(() => true)");

        phone.context().clearCookies();
        phone.navigate(portal.url("/card"));
        assertThat(phone.getByText("登录已结束")).isVisible();
        assertThat(phone.locator(".ecard-code canvas")).isVisible();
        look(phone, "signed-out");
    }

    @Test
    void aPhoneThatWasRemovedStopsAtOnceAndSoDoesALostCard() throws Exception {
        Member member = member();
        Page phone = phoneOf(new PortalApi(portal), member.mobile(), member.card(), member.document());
        phone.navigate(portal.url("/card"));
        assertThat(phone.locator(".ecard-code canvas")).isVisible();

        Page me = phone.context().newPage();
        me.navigate(portal.url("/me"));
        look(me, "phones");
        button(me, "^移除").click();
        assertThat(me.getByText("现在没有手机可以出示京卡。")).isVisible();
        assertThat(phone.getByText("这部手机上的会员码已停止。")).isVisible();
        look(phone, "stopped");

        phone.navigate(portal.url("/card"));
        String shownBefore = new ShownCard(phone).shown().scanned();
        button(me, "挂失并申请补卡").click();
        Locator confirm = me.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]");
        confirm.click();
        assertThat(me.getByText("已挂失").first()).isVisible();
        assertThat(phone.getByText("会员卡已挂失，不能出示")).isVisible();
        look(phone, "lost");

        Page counter = counter("gym");
        field(counter, "12 位数字").fill(shownBefore);
        button(counter, "^核对$").click();
        assertThat(counter.locator(".refusal")).hasText("这张会员卡已挂失，不能使用。");
        look(counter, "counter-refuses");
    }

    private Member member() {
        return ClaimsUnit.of(portal, new PortalApi(portal)).newMember(desktop());
    }

    private void aStrangerSees(String address, String words, String name) {
        Page stranger = phone();
        stranger.navigate(address);
        assertThat(stranger.locator(".state")).hasText(words);
        assertThat(stranger.locator(".key-values")).containsText(name);
        look(stranger, "stranger");
    }

    private static boolean theKeysCanBeTakenOut(Page page) {
        return (Boolean) page.evaluate("""
                async () => {
                    const { loadPhone } = await import('/ecard/phone.js');
                    const phone = await loadPhone();
                    return phone.signingKey.extractable || phone.typingKey.extractable;
                }""");
    }
}
