package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import cn.jingka.portal.claims.internal.evidence.HostileFiles;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A household fire (PROT-5): filed on a phone, asked about, refused, appealed against, granted and paid. */
class FireClaimIT extends ClaimsBrowserTest {

    private static final String REPORT = "《火灾事故认定书》";
    private static final String OWN = "受损的是自己家庭的财产吗";

    @Test
    void aFireIsRefusedAppealedAgainstAndPaid() throws IOException {
        Member member = newMember();
        Page phone = phoneOf(member);
        String reference = theMemberFills(phone);
        String file = thePhotoIsCleanedAndAPageNamedPhotoIsRefused(phone, reference);
        handIn(phone, reference);
        open(phone, "home");
        see(phone, reference);
        look(phone, "home");
        certify(reference, "单位工会的证明", "上级工会的证明");

        Page stranger = phoneOf(newMember());
        isHiddenFrom(stranger, reference, file);
        theReviewerAsks(reference);
        theMemberAnswers(phone, reference);
        theReviewerRefusesAndASecondOneComesTooLate(reference);
        String letter = theMemberReadsTheDecision(phone, reference);
        assertThat(stranger.request().get(letter).status()).isEqualTo(404);
        theMemberAppeals(phone, reference);
        anotherReviewerGrants(reference);
        pay(reference, "3000.00");
        seePaid(phone, reference, "¥3,000.00");
    }

    /** Pre-check, one question a page, and the draft found again in the list. */
    private String theMemberFills(Page page) {
        open(page, "claims");
        look(page, "claims-empty");
        link(page, "^申请理赔$").click();
        assertThat(heading(page)).hasText("申请理赔");
        look(page, "kinds");
        link(page, "看看是否符合条件：家庭财产火灾").click();
        look(page, "question-day");
        answer(page, "火灾是哪一天发生的", day(today()));
        answer(page, OWN, pick("是"));
        answer(page, "消防部门出具《火灾事故认定书》了吗", pick("是"));
        answer(page, "房屋损失多少元", type("20000"));
        answer(page, "设备损失多少元", type("15000"));
        assertThat(heading(page)).hasText("符合申请条件");
        see(page, "PROT-5");
        see(page, "¥3,000.00");
        look(page, "pre-check");
        String reference = start(page);
        answer(page, "《火灾事故认定书》的编号", type("京消火认字〔2026〕第0017号"));
        assertThat(heading(page)).hasText("着火的房屋地址");

        open(page, "claims");
        look(page, "claims-draft");
        link(page, "^家庭财产火灾$").click();
        look(page, "draft");
        link(page, "^继续填写$").click();
        answer(page, "着火的房屋地址", type("朝阳区劲松南路 1 号"));
        look(page, "question-words");
        answer(page, "请写明火灾经过", type("上午电线短路起火，厨房和冰箱烧毁。"));
        return reference;
    }

