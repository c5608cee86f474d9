package cn.jingka.portal.browser;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A counter that reads the code by its camera: nothing is typed. */
class CounterCameraIT extends BrowserTest {

    @TempDir
    Path folder;

    @Test
    void theCameraReadsTheCodeOffThePhone() throws IOException {
        PortalApi api = new PortalApi(portal);
        Member member = ClaimsUnit.of(portal, api).newMember(desktop());
        Page phone = phoneOf(api, member.mobile(), member.card(), member.document());
        phone.navigate(portal.url("/card"));
        ShownCard card = new ShownCard(phone).shown();
        Path film = folder.resolve("phone.mjpeg");
        card.film(film);
        Page gym = counter("gym", film);

        button(gym, "^扫描会员码$").click();

        see(gym, "会员 · 可享");
        look(gym, "scanned");
    }
}
