package cn.jingka.portal.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.notifications.Inbox;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.FeedFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import cn.jingka.portal.testing.TestKind;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agent's screen for a verified caller, and what the member reads of it afterwards. */
class DeskTest extends PortalViewTest {

    private static final String UNIT = "U0001";

    @Autowired
    private MembersFixture members;

    @Autowired
    private FeedFixture feed;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private CallsFixture calls;

    @Autowired
    private Trail trail;

    @Autowired
    private OwnCard card;

    @Autowired
    private OwnMembership membership;

    @Autowired
    private OwnCases cases;

    @Autowired
    private Inbox inbox;

    @Autowired
    private List<CallerPanel> panels;

    private PersonId caller;
    private String call;

    @BeforeEach
    void anAgentWithAVerifiedCaller() {
        caller = members.newPerson(UNIT).named("欧阳秀兰").create();
        members.card(caller);
        feed.outpatient(caller, "A1", "2015-02-03", "5000.00");
        call = calls.verified("agent", caller);
        signInAsStaff("agent", Role.AGENT);
    }

    @Test
    void everythingAboutTheCallerIsOnOneScreenWithNumbersMasked() {
        claims.inState(caller, UNIT, CaseState.AT_UNIT);

        assertThat(open("staff/call"))
                .contains("欧阳秀兰", "****", "单位 U0001", "使用中", "¥640.00", "保障至 2015 年 12 月 31 日")
                .contains("公园年票", "现在在单位工会", "您的申请");
    }

    @Test
    void theMembersOwnStepsStandBesideTheirClauseAndHowToSayIt() {
        assertThat(open("staff/call")).contains("减去全年起付线 1,800.00 元，余 3,200.00 元", "RB-OUT", "全年累计先减去起付线");
    }

