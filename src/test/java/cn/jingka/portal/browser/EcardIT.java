package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The card on a real phone's browser: its keys, its codes as a camera reads them, and the time without a network. */
class EcardIT extends BrowserTest {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{4} [0-9]{4} [0-9]{4}");

    @Test
    void aMemberShowsTheCardWithAndWithoutANetworkAndStrangersLearnTheFamilyNameAlone() throws Exception {
        Member member = member();
        Page phone = phoneOf(new PortalApi(portal), member.mobile(), member.card(), member.document());
        phone.navigate(portal.url("/card"));
        assertThat(phone.locator(".ecard-code canvas")).isVisible();
        assertThat(phone.locator(".ecard-typed")).hasText(TWELVE_DIGITS);
        assertThat(phone.locator(".ecard-name")).hasText(member.name().charAt(0) + "*");
        look(phone, "card");
        aStrangerSees(scanned(phone), "会员卡有效", member.name().charAt(0) + "*");
        assertThat(theKeysCanBeTakenOut(phone)).isFalse();

        phone.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        phone.context().setOffline(true);
        phone.reload();
        assertThat(phone.getByText("现在没有网络，照常可以出示到")).isVisible();
        assertThat(phone.locator(".ecard-typed")).hasText(TWELVE_DIGITS);
        look(phone, "without-network");
        String offline = scanned(phone);
        aStrangerSees(offline, "会员卡有效", member.name().charAt(0) + "*");
        aStrangerSees(offline.substring(0, offline.length() - 4) + "AAAA", "会员卡无效", "");

        phone.context().setOffline(false);
        assertThat(phone.locator("body.ecard-alone")).hasCount(0);
        assertThat(phone.locator(".ecard-code canvas")).isVisible();
        phone.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(phone, "dark");
        assertThat(scanned(phone)).startsWith(portal.url("/c/"));
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
    void aPhoneThatWasRemovedStopsAtOnceAndSoDoesALostCard() {
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
        assertThat(phone.locator(".ecard-code canvas")).isVisible();
        button(me, "挂失并申请补卡").click();
        Locator confirm = me.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]");
        confirm.click();
        assertThat(me.getByText("已挂失").first()).isVisible();
        assertThat(phone.getByText("会员卡已挂失，不能出示")).isVisible();
        look(phone, "lost");
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

    /** What a camera reads off the screen. */
    private static String scanned(Page page) throws IOException, ReaderException {
        BufferedImage screen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        int width = screen.getWidth();
        int height = screen.getHeight();
        int[] pixels = screen.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code can be read off the screen", e);
        }
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
