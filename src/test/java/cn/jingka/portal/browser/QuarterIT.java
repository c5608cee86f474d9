package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.testing.SharedFolder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One quarter from the files to a member's phone: half of it through the API, half through the screens. */
class QuarterIT extends BrowserTest {

    private static final String PERIOD = "2014Q1";
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    /** A member who was paid, as the bank of the sandbox and the run's items know them. */
    private record Payee(String mobile, String document, String card, String payable) {}

    @Test
    void aQuarterGoesFromTheFilesToTheMembersPhone() throws IOException {
        Path samples = SharedFolder.need("samples");
        PortalApi api = new PortalApi(portal);
        for (int unit = 1; unit <= 4; unit++) {
            api.put("svc-units", "/units/U000" + unit, "{\"name\":\"第" + unit + "机床厂工会\",\"district\":\"110105\"}");
        }
        for (int unit = 1; unit <= 3; unit++) {
            String code = "U000" + unit;
            assertThat(api.upload(
                                    "svc-units",
                                    "/units/" + code + "/roster",
                                    samples.resolve("roster-" + code + ".xlsx"))
                            .path("added")
                            .asInt())
                    .isEqualTo(150);
            String id = api.post(
                            "svc-units", "/units/" + code + "/card-applications", "{\"members\":\"ALL_WITHOUT_CARD\"}")
                    .path("id")
                    .asString();
            api.await("svc-units", "/card-applications/" + id, "ANSWERED");
        }
        theOfficerBringsInTheFourthUnit(samples);
        theOperatorImportsTheFeed(samples);
        String run = theOperatorComputesTheQuarter();
        theSecondOperatorApproves(run);
        api.await("svc-settle", "/settlements/" + run, "CLOSED");
        theBooksBalance();
        aMemberSeesThePayment(api, payee(api.text("svc-settle", "/settlements/" + run + "/items.csv")));
    }

    private void theOfficerBringsInTheFourthUnit(Path samples) {
        Page page = staff("officer");
        choose(page, "U0004");
        page.locator("input[type=file]").setInputFiles(samples.resolve("roster-U0004.xlsx"));
        Locator confirm = button(page, Pattern.compile("确认生效 150 行"));
        assertThat(confirm).isVisible();
        look(page, "roster-difference");
        confirm.click();
        assertThat(page.getByText("名册已生效：新增 150 人")).isVisible();

        page.navigate(portal.url("/staff/cards"));
        choose(page, "U0004");
        button(page, Pattern.compile("为全部 150 名会员申办")).click();
        look(page, "cards");
    }

    private void theOperatorImportsTheFeed(Path samples) {
        Page page = staff("operator");
        page.navigate(portal.url("/staff/feeds"));
        page.locator("input[type=file]").setInputFiles(samples.resolve("feed.csv"));
        assertThat(page.getByText("2,746").first()).isVisible();
        assertThat(page.getByText("已完成", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        look(page, "feeds");
    }

    private String theOperatorComputesTheQuarter() {
        Page page = staff("operator");
        page.navigate(portal.url("/staff/runs"));
        choose(page, PERIOD);
        button(page, Pattern.compile("开始计算")).click();
        page.waitForURL(Pattern.compile(".*/staff/runs/[0-9]+"));
        assertThat(page.getByText("¥107,955.52").first()).isVisible();
        assertThat(button(page, Pattern.compile("审批通过"))).isHidden();
        look(page, "run");
        return page.url().replaceAll(".*/", "");
    }

    private void theSecondOperatorApproves(String run) {
        Page page = staff("operator2");
        page.navigate(portal.url("/staff/runs/" + run));
        button(page, Pattern.compile("审批通过")).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator pay = dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("确认支付 123 笔")));
        assertThat(pay).isDisabled();
        dialog.getByRole(AriaRole.TEXTBOX).fill("107955.52");
        look(page, "approve");
        pay.click();
        assertThat(page.getByText(Pattern.compile("operator2|结算复核人")).first()).isVisible();
    }

    private void theBooksBalance() {
        Page page = staff("operator");
        for (String place : List.of("payments", "bank", "exceptions", "ledger", "notices", "overpayments")) {
            page.navigate(portal.url("/staff/" + place));
            assertThat(heading(page)).isVisible();
            look(page, place);
        }
        page.navigate(portal.url("/staff/ledger"));
        assertThat(page.getByText("账目平衡")).isVisible();
    }

