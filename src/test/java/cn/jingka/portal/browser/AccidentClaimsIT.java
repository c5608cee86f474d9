package cn.jingka.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.browser.ClaimsUnit.Member;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.testing.MembersFixture;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Non-work accidents: disability by the table (PROT-3), and death, filed by the unit and paid to a beneficiary (PROT-4). */
class AccidentClaimsIT extends ClaimsBrowserTest {

    private static final String[] UNITS_MATERIALS = {"单位工会的证明", "单位工会的调查报告"};

    @Test
    void aDisabilityOfTwoItemsIsPaid() {
        Member member = newMember();
        Page phone = phoneOf(member);
        open(phone, "claims/new");
        link(phone, "看看是否符合条件：意外伤残").click();
        answer(phone, "意外事故是哪一天发生的", day(today()));
        answer(phone, "这次事故是工伤吗", pick("否"));
        answer(phone, "治疗已经结束、伤残情况已经稳定了吗", pick("是"));
        answer(phone, "医院是哪一天评定伤残情况的", day(today()));
        answer(phone, "哪些部位受伤", tick("眼睛", "手臂"));
        answer(phone, "眼部属于下面哪些情况", tick("左目永久完全失明（第 16 项）"));
        look(phone, "question-findings");
        answer(phone, "手臂属于下面哪些情况", tick("左上肢三大关节中有一关节的机能永久完全丧失（第 23 项）"));
        assertThat(heading(phone)).hasText("符合申请条件");
        // 30 % and 20 % of 5,000 yuan.
        see(phone, "¥2,500.00");
        look(phone, "pre-check");
        String reference = start(phone);
        answer(phone, "事故发生在哪里", pick("本市"));
        answer(phone, "这次事故是交通事故吗", pick("否"));
        answer(phone, "请写明事故经过", type("周末在家擦窗时从梯子上摔下。"));
        answer(phone, "在哪家医院治疗", type("朝阳医院"));
        photograph(phone, "身份证", "京卡·互助服务卡", "诊断证明和病历");
        look(phone, "materials");
        handIn(phone, reference);
        certify(reference, UNITS_MATERIALS);

        Page desk = review("reviewer", reference);
        see(desk, "PROT-TABLE");
        assertThat(desk.getByText("可能重复")).hasCount(0);
        decide(desk, "2500.00", "", "");
        see(desk, "已决定");
        pay(reference, "2500.00");
        seePaid(phone, reference, "¥2,500.00");
    }

    @Test
    void aDeathFiledByTheUnitIsPaidToTheBeneficiaryAfterFourEyes() {
        Member member = newMember();
        String mobile = "13912360001";
        Page officer = staff("officer");
        open(officer, "staff/certify");
        look(officer, "certify-queue");
        link(officer, "^为会员代办申请$").click();
        assertThat(field(officer, "按姓名查找")).isVisible();
        // With one unit there is nothing to choose.
        if (officer.locator("vaadin-select").isVisible()) {
            choose(officer, "单位", ClaimsUnit.CODE);
        }
        field(officer, "按姓名查找").fill(member.name());
        link(officer, "^为 " + member.name() + " 办理$").click();
        look(officer, "kinds-for-member");
        link(officer, "看看是否符合条件：意外身故").click();
        answer(officer, "意外事故是哪一天发生的", day(today()));
        answer(officer, "会员是哪一天身故的", day(today()));
        answer(officer, "身故的原因是什么", pick("意外事故"));
        answer(officer, "这次事故是工伤吗", pick("否"));
        assertThat(heading(officer)).hasText("符合申请条件");
        look(officer, "pre-check");
        String reference = start(officer);
        answer(officer, "事故发生在哪里", pick("本市"));
        answer(officer, "这次事故是交通事故吗", pick("否"));
        answer(officer, "请写明事故经过", type("登山时失足坠落。"));
        answer(officer, "受益人的姓名", type("周小宁"));
        answer(officer, "受益人的身份证号码", type(MembersFixture.identityNumber(710_003)));
        answer(officer, "受益人与会员的关系", pick("子女"));
        look(officer, "question-account");
        answer(officer, "受益人的银行账号", type(acceptedAccount()));
        answer(officer, "受益人的手机号码", type(mobile));
        photograph(officer, "身故会员的身份证", "身故会员的京卡·互助服务卡", "死亡证明", "户口注销证明");
        photograph(officer, UNITS_MATERIALS);
        look(officer, "materials");
        handIn(officer, reference);
        certify(reference);

        Page desk = review("reviewer", reference);
        decide(desk, "20000.00", "", "");
        see(desk, "待复核");
        see(desk, "这个决定由您作出，由另一位审核员复核");
        look(desk, "waits-for-second-eyes");
        confirm("reviewer2", reference, "20000.00");
        pay(reference, "20000.00");

        assertThat(api.nextMessage(mobile, 0)).contains("20,000.00");
        awaitOn(officer, "staff/certify/" + reference, "已到账，汇入受益人登记的账户");
        look(officer, "case-paid");
        assertThat(api.messages(member.mobile())).as("the phone of who died").isEmpty();
    }

    /** An account number with a good check digit that the sandbox's bank pays to: none that ends in 7 or 9. */
    private static String acceptedAccount() {
        return IntStream.range(0, 10)
                .mapToObj(n -> "62284800100000000" + n)
                .map(digits -> digits + Luhn.checkDigit(digits))
                .filter(number -> !number.endsWith("7") && !number.endsWith("9"))
                .findFirst()
                .orElseThrow();
    }
}