    @Test
    void eachSectionThatWasShownStandsInTheMembersTrailWithTheCall() {
        open("staff/call");

        List<Entry> entries = trail.find(Trail.Query.byStaffAbout(caller), 0, 50);
        assertThat(entries)
                .extracting(Entry::action)
                .contains("support.audit.looked.next")
                .containsAll(panels.stream()
                        .map(panel -> "support.audit.looked." + panel.id())
                        .toList());
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.call()).isEqualTo(call);
            assertThat(entry.actor()).isEqualTo("agent");
        });
    }

    @Test
    void whatIsOpenedBesideTheDeskStandsInTheMembersTrailAsWell() {
        String reference = claims.draft(caller);
        open("staff/call/claims/" + reference);
        open("staff/call/claims/" + reference + "/check");
        open("staff/call/estimate");

        List<Entry> entries = trail.find(Trail.Query.byStaffAbout(caller), 0, 50);
        assertThat(entries)
                .filteredOn(entry -> entry.action().equals("claims.audit.looked"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(entry -> assertThat(entry.detail()).contains(reference));
        assertThat(entries).extracting(Entry::action).contains("settlement.audit.inspected");
        assertThat(entries).extracting(Entry::call).containsOnly(call);
    }

    @Test
    void everySectionHasItsTitleAndItsWordsForTheMember() {
        Texts texts = new Texts();
        for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            assertThat(texts.all(language))
                    .containsKeys(panels.stream()
                            .flatMap(panel ->
                                    List.of("support.desk.section." + panel.id(), "support.audit.looked." + panel.id())
                                            .stream())
                            .toArray(String[]::new));
        }
    }

    @Test
    void beforeVerificationAndAfterTheCallNothingOfThePersonIsThere() {
        calls.chosen("agent", caller);
        assertThat(open("staff/call")).doesNotContain("欧阳秀兰", "¥640.00", "单位 U0001");
        for (String page : List.of("estimate", "number", "claims/new", "claims/new/TEST", "call-back", "ticket")) {
            assertThat(open("staff/call/" + page)).as(page).doesNotContain("欧阳秀兰");
        }

        calls.verified("agent", caller);
        calls.end("agent");
        assertThat(open("staff/call")).doesNotContain("欧阳秀兰", "¥640.00");
        assertThat(open("staff/call/estimate")).doesNotContain("欧阳秀兰");
    }

    @Test
    void aLostCardIsReportedAndTheMemberIsTold() {
        open("staff/call");
        _click(_get(Button.class, spec -> spec.withText("挂失并申请补卡")));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmEvent(dialog, true));

        assertThat(ClaimsFixture.asMember(caller, card::current))
                .hasValueSatisfying(held -> assertThat(held.state()).isEqualTo(CardState.LOST));
        assertThat(told()).contains("12351 坐席按您的来电挂失了您的京卡，并申请补卡。");
        assertThat(trail.find(Trail.Query.byStaffAbout(caller), 0, 50))
                .filteredOn(entry -> entry.action().equals("members.audit.cardLost"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.call()).isEqualTo(call));
    }

    @Test
    void whatADeskLeftOpenShowsOfOneCallerIsNotDoneForTheNext() {
        open("staff/call");
        Button lost = _get(Button.class, spec -> spec.withText("挂失并申请补卡"));
        PersonId next = members.person(UNIT);
        members.card(next);
        calls.verified("agent", next);

        _click(lost);
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmEvent(dialog, true));

        assertThat(page()).contains("电话里已经是另一位来电人");
        assertThat(ClaimsFixture.asMember(next, card::current))
                .hasValueSatisfying(held -> assertThat(held.state()).isEqualTo(CardState.ACTIVE));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theLanguageOfMessagesIsChangedAndTold() {
        open("staff/call");
        Select<Locale> language = _find(Select.class).stream()
                .filter(select -> select.getValue() instanceof Locale)
                .findFirst()
                .orElseThrow();
        _setValue(language, Locale.ENGLISH);

        assertThat(ClaimsFixture.asMember(caller, membership::get).language()).isEqualTo(Locale.ENGLISH);
        assertThat(told()).contains("12351 坐席按您的来电改了短信使用的语言。");
    }

    @Test
    void aCaseIsContinuedForTheCallerAndItsHistorySaysByWhom() {
        String reference = claims.draft(caller);
        assertThat(open("staff/call/claims/" + reference)).contains("欧阳秀兰", "发送补充材料的入口");
        assertThat(links()).contains("staff/call/claims/" + reference + "/fill");

        _click(_get(Button.class, spec -> spec.withText("发送补充材料的入口")));
        assertThat(told()).anyMatch(text -> text.contains("补充材料") && text.contains(reference));

        open("staff/call/claims/" + reference + "/check");
        _click(_get(Button.class, spec -> spec.withText("提交申请")));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("staff/call/claims/" + reference + "/filed");
        assertThat(ClaimsFixture.asMember(caller, () -> cases.get(reference))
                        .history()
                        .getLast()
                        .actor())
                .isEqualTo(Move.Actor.AGENT);
        assertThat(told()).anyMatch(text -> text.contains("提交了申请 " + reference) && text.contains("撤回"));
    }

    @Test
    void aCaseBegunForTheCallerIsTheMembersOwnDraft() {
        open("staff/call/claims/new");
        assertThat(links())
                .contains("staff/call/claims/new/" + TestKind.CODE)
                .doesNotContain("staff/call/claims/new/" + TestKind.DEATH);

        open("staff/call/claims/new/" + TestKind.CODE + "/result");
        _click(_get(Button.class, spec -> spec.withText("开始申请")));

        assertThat(ClaimsFixture.asMember(caller, cases::all)).singleElement().satisfies(view -> {
            assertThat(view.state()).isEqualTo(CaseState.DRAFT);
            assertThat(view.filedByOfficer()).isFalse();
        });
        assertThat(told()).anyMatch(text -> text.contains("填写了申请"));
    }

    @Test
    void anotherMembersCaseIsNotThere() {
        String reference = claims.draft(members.person(UNIT));
        for (String page : List.of("", "/fill/loss", "/check", "/evidence", "/filed")) {
            assertThat(open("staff/call/claims/" + reference + page))
                    .as(page)
                    .contains("claims.case.unknown")
                    .doesNotContain("BJ-2015-77");
        }
    }

    @Test
    void theEstimateBeginsWithTheCallersYearOnRecord() {
        assertThat(open("staff/call/estimate")).contains("欧阳秀兰", "¥640.00", "RB-OUT");
        assertThat(_find(TextField.class)).extracting(TextField::getValue).contains("5000.00");
    }

    @Test
    void aCallerWithNothingOpenReadsSoInEverySection() {
        PersonId quiet = members.person("U0002");
        calls.verified("agent", quiet);

        assertThat(open("staff/call"))
                .contains("没有需要来电人办理的事", "没有办理中的申请", "没有办理中的服务申请", "还没有")
                .doesNotContain("欧阳秀兰");
    }

    private List<String> told() {
        return ClaimsFixture.asMember(caller, () -> inbox.latest(Texts.CHINESE, 0, 20)).stream()
                .map(Inbox.Message::text)
                .toList();
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static String open(String route) {
        UI.getCurrent().navigate(route);
        return page();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
