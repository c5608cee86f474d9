package cn.jingka.portal.reimbursement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.Settlements;
import cn.jingka.portal.testing.FeedFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a member sees of their own reimbursement and payments. */
class MemberScreensTest extends PortalViewTest {

    @Autowired
    private Settlements settlements;

    @Autowired
    private OwnPayments payments;

    @Autowired
    private MembersFixture members;

    @Autowired
    private FeedFixture feed;

    private PersonId person;

    @BeforeEach
    void aMemberWithACard() {
        person = members.person("U0001");
        members.card(person);
    }

    @Test
    void withoutAnythingOpenHomeSaysSoAndWhyInFigures() {
        feed.outpatient(person, "A1", "2015-02-03", "1488.00");
        signInAsMember(person);

        assertThat(open("home"))
                .contains("现在没有报销款", "2015 年门诊自付 ¥1,488.00，还没有超过起付线 ¥1,800.00")
                .contains("再自付 ¥312.00 起开始报销", "保障至 2015 年 12 月 31 日", "我的京卡", "使用中");
        assertThat(_find(H1.class)).hasSize(1);
    }

    @Test
    void homeShowsTheNextPaymentAndTheWayToItsSteps() {
        settleFirstQuarterOf2014();
        signInAsMember(person);

        assertThat(open("home")).contains("2014 年第 1 季度二次报销", "¥640.00", "为什么是这个数", "汇款中");
        assertThat(hrefs()).contains("payments/RB-2014Q1-1/why");
        assertThat(open("payments/RB-2014Q1-1/why"))
                .contains("减去全年起付线 1,800.00 元，余 3,200.00 元", "RB-OUT", "这一次付", "¥640.00");
    }

    @Test
    void aPaymentShowsItsStagesAndTheListItsState() {
        settleFirstQuarterOf2014();
        signInAsMember(person);
        String reference = payments.all().getFirst().reference();

        assertThat(open("payments")).contains("2014 年第 1 季度二次报销", "¥640.00");
        assertThat(open("payments/" + reference)).contains("已计算", "已审批", "查询编号 " + reference);
    }

    @Test
    void aYearShowsItsAnswerItsLinesAndWhyOneDoesNotCount() {
        feed.outpatient(person, "A1", "2013-04-30", "9000.00");
        feed.outpatient(person, "A2", "2013-06-01", "5000.00");
        feed.stay(person, "A3", "2013-07-01", "2013-07-09", "50000.00");
        signInAsMember(person);

        assertThat(open("reimbursement/2013"))
                .contains("¥9,341.00", "没有计入", "二次报销尚未实施", "RB-YEAR")
                .contains("还有 ¥5,195.00 超过封顶线，没有申报。申报并核准后，可以再报销 ¥2,078.00")
                .contains("2013-07-01 至 2013-07-09", "这一年还没有付款");
        assertThat(hrefs()).contains("reimbursement/2015", "estimate");
    }

    @Test
    void aMemberWithoutTreatmentOrPaymentsSeesThatInWords() {
        signInAsMember(person);

        assertThat(open("reimbursement")).contains("2015 年没有就医记录", "¥0.00", "没有住院");
        open("payments");
        _get(EmptyState.class);
    }

    @Test
    void anotherMembersPaymentIsNotFoundAndAYearBeforeTheSchemeIsRefused() {
        settleFirstQuarterOf2014();
        signInAsMember(person);
        String reference = payments.all().getFirst().reference();
        PersonId other = members.person("U0001");
        signInAsMember(other);

        assertThatThrownBy(() -> open("payments/" + reference)).hasMessageContaining("No route found");
        assertThat(open("payments/RB-2014Q1-1/why")).contains("settlement.error.unknown");
        assertThat(open("reimbursement/2012")).contains("settlement.error.noRule");
    }

    private void settleFirstQuarterOf2014() {
        feed.outpatient(person, "A1", "2014-02-03", "5000.00");
        signInAsStaff("operator", Role.OPERATOR);
        RunView run = settlements.start("2014Q1");
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> settlements.run(run.id()).state() == RunState.COMPUTED);
        signInAsStaff("operator2", Role.OPERATOR);
        settlements.approve(run.id());
        signInAsMember(person);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !payments.all().isEmpty());
    }

    private static String open(String route) {
        UI.getCurrent().navigate(route);
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    private static List<String> hrefs() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
