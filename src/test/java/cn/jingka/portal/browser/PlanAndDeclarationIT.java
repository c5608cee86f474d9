package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What isn't free protection: a plan's benefit (PLAN-1), and a declaration over the ceiling (RB-DECL), paid by the next run. */
class PlanAndDeclarationIT extends ClaimsBrowserTest {

    /** No other test has lines of this year. */
    private static final String YEAR = "2016";

    @Test
    void aPlansBenefitIsPaidToWhoWasEnrolledThroughTheUnit() {
        Member member = newMember();
        theOfficerEnrols(member);
        Page phone = phoneOf(member);
        open(phone, "plans");
        look(phone, "plans");
        open(phone, "claims/new");
        link(phone, "看看是否符合条件：互助计划给付").click();
        answer(phone, "哪一天确诊、住院或受伤？", day(today()));
        answer(phone, "申请哪个计划的给付？", pick("意外伤害互助"));
        answer(phone, "伤情程度是哪一级？", pick("中度：部分功能受限"));
        // Who is enrolled after 15 January is covered from the following day, so only in January the rules grant this
        // event.
        assertThat(heading(phone)).hasText(Pattern.compile("符合申请条件|有条件不符合"));
        see(phone, "PLAN-1");
        see(phone, "意外伤害互助：保障自");
        look(phone, "pre-check");
        String reference = start(phone);
        answer(phone, "在哪家医院？", type("朝阳医院"));
        answer(phone, "医疗收费票据的号码", type("CY-2026-118822"));
        photograph(phone, "身份证明", "诊断证明", "意外情况说明", "伤情鉴定");
        look(phone, "materials");
        handIn(phone, reference);
        certify(reference);

        Page desk = review("reviewer", reference);
        decide(desk, "4000.00", "单位在 1 月 8 日已收齐名单和会费，因登记迟延没有按时录入。", "按 1 月参加处理。");
        see(desk, "已决定");
        open(phone, "claims/" + reference);
        see(phone, "¥4,000.00");
        look(phone, "decision");
        pay(reference, "4000.00");
        seePaid(phone, reference, "¥4,000.00");
    }

    private void theOfficerEnrols(Member member) {
        Page page = staff("officer");
        open(page, "staff/plans/" + ClaimsUnit.CODE);
        choose(page, "计划", "女职工特殊疾病互助");
        see(page, "这个计划只限女会员参加");
        look(page, "womens-plan");
        choose(page, "计划", "意外伤害互助");
        field(page, "按姓名查找").fill(member.name());
        tickRow(page, member.name());
        button(page, "^核对所选 1 人$").click();
        look(page, "enrolment");
        button(page, "^确认登记 1 人$").click();
        see(page, "已参加的会员（1）");
        see(page, "¥20.00");
        look(page, "enrolled");
    }

    @Test
    void aDeclarationOverTheCeilingIsPaidByTheNextRun() {
        Member member = newMember();
        String batch = api.upload("svc-feed", "/medical-feed", "feed.csv", feed(member))
                .path("batchId")
                .asString();
        api.await("svc-feed", "/medical-feed/" + batch, "DONE");
        Page phone = phoneOf(member);
        open(phone, "claims/new");
        link(phone, "看看是否符合条件：超封顶线申报").click();
        answer(phone, "费用发生在哪一年？", type(YEAR));
        answer(phone, "哪些费用超过了封顶线？", tick("门诊"));
        answer(phone, "申报的自付一金额是多少？", type("51594"));
        assertThat(heading(phone)).hasText("符合申请条件");
        see(phone, "¥51,594.00");
        look(phone, "pre-check");
        String reference = start(phone);
        answer(phone, "医保结算单或发票的号码", type("CLM2016-0001"));
        photograph(phone, "医保结算单", "医疗收费票据");
        handIn(phone, reference);
        certify(reference, "单位工会证明");

        Page desk = review("reviewer", reference);
        decide(desk, "51594.00", "", "");
        confirm("reviewer2", reference, "51594.00");
        open(phone, "claims/" + reference);
        see(phone, "进入下一次季度二次报销");
        look(phone, "decision");

        String run = api.post("svc-settle", "/settlements", "{\"period\":\"" + YEAR + "Q1\"}")
                .path("id")
                .asString();
        api.await("svc-settle", "/settlements/" + run, "COMPUTED");
        // The policy book's worked example of 60,000 yuan: 1,321.20 in range, 20,956.40 by the bands.
        assertThat(api.text("svc-settle", "/settlements/" + run + "/items.csv"))
                .contains(member.document() + "," + YEAR + "Q1,1321.20,0.00,20956.40,22277.60,0.00,22277.60");
        api.post("svc-approve", "/settlements/" + run + "/approve", "");
        api.await("svc-settle", "/settlements/" + run, "CLOSED");
        open(phone, "payments");
        see(phone, "¥22,277.60");
        see(phone, "已到账");
        look(phone, "payments");
    }

    private static byte[] feed(Member member) {
        return ("settlement_id,id_number,channel,service_date,discharge_date,hospital_code,total_amount,in_scope_amount,"
                        + "fund_paid,self_pay_one,status,reverses\n"
                        + "CLM2016-0001," + member.document()
                        + ",OUTPATIENT,2016-02-03,,H001,60000.00,60000.00,0.00,60000.00,NORMAL,\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
