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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One quarter from the files to a member's phone: half of it through the API, half through the screens. */
class QuarterIT extends BrowserTest {

    private static final String PERIOD = "2014Q1";

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
        Locator confirm = button(page, "确认生效 150 行");
        assertThat(confirm).isVisible();
        look(page, "roster-difference");
        confirm.click();
        assertThat(page.getByText("名册已生效：新增 150 人")).isVisible();

        page.navigate(portal.url("/staff/cards"));
        choose(page, "U0004");
        button(page, "为全部 150 名会员申办").click();
        look(page, "cards");
    }

    private void theOperatorImportsTheFeed(Path samples) {
        Page page = staff("operator");
        page.navigate(portal.url("/staff/feeds"));
        page.locator("input[type=file]").setInputFiles(samples.resolve("feed.csv"));
        assertThat(page.getByText("2,746").first()).isVisible();
        // Other tests' batches stand in the list as well: this one is done when none is left to do.
        for (String underWay : List.of("等待导入", "正在导入")) {
            assertThat(page.getByText(underWay, new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
        assertThat(page.getByText("已完成", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        look(page, "feeds");
    }

    private String theOperatorComputesTheQuarter() {
        Page page = staff("operator");
        page.navigate(portal.url("/staff/runs"));
        choose(page, PERIOD);
        button(page, "开始计算").click();
        page.waitForURL(Pattern.compile(".*/staff/runs/[0-9]+"));
        assertThat(page.getByText("¥107,955.52").first()).isVisible();
        assertThat(button(page, "审批通过")).isHidden();
        look(page, "run");
        return page.url().replaceAll(".*/", "");
    }

    private void theSecondOperatorApproves(String run) {
        Page page = staff("operator2");
        page.navigate(portal.url("/staff/runs/" + run));
        button(page, "审批通过").click();
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
        Page page = phoneOf(api, payee.mobile(), payee.card(), payee.document());
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
        button(page, "挂失并申请补卡").click();
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

    /** Chooses the entry that begins with {@code start} in the page's only selection. */
    private static void choose(Page page, String start) {
        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + start)))
                .click();
        settle(page);
    }
}