    private void aMemberSeesThePayment(PortalApi api, Payee payee) {
        Page page = phone();
        int already = api.messages(payee.mobile()).size();
        page.navigate(portal.url("/sign-in"));
        page.getByRole(AriaRole.TEXTBOX).fill(payee.mobile());
        button(page, Pattern.compile("发送验证码")).click();
        assertThat(heading(page)).hasText("短信验证码");
        Matcher code = CODE.matcher(api.nextMessage(payee.mobile(), already));
        assertThat(code.find()).isTrue();
        page.getByRole(AriaRole.TEXTBOX).fill(code.group());
        button(page, Pattern.compile("^验证$")).click();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasCount(2);
        look(page, "identify");
        page.getByRole(AriaRole.TEXTBOX).nth(0).fill(payee.card());
        page.getByRole(AriaRole.TEXTBOX)
                .nth(1)
                .fill(payee.document().substring(payee.document().length() - 4));
        button(page, Pattern.compile("核对并登录")).click();
        assertThat(page).hasURL(Pattern.compile(".*/home"));
        assertThat(heading(page)).containsText("您好");
        look(page, "home");

        String amount = "¥" + payee.payable().replaceFirst("([0-9])([0-9]{3}\\.)", "$1,$2");
        page.navigate(portal.url("/payments"));
        assertThat(page.getByText(amount).first()).isVisible();
        assertThat(page.getByText("已到账").first()).isVisible();
        look(page, "my-payments");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("钱到哪儿了"))
                .first()
                .click();
        Locator path = page.locator(".timeline li");
        assertThat(path.first()).isVisible();
        assertThat(page.locator(".timeline .done")).hasCount(path.count());
        assertThat(page.locator(".timeline")).containsText("已通知");
        assertThat(page.locator(".timeline")).containsText("到账");
        look(page, "my-payment");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("为什么是这个数"))
                .click();
        assertThat(page.locator(".steps").first()).isVisible();
        assertThat(page.getByText(amount).first()).isVisible();
        look(page, "my-payment-explained");

        page.navigate(portal.url("/reimbursement/2014"));
        assertThat(page.locator(".steps").first()).isVisible();
        assertThat(page.getByText(amount).first()).isVisible();
        assertThat(page.getByText("RB-").first()).isVisible();
        look(page, "reimbursement");
        for (String place : List.of("messages", "me", "benefits", "estimate")) {
            page.navigate(portal.url("/" + place));
            assertThat(heading(page)).isVisible();
            look(page, place);
        }
        theLostCardIsAskedAboutFirst(page);
    }

    private void theLostCardIsAskedAboutFirst(Page page) {
        page.navigate(portal.url("/me"));
        button(page, Pattern.compile("挂失并申请补卡")).click();
        // The dialog element itself has no size; its buttons stand where people see it.
        assertThat(page.locator("vaadin-confirm-dialog vaadin-button").first()).isVisible();
        look(page, "lost-card");
    }

    /** Somebody with a number of their own who was paid to an account that the sandbox's bank accepts. */
    private Payee payee(String items) {
        Page bank = desktop();
        for (String line : items.lines().skip(1).toList()) {
            String[] cells = line.split(",");
            if (cells[7].equals("0.00")) {
                continue;
            }
            bank.navigate(portal.sandboxUrl("/bank/cards?q=" + cells[0]));
            Optional<Payee> payee = payee(bank.locator("#cards tr[data-card]"), cells[7]);
            if (payee.isPresent()) {
                return payee.get();
            }
        }
        throw new AssertionError("nobody with a payment has a working number");
    }

    private static Optional<Payee> payee(Locator rows, String payable) {
        if (rows.count() != 1) {
            return Optional.empty();
        }
        String mobile = Optional.ofNullable(rows.getAttribute("data-mobile")).orElse("");
        String card = rows.getAttribute("data-card");
        boolean reachable = mobile.length() == 11 && !mobile.endsWith("4");
        boolean accepted = !card.endsWith("7") && !card.endsWith("9");
        return reachable && accepted
                ? Optional.of(new Payee(mobile, rows.getAttribute("data-document"), card, payable))
                : Optional.empty();
    }

    private Page staff(String name) {
        Page page = desktop();
        page.navigate(portal.url("/staff-sign-in"));
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("账号"))
                .fill(name);
        page.locator("input[type=password]").fill("demo-" + name);
        button(page, Pattern.compile("^登录$")).click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    /** Chooses the entry that begins with {@code start} in the page's only selection. */
    private static void choose(Page page, String start) {
        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + start)))
                .click();
        settle(page);
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
