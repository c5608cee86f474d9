package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import com.google.zxing.ReaderException;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The park pass (PARK-1 to PARK-4): a member's phone, two counters, and the calendar. */
class ParkPassIT extends BrowserTest {

    private static final String PASS = "新购年票";

    private PortalApi api;

    @BeforeEach
    void reachThePortal() {
        api = new PortalApi(portal);
    }

    @AfterEach
    void goBackToRealTime() {
        api.backToRealTime();
    }

    @Test
    void thePassIsSoldOnceAndOnlyInItsDays() throws Exception {
        Member member = ClaimsUnit.of(portal, api).newMember(desktop());
        int year = yearOfTheComingDecember();
        api.travelTo(december(year, 14));
        Page phone = phoneOf(api, member.mobile(), member.card(), member.document());
        ShownCard card = open(phone);
        Page palace = counter("park");
        look(palace, "counter");
        outsideItsDaysItIsRefused(palace, card, year);

        api.travelTo(december(year, 20));
        // The phone's key was for the day that is over by now.
        card = open(phone);
        Page uses = phone.context().newPage();
        open(uses, "benefits/uses");
        see(uses, "还没有使用记录");
        look(uses, "no-uses");
        Page temple = counter("park2");
        typed(temple, card);
        button(temple, "^登记“" + PASS + "”$").click();
        temple.getByLabel("带市政交通一卡通作基卡").check();

        String scanned = thePassIsSold(palace, card, member);
        see(uses, PASS);
        see(uses, "颐和园");
        see(uses, "¥103.00");
        look(uses, "used-at-once");

        button(temple, "^计算价格$").click();
        assertThat(refusal(temple)).containsText((year + 1) + " 年的 1 次已经用完");
        assertThat(refusal(temple)).containsText("条款 PARK-1");
        look(temple, "second-counter-refuses");

        next(temple);
        check(temple, scanned);
        assertThat(refusal(temple)).hasText("这个会员码已经用过，每个码只能用一次。请会员出示新的码。");
        look(temple, "replayed");
        check(temple, scanned.substring(0, scanned.length() - 4) + "AAAA");
        assertThat(refusal(temple)).containsText("这个会员码无法确认");
        check(temple, card.scanned());
        assertThat(offered(temple).getByText("已用完")).hasCount(2);
        assertThat(button(temple, "^登记")).hasCount(0);
        look(temple, "used-up");

        open(palace, "counter/uses");
        see(palace, PASS);
        assertThat(palace.getByText(member.name())).hasCount(0);
        look(palace, "uses-of-the-day");
        open(palace, "counter/report");
        see(palace, PASS);
        look(palace, "report-of-the-month");
    }

    /** 14 December is a day too early (PARK-3). */
    private void outsideItsDaysItIsRefused(Page counter, ShownCard card, int year) {
        typed(counter, card);
        assertThat(offered(counter).getByText("现在还不能用")).hasCount(2);
        assertThat(offered(counter).getByText("PARK-3")).hasCount(2);
        assertThat(offered(counter).first()).containsText(year + "-12-15");
        assertThat(button(counter, "^登记")).hasCount(0);
        look(counter, "too-early");
        next(counter);
    }

    /** Without a transit card 3 yuan more are due (PARK-2); the counter learns the family name alone. */
    private String thePassIsSold(Page counter, ShownCard card, Member member) throws IOException, ReaderException {
        String before = card.digits();
        String scanned = card.scanned();
        check(counter, scanned);
        see(counter, "会员 · 可享 2 项 · " + member.name().charAt(0) + "*");
        assertThat(counter.content()).doesNotContain(member.name(), member.card(), member.mobile(), member.document());
        look(counter, "entitled");
        card.next(before);
        button(counter, "^登记“" + PASS + "”$").click();
        counter.getByLabel("不带交通功能的年票").check();
        button(counter, "^计算价格$").click();
        see(counter, "所选方式加收 3.00 元");
        look(counter, "price");
        button(counter, "^确认收取 ¥103.00 并登记$").click();
        see(counter, "已登记");
        look(counter, "receipt");
        return scanned;
    }

    private ShownCard open(Page phone) {
        phone.navigate(portal.url("/card"));
        return new ShownCard(phone).shown();
    }

    private static void typed(Page counter, ShownCard card) {
        String digits = card.digits();
        check(counter, digits);
        assertThat(counter.getByText("这次核对在")).isVisible();
        card.next(digits);
    }

    private static void check(Page counter, String code) {
        field(counter, "12 位数字").fill(code);
        button(counter, "^核对$").click();
        settle(counter);
    }

    private static void next(Page counter) {
        button(counter, "^核对下一位$").click();
        assertThat(field(counter, "12 位数字")).isVisible();
    }

    private static Locator offered(Page counter) {
        return counter.locator(".offered-row");
    }

    private static Locator refusal(Page counter) {
        return counter.getByRole(AriaRole.ALERT);
    }

    /** The next December whose first half is still to come, since the portal's records don't lie in its future. */
    private static int yearOfTheComingDecember() {
        LocalDate today = today();
        return today.isBefore(LocalDate.of(today.getYear(), 12, 14)) ? today.getYear() : today.getYear() + 1;
    }

    private static OffsetDateTime december(int year, int day) {
        return OffsetDateTime.of(year, 12, day, 10, 0, 0, 0, ZoneOffset.ofHours(8));
    }
}
