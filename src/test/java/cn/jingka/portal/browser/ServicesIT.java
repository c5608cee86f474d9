package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do for members: an adviser answers, editors publish a notice and a member takes the seat. */
class ServicesIT extends BrowserTest {

    private static final String QUESTION = "公司拖欠两个月工资怎么办";
    private static final String ANSWER = "请先保存考勤和工资条，可以向所在区劳动监察部门投诉，一年之内申请仲裁。";
    private static final String NOTICE = "冬季电工安全培训";

    @Test
    void aQuestionIsAnsweredAndASeatAtAPublishedTrainingIsTaken() {
        Page phone = memberOnThePhone();
        String address = theMemberAsks(phone);
        theServiceDeskAnswers();
        theMemberReadsTheAnswer(phone, address);

        anEditorWrites();
        aSecondEditorPublishes();
        theMemberSignsUp(phone);
    }

    private Page memberOnThePhone() {
        PortalApi api = new PortalApi(portal);
        Member member = ClaimsUnit.of(portal, api).newMember(desktop());
        return phoneOf(api, member.mobile(), member.card(), member.document());
    }

    private String theMemberAsks(Page page) {
        open(page, "services");
        look(page, "services");
        link(page, "^法律咨询$").click();
        assertThat(heading(page)).hasText("法律咨询");
        choose(page, "问题类型", "工资报酬");
        field(page, "^一句话说明问题$").fill(QUESTION);
        field(page, "^详细说明").fill("单位从九月起没有发工资，书面催过一次，没有答复。");
        look(page, "question");
        button(page, "^提交咨询$").click();
        assertThat(page).hasURL(Pattern.compile(".*/services/requests/.+"));
        see(page, "已收到");
        look(page, "asked");
        return page.url();
    }

    private void theServiceDeskAnswers() {
        Page page = staff("service");
        open(page, "staff/services");
        look(page, "desk");
        page.locator("vaadin-grid-cell-content a").first().click();
        assertThat(heading(page)).hasText(QUESTION);
        button(page, "^取件$").click();
        assertThat(button(page, "^接手办理$")).isVisible();
        field(page, "^答复会员$").fill(ANSWER);
        look(page, "desk-case");
        button(page, "^发送答复$").click();
        see(page, "已答复");
    }

    private void theMemberReadsTheAnswer(Page page, String address) {
        open(page, "home");
        see(page, "“" + QUESTION + "”有了新的答复");
        look(page, "home");
        link(page, "查看答复").first().click();
        assertThat(page).hasURL(address);
        see(page, ANSWER);
        look(page, "answered");
    }

    private void anEditorWrites() {
        Page page = staff("editor");
        open(page, "staff/content");
        look(page, "content");
        open(page, "staff/content/notice/new");
        choose(page, "类别", "培训");
        both(page, "标题", NOTICE, "Electrical safety in winter");
        both(page, "摘要", "半天课程，结业发证书。", "Half a day with a certificate.");
        both(page, "正文", "请穿工作服，带身份证。", "Bring work clothes and your identity card.");
        button(page, "^添加日期$").click();
        combo(page, "日期", today().plusDays(10).toString());
        combo(page, "开始", "09:00");
        combo(page, "结束", "12:00");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("需要报名"))
                .check();
        field(page, "^名额").fill("1");
        look(page, "new-notice");
        button(page, "^保存草稿$").click();
        assertThat(heading(page)).hasText(NOTICE);
        button(page, "^保存并送审$").click();
        see(page, "由另一位编辑审核和发布");
        assertThat(button(page, "^立即发布$")).hasCount(0);
        look(page, "sent-to-review");
    }

    private void aSecondEditorPublishes() {
        Page page = staff("editor2");
        open(page, "staff/content");
        link(page, "^" + NOTICE + "$").first().click();
        // The preview below has the heading that readers see.
        assertThat(heading(page).first()).hasText(NOTICE);
        look(page, "to-review");
        button(page, "^立即发布$").click();
        see(page, "显示中");
        look(page, "published");
    }

    private void theMemberSignsUp(Page page) {
        open(page, "bulletin");
        look(page, "bulletin");
        link(page, NOTICE).click();
        assertThat(heading(page)).hasText(NOTICE);
        see(page, "还有 1 个名额");
        button(page, "^报名$").click();
        see(page, "您的名额已经留好");
        look(page, "signed-up");
        open(page, "bulletin/mine");
        see(page, NOTICE);
        look(page, "own-sign-ups");

        Page anyone = phone();
        open(anyone, "bulletin");
        link(anyone, NOTICE).click();
        see(anyone, "名额已满，可以候补");
    }

    private static void both(Page page, String label, String chinese, String english) {
        field(page, "^" + label + "（中文）").fill(chinese);
        field(page, "^" + label + "（英文）").fill(english);
    }

    private static void combo(Page page, String label, String value) {
        var field = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        field.fill(value);
        field.press("Enter");
    }
}
