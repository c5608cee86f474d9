package cn.jingka.portal.oversight.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.notifications.Inbox;
import cn.jingka.portal.oversight.OwnAccess;
import cn.jingka.portal.oversight.QuestionDesk;
import cn.jingka.portal.oversight.QuestionState;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnAccessViewTest extends PortalViewTest {

    private static final Actor REVIEWER = Actor.account("reviewer-zhang", "张审核", Set.of());
    private static final Actor AGENT = Actor.account("agent", "坐席一", Set.of());

    @Autowired
    private MembersFixture members;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Trail trail;

    @Autowired
    private OwnAccess access;

    @Autowired
    private QuestionDesk desk;

    @Autowired
    private Inbox inbox;

    private PersonId person;
    private PersonId other;

    @BeforeEach
    void twoMembers() {
        person = members.person("U0001");
        other = members.person("U0001");
    }

    @Test
    void aMemberReadsDayByDayWhoDidWhatAndOnWhatOccasionButNoNames() {
        looked(REVIEWER, Role.REVIEWER, List.of(person), "case L20150000011, state IN_REVIEW");
        clock.advance(Duration.ofDays(1));
        audit.record(
                Actor.onBehalf(AGENT, person, "C20150303-0001"), "claims.review.audit.looked", Optional.of(person), "");
        audit.record(Actor.member(person, "王"), "claims.audit.moved", Optional.of(person), "case L20150000011");
        looked(REVIEWER, Role.REVIEWER, List.of(other), "case L20150000029");
        signInAsMember(person);

        UI.getCurrent().navigate("me/access");

        assertThat(text())
                .contains("谁看过我的资料", "2015 年 3 月 2 日", "2015 年 3 月 3 日", "审核人员", "编号 L20150000011")
                .contains("12351 坐席", "来电 C20150303-0001 期间")
                .doesNotContain("张审核", "reviewer-zhang", "坐席一", "L20150000029");
        assertThat(access.count(Optional.empty())).isEqualTo(2);
    }

    @Test
    void ofAListSeenByStaffNothingIsToldThatMayBelongToSomebodyElse() {
        looked(REVIEWER, Role.REVIEWER, List.of(person, other), "cases L20150000011, L20150000029");
        signInAsMember(person);
        UI.getCurrent().navigate("me/access");
        assertThat(text()).contains("审核人员").doesNotContain("L2015");
    }

    @Test
    void thePageSaysSoWhenNobodyLooked() {
        signInAsMember(person);
        UI.getCurrent().navigate("me/access");
        assertThat(text()).contains("这段时间没有人查看过您的资料");
        _assertNone(Button.class, spec -> spec.withText("显示更早的记录"));
    }

    @Test
    void longListsComeInParts() {
        for (int n = 0; n < 33; n++) {
            looked(REVIEWER, Role.REVIEWER, List.of(person), "");
        }
        signInAsMember(person);
        UI.getCurrent().navigate("me/access");
        assertThat(text().split("审核人员")).hasSize(31);
        _click(_get(Button.class, spec -> spec.withText("显示更早的记录")));
        assertThat(text().split("审核人员")).hasSize(34);
        _assertNone(Button.class, spec -> spec.withText("显示更早的记录"));
    }

    @Test
    void aQuestionGoesToTheSupervisorWhoseAnswerTheMemberReads() {
        looked(REVIEWER, Role.REVIEWER, List.of(person), "case L20150000011");
        long entry = only();
        signInAsMember(person);
        UI.getCurrent().navigate("me/access/" + entry);
        _click(_get(Button.class, spec -> spec.withText("提交疑问")));
        assertThat(text()).contains("请写下您的疑问");
        _setValue(_get(TextArea.class), "我没有申请过理赔");
        _click(_get(Button.class, spec -> spec.withText("提交疑问")));
        assertThat(text()).contains("我没有申请过理赔", "等待答复");
        assertRefused(() -> access.question(entry, "再问一次"), "oversight.question.again");

        signInAsStaff("supervisor", Role.SUPERVISOR);
        UI.getCurrent().navigate("staff/trail/questions");
        long question = desk.list(QuestionState.OPEN).getFirst().question();
        UI.getCurrent().navigate("staff/trail/questions/" + question);
        assertThat(text()).contains("我没有申请过理赔", "reviewer-zhang", "王*兰（单位 U0001）");
        RadioButtonGroup<QuestionState> verdict = _get(RadioButtonGroup.class);
        _setValue(verdict, QuestionState.IMPROPER);
        _setValue(_get(TextArea.class), "该审核员无权查看，已处理");
        _click(_get(Button.class, spec -> spec.withText("答复会员")));
        assertThat(text()).contains("查看不当", "该审核员无权查看，已处理");
        assertRefused(() -> desk.answer(question, QuestionState.IN_ORDER, "另一个答复"), "oversight.question.answered");

        signInAsMember(person);
        UI.getCurrent().navigate("me/access/" + entry);
        assertThat(text()).contains("经查，这次查看没有理由", "该审核员无权查看，已处理").doesNotContain("supervisor");
        assertThat(inbox.latest(Texts.CHINESE, 0, 10).toString()).contains("您的疑问已有答复");

        signInAsStaff("admin", Role.ADMINISTRATOR);
        assertThat(desk.list(QuestionState.IMPROPER)).hasSize(1);
    }

    @Test
    void whatTheSupervisorReadsOfAQuestionIsAnEntryAboutTheMember() {
        looked(REVIEWER, Role.REVIEWER, List.of(person), "");
        long entry = only();
        ClaimsFixture.asMember(person, () -> {
            access.question(entry, "为什么");
            return entry;
        });
        signInAsStaff("supervisor", Role.SUPERVISOR);
        long question = desk.list(QuestionState.OPEN).getFirst().question();
        desk.get(question);
        assertThat(trail.find(Query.byStaffAbout(person), 0, 10))
                .extracting(Trail.Entry::action)
                .contains("oversight.audit.questionsListed", "oversight.audit.questionRead");
    }

    @Test
    void nobodyAnswersAQuestionAboutThemself() {
        Actor supervisor = Actor.account("supervisor", "班长", Set.of());
        looked(supervisor, Role.SUPERVISOR, List.of(person), "");
        long entry = only();
        ClaimsFixture.asMember(person, () -> {
            access.question(entry, "为什么");
            return entry;
        });
        signInAsStaff("supervisor", Role.SUPERVISOR);
        long question = desk.list(QuestionState.OPEN).getFirst().question();
        assertThat(desk.get(question).concerned()).isTrue();
        assertRefused(() -> desk.answer(question, QuestionState.IN_ORDER, "没有问题"), "oversight.question.concerned");
        UI.getCurrent().navigate("staff/trail/questions/" + question);
        assertThat(text()).contains("请由其他人答复");
    }

    @Test
    void anEntryAboutSomebodyElseDoesNotExistForAMember() {
        looked(REVIEWER, Role.REVIEWER, List.of(other), "");
        long entry = trail.find(Query.byStaffAbout(other), 0, 1).getFirst().number();
        signInAsMember(person);
        assertRefused(() -> access.get(entry), "oversight.access.unknown");
        assertRefused(() -> access.question(entry, "为什么"), "oversight.access.unknown");
    }

    private void looked(Actor actor, Role role, List<PersonId> subjects, String detail) {
        ClaimsFixture.as(actor, role, () -> {
            audit.recordAll(actor, "claims.review.audit.looked", subjects, detail);
            return actor;
        });
    }

    private long only() {
        return trail.find(Query.byStaffAbout(person), 0, 1).getFirst().number();
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static String text() {
        return _get(Div.class, spec -> spec.withClasses("page-parts").withPredicate(OwnAccessViewTest::isView))
                .getElement()
                .getTextRecursively();
    }

    private static boolean isView(Div candidate) {
        return candidate.getClass().isAnnotationPresent(Route.class);
    }
}
