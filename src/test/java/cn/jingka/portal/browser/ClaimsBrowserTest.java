package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import cn.jingka.portal.claims.internal.evidence.HostileFiles;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** The acts of which each claim's way from the phone to the paid instruction is made, as members and staff do them. */
abstract class ClaimsBrowserTest extends BrowserTest {

    private static final Pattern REFERENCE = Pattern.compile("L[0-9]{11}");
    private static final String PHOTO = "image/jpeg";
    /** No two photos are the same, since the same file of two members is a warning to the reviewer. */
    private static final AtomicInteger PHOTOS = new AtomicInteger();

    protected PortalApi api;
    protected ClaimsUnit unit;

    @BeforeEach
    void makeTheUnit() {
        api = new PortalApi(portal);
        unit = ClaimsUnit.of(portal, api);
    }

    protected Member newMember() {
        return unit.newMember(desktop());
    }

    protected Page phoneOf(Member member) {
        return phoneOf(api, member.mobile(), member.card(), member.document());
    }

    /** The page of one question: answers it and goes on. */
    protected static void answer(Page page, String question, Consumer<Locator> act) {
        assertThat(heading(page)).hasText(question);
        act.accept(page.locator(".question-page"));
        button(page, "^继续$").click();
    }

    protected static Consumer<Locator> day(LocalDate day) {
        return question -> {
            part(question, "年").fill(Integer.toString(day.getYear()));
            part(question, "月").fill(Integer.toString(day.getMonthValue()));
            part(question, "日").fill(Integer.toString(day.getDayOfMonth()));
        };
    }

    private static Locator part(Locator question, String label) {
        return question.getByRole(
                AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    protected static Consumer<Locator> type(String text) {
        return question -> question.getByRole(AriaRole.TEXTBOX).fill(text);
    }

    protected static Consumer<Locator> pick(String option) {
        return question -> question.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(option).setExact(true))
                .check();
    }

    protected static Consumer<Locator> tick(String... options) {
        return question -> List.of(options)
                .forEach(option -> question.getByRole(
                                AriaRole.CHECKBOX,
                                new Locator.GetByRoleOptions().setName(option).setExact(true))
                        .check());
    }

    /** From the pre-check's result into the case. */
    protected static String start(Page page) {
        button(page, "^(开始|仍然)申请$").click();
        page.waitForURL(REFERENCE.asPredicate());
        return reference(page.url());
    }

    private static String reference(String address) {
        Matcher reference = REFERENCE.matcher(address);
        assertThat(reference.find()).as(address).isTrue();
        return reference.group();
    }

    protected static Locator material(Page page, String name) {
        return page.locator(".evidence-material")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    /** Photos as a phone takes them: turned, with the place where they were taken. */
    protected static void photograph(Page page, String... materials) {
        for (String name : materials) {
            send(page, name, name + ".jpg", HostileFiles.photoWithPlace(600 + PHOTOS.getAndIncrement(), 400, 6));
            assertThat(material(page, name).locator(".evidence-file")).containsText(name + ".jpg");
        }
    }

    protected static void send(Page page, String name, String fileName, byte[] content) {
        material(page, name).locator("input[type=file]").setInputFiles(new FilePayload(fileName, PHOTO, content));
    }

    /** From the materials over the page that shows everything to the confirmation with the reference. */
    protected void handIn(Page page, String reference) {
        link(page, "继续，核对全部内容").click();
        assertThat(heading(page)).hasText("核对并提交");
        assertThat(page.locator(".answer-list").first()).isVisible();
        look(page, "check");
        button(page, "^提交申请$").click();
        assertThat(heading(page)).hasText("申请已提交");
        assertThat(page.locator(".case-reference")).hasText(reference);
        look(page, "filed");
    }

    /** The officer adds the unit's materials and certifies. */
    protected void certify(String reference, String... materials) {
        Page page = staff("officer");
        open(page, "staff/certify");
        link(page, reference).click();
        assertThat(field(page, "单位调查结果与证明")).isVisible();
        photograph(page, materials);
        field(page, "单位调查结果与证明").fill("已到现场核实，情况属实。");
        look(page, "certify");
        button(page, "^出具证明并送审$").click();
        see(page, "市总工会审核");
        assertThat(field(page, "单位调查结果与证明")).hasCount(0);
    }

    protected Page review(String reviewer, String reference) {
        Page page = staff(reviewer);
        open(page, "staff/review/" + reference);
        return page;
    }

    /** Decides, with the amount typed back. */
    protected void decide(Page page, String amount, String departure, String words) {
        assertThat(field(page, "核定金额")).isVisible();
        field(page, "核定金额").fill(amount);
        settle(page);
        // The reason is asked for only where the amount departs from the proposal.
        if (!departure.isEmpty() && field(page, "与规则计算不同的理由").isVisible()) {
            field(page, "与规则计算不同的理由").fill(departure);
        }
        field(page, "给会员的话").fill(words);
        look(page, "decide-" + amount);
        button(page, "^作出决定$").click();
        readBack(page, amount);
    }

    /** The second reviewer agrees. */
    protected void confirm(String reviewer, String reference, String amount) {
        Page page = review(reviewer, reference);
        look(page, "confirm");
        button(page, "^同意这个决定$").click();
        readBack(page, amount);
        see(page, "复核人");
    }

    protected static void readBack(Page page, String figure) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator act =
                dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("确认|同意")));
        assertThat(act).isDisabled();
        dialog.getByRole(AriaRole.TEXTBOX).fill(figure);
        act.click();
        assertThat(dialog).isHidden();
    }

    /** The operator releases what was granted; the sandbox's bank books it a little later. */
    protected void pay(String reference, String amount) {
        Page page = staff("operator");
        open(page, "staff/claim-payments");
        tickRow(page, reference);
        look(page, "claim-payments");
        button(page, "^放款$").click();
        readBack(page, amount);
        see(page, "已放款 1 笔");
        link(page, "查看支付批次").click();
        assertThat(heading(page)).isVisible();
        look(page, "claim-batch");
    }

    /** Ticks the box of the grid's row that has a cell with this text. */
    protected static void tickRow(Page page, String text) {
        Locator cell = page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
        assertThat(cell).isVisible();
        // A row's cells stand beside each other in the page; only their slots say which belong together.
        cell.evaluateHandle(
                        "cell => cell.assignedSlot.closest('tr').querySelector('slot').assignedNodes()[0].querySelector('vaadin-checkbox')")
                .asElement()
                .click();
        settle(page);
    }

    /** Opens the page again and again until it says so. */
    protected void awaitOn(Page page, String path, String text) {
        Awaitility.await("“%s” on /%s".formatted(text, path))
                .pollInSameThread()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    open(page, path);
                    return page.getByText(text).first().isVisible();
                });
    }

    /** The case says that the money is there, and so do the member's payments. */
    protected void seePaid(Page page, String reference, String amount) {
        awaitOn(page, "claims/" + reference, "已到账，汇入您的京卡");
        see(page, amount);
        look(page, "case-paid");
        open(page, "claims");
        assertThat(page.locator(".case-card").filter(new Locator.FilterOptions().setHasText(reference)))
                .containsText("已到账");
        look(page, "claims-paid");
        open(page, "payments");
        see(page, amount);
        see(page, "已到账");
        look(page, "payments");
    }
}
