package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * A member binds the card to an account at the sandbox's Dangdang, by its own sign-in and consent, and earns another
 * year of gold.
 */
class DangdangIT extends BrowserTest {

    private static final Pattern AT_THE_PORTAL = Pattern.compile(".*/books");

    @Test
    void anAccountIsLinkedAtDangdangAndFifteenThousandPointsExtendGold() throws Exception {
        PortalApi api = new PortalApi(portal);
        Page phone = signedIn(api);
        phone.navigate(portal.url("/books"));
        assertThat(phone.getByText("天可以绑定").first()).isVisible();
        look(phone, "to-bind");

        toDangdang(phone, "reader3");
        button(phone, "^不同意$").click();
        assertThat(phone).hasURL(AT_THE_PORTAL);
        assertThat(phone.locator(".refusal")).containsText("没有同意");

        AtomicReference<String> answer = new AtomicReference<>("");
        phone.onRequest(request -> {
            if (request.url().contains("/authorize/oauth2/code/")) {
                answer.set(request.url());
            }
        });
        toDangdang(phone, "reader3");
        button(phone, "^同意并绑定$").click();
        assertThat(phone).hasURL(AT_THE_PORTAL);
        assertThat(phone.getByText("当当账号已绑定")).isVisible();
        assertThat(phone.locator(".books-left")).hasText(goldUntil(1));
        look(phone, "linked");

        phone.navigate(answer.get());
        assertThat(phone).hasURL(AT_THE_PORTAL);
        assertThat(phone.locator(".refusal")).containsText("已经用过");
        phone.navigate(answer.get().replaceFirst("state=[^&]+", "state=made-up"));
        assertThat(phone.locator(".refusal")).containsText("没有采用");
        look(phone, "forged-answer");

        Page shop = desktop();
        shop.navigate(portal.sandboxUrl("/dangdang/"));
        signInAtDangdang(shop, "reader3");
        order(shop, "500.00");
        assertThat(phone.getByText("还差 10,000 分")).isVisible();
        order(shop, "500.00");
        assertThat(phone.getByText("还差 5,000 分")).isVisible();
        order(shop, "500.00");
        assertThat(phone.getByText("本年度已达到延长条件")).isVisible();
        look(phone, "extended");

        assertThat(phone.locator(".books-left")).hasText(goldUntil(2));

        UUID event = UUID.randomUUID();
        assertThat(told(event, "not-the-secret")).isEqualTo(401);
        assertThat(told(event, "demo-dangdang-webhook")).isEqualTo(204);
        assertThat(told(event, "demo-dangdang-webhook")).isEqualTo(409);

        button(phone, "解除绑定").click();
        phone.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        assertThat(phone.getByText("以前的绑定")).isVisible();
        look(phone, "unlinked");
    }

    @Test
    void onTheDayAfterSixMonthsTheLinkIsRefused() {
        PortalApi api = new PortalApi(portal);
        Page phone = signedIn(api);
        try {
            api.travelTo(OffsetDateTime.now(ZoneId.of("Asia/Shanghai"))
                    .plusMonths(6)
                    .plusDays(1)
                    .withHour(9));
            phone.navigate(portal.url("/books"));
            assertThat(phone.getByText("绑定期限已过")).isVisible();
            assertThat(phone.getByText("去当当网绑定")).hasCount(0);
            look(phone, "over");
            phone.navigate(portal.url("/dangdang/link"));
            assertThat(phone).hasURL(AT_THE_PORTAL);
            assertThat(phone.locator(".refusal")).containsText("期限已于");
        } finally {
            api.backToRealTime();
        }
    }

    private Page signedIn(PortalApi api) {
        Member member = ClaimsUnit.of(portal, api).newMember(desktop());
        return phoneOf(api, member.mobile(), member.card(), member.document());
    }

    private static void toDangdang(Page page, String reader) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去当当网绑定"))
                .click();
        Locator consent = button(page, "^同意并绑定$");
        Locator user = page.locator("#username");
        assertThat(consent.or(user).first()).isVisible();
        if (user.isVisible()) {
            signInAtDangdang(page, reader);
        }
        assertThat(consent).isVisible();
    }

    private static void signInAtDangdang(Page page, String reader) {
        page.locator("#username").fill(reader);
        page.locator("#password").fill("demo");
        page.locator("#password").press("Enter");
    }

    private static void order(Page shop, String amount) {
        int before = shop.getByText("¥" + amount).count();
        shop.locator("#amount").fill(amount);
        button(shop, "^下单$").click();
        assertThat(shop.getByText("¥" + amount)).hasCount(before + 1);
    }

    /** Tells the portal in Dangdang's name that an account was unlinked there. */
    private int told(UUID event, String secret) throws IOException, InterruptedException, GeneralSecurityException {
        String body = "{\"type\":\"account.unlinked\",\"accountId\":\"dd-nobody\"}";
        String sent = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal((sent + "." + event + "." + body).getBytes(StandardCharsets.UTF_8));
        HttpRequest call = HttpRequest.newBuilder(URI.create(portal.url("/api/v1/dangdang/events")))
                .header("Content-Type", "application/json")
                .header("X-Dangdang-Event", event.toString())
                .header("X-Dangdang-Timestamp", sent)
                .header("X-Dangdang-Signature", "sha256=" + HexFormat.of().formatHex(signature))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(call, BodyHandlers.discarding()).statusCode();
    }

    private static Pattern goldUntil(int years) {
        LocalDate day = today().plusYears(years);
        return Pattern.compile(
                "金卡到\\s%d\\s年\\s%d\\s月\\s%d\\s日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }
}