    /** @return where the received photo can be downloaded */
    private String thePhotoIsCleanedAndAPageNamedPhotoIsRefused(Page page, String reference) {
        assertThat(heading(page)).hasText("提交材料");
        look(page, "materials");
        send(page, REPORT, "认定书.jpg", HostileFiles.html());
        Locator card = material(page, REPORT);
        assertThat(card.getByText("文件的内容既不是照片也不是 PDF").first()).isVisible();
        assertThat(card.getByText("未能接收").first()).isVisible();
        look(page, "material-refused");
        button(page, "^知道了：认定书.jpg$").click();
        photograph(page, REPORT);
        assertThat(card.getByText("已收到").first()).isVisible();
        button(page, "^查看 " + REPORT + ".jpg$").click();
        Locator download = card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("下载文件"));
        assertThat(download).isVisible();
        look(page, "material-received");
        String address = portal.url("/") + download.getAttribute("href").replaceFirst("^/", "");
        APIResponse photo = page.request().get(address);
        assertThat(photo.status()).isEqualTo(200);
        assertThat(new String(photo.body(), StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .doesNotContain("Exif", "SecretPhone");
        assertThat(photo.headers().get("content-disposition")).startsWith("attachment");
        assertThat(address).contains(reference);
        return address;
    }

    private void isHiddenFrom(Page page, String reference, String file) {
        for (String place : new String[] {"", "/fill", "/evidence", "/check", "/filed", "/appeal", "/withdraw"}) {
            open(page, "claims/" + reference + place);
            see(page, "没有找到这份申请");
            assertThat(page.getByText("家庭财产火灾")).hasCount(0);
        }
        look(page, "someone-elses-case");
        assertThat(page.request().get(file).status()).isEqualTo(404);
    }

    private void theReviewerAsks(String reference) {
        Page page = staff("reviewer");
        open(page, "staff/review");
        look(page, "queue");
        link(page, reference).click();
        button(page, "^由我办理$").click();
        look(page, "review");
        field(page, "写给申请人").fill("请说明起火的房间，并补拍认定书的盖章页。");
        button(page, "^发给申请人$").click();
        see(page, "等待申请人");
        look(page, "review-waiting");
    }

    private void theMemberAnswers(Page page, String reference) {
        open(page, "home");
        look(page, "home-asked");
        open(page, "claims/" + reference);
        see(page, "请说明起火的房间");
        look(page, "asked");
        link(page, "^补交材料$").click();
        send(page, REPORT, "盖章页.jpg", HostileFiles.photoWithPlace(500, 300, 1));
        assertThat(material(page, REPORT).getByText("盖章页.jpg")).isVisible();
        open(page, "claims/" + reference);
        field(page, "您的回复").fill("厨房起火，已补拍盖章页。");
        button(page, "^交回审核人员$").click();
        see(page, "现在在市总工会审核人员处");
    }

    /** Both have the case open as it stood; what the first one decided can't be decided again. */
    private void theReviewerRefusesAndASecondOneComesTooLate(String reference) {
        Page page = review("reviewer", reference);
        establish(page, OWN, "否", "认定书写明起火房屋登记在他人名下。");
        see(page, "有条件不符合");
        Page second = review("reviewer3", reference);
        assertThat(field(second, "核定金额")).isVisible();
        decide(page, "0.00", "", "按认定书，受损的不是您家庭的财产。如有产权证明，可以在申诉时提交。");
        see(page, "不予给付");

        field(second, "核定金额").fill("3000.00");
        field(second, "与规则计算不同的理由").fill("按会员所述给付。");
        button(second, "^作出决定$").click();
        readBack(second, "3000.00");
        Locator refusal = second.locator("vaadin-notification-card");
        assertThat(refusal).containsText(reference);
        assertThat(refusal).containsText("变化");
        look(second, "too-late");
    }

    private static void establish(Page page, String question, String answer, String why) {
        button(page, "^另行认定：" + question + "$").click();
        pick(answer).accept(page.locator(".review-form"));
        field(page, "认定理由").fill(why);
        button(page, "^保存认定，重新计算$").click();
        see(page, "认定为：" + answer);
    }

    /** @return the address of the letter */
    private String theMemberReadsTheDecision(Page page, String reference) throws IOException {
        open(page, "claims/" + reference);
        see(page, "申请没有核准");
        Locator household = page.locator(".criteria li")
                .filter(new Locator.FilterOptions().setHasText("受损的是会员家庭的财产"))
                .first();
        assertThat(household).containsText("不符合");
        assertThat(household).containsText("PROT-5");
        see(page, "登记在他人名下");
        look(page, "decision-refused");
        Locator letter = link(page, "^下载决定书（PDF）$");
        Download download = page.waitForDownload(letter::click);
        assertThat(download.suggestedFilename()).isEqualTo(reference + "-1.pdf");
        assertThat(Files.readAllBytes(download.path()))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII))
                .hasSizeGreaterThan(4_000);
        return portal.url("/") + letter.getAttribute("href").replaceFirst("^/", "");
    }

    private void theMemberAppeals(Page page, String reference) {
        link(page, "^提出申诉$").click();
        assertThat(heading(page)).hasText("提出申诉");
        look(page, "appeal");
        field(page, "您不同意的理由").fill("房屋登记在我配偶名下，是我们共同的家。");
        button(page, "^提交申诉$").click();
        see(page, "申诉审理中");
        look(page, "in-appeal");
        assertThat(page.url()).endsWith("/claims/" + reference);
    }

    private void anotherReviewerGrants(String reference) {
        Page first = review("reviewer", reference);
        see(first, "您参与过第一次决定");
        assertThat(field(first, "核定金额")).hasCount(0);
        look(first, "not-on-appeal");
        Page page = review("reviewer2", reference);
        establish(page, OWN, "是", "配偶名下的住房是会员家庭的财产。");
        decide(page, "3000.00", "", "申诉有理，按规则给付。");
        see(page, "申诉后的决定");
        look(page, "granted-on-appeal");
    }
}
