package cn.jingka.portal.support.ui;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.FollowUp.Target;
import cn.jingka.portal.support.Tickets;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FollowUpViewsTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private CallsFixture calls;

    @Autowired
    private Tickets tickets;

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private String ticket(PersonId person, Target target) {
        String call = calls.verified("agent", person);
        String reference = as(
                Actor.account("agent", "agent", Set.of()),
                Role.AGENT,
                () -> tickets.raise(call, target, CallReason.CLAIM, Difficulty.INVOLVED, "证明何时能开"));
        calls.end("agent");
        return reference;
    }

    @Test
    void theAgentWritesDownWhatCameOfACallAndPromisesToCallBack() {
        calls.verified("agent", members.person("U0001"));
        calls.end("agent");
        signInAsStaff("agent", Role.AGENT);
        UI.getCurrent().navigate("staff/call");

        _click(button("保存通话记录"));
        assertThat(paragraphs()).contains("请选择来电事由。");
        @SuppressWarnings("unchecked")
        Select<CallReason> reason = _get(Select.class, spec -> spec.withLabel("来电事由"));
        _setValue(reason, CallReason.CARD);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> outcome = _get(RadioButtonGroup.class, spec -> spec.withLabel("结果"));
        outcome.setValue(outcome.getListDataView().getItem(1));
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("最晚 "));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("回电时要说明的事")), "补卡的办法");
        _click(button("保存通话记录"));

        UI.getCurrent().navigate("staff/tickets");
        assertThat(_find(Grid.class)).isNotEmpty();
    }

    @Test
    void anOfficerAnswersAndTheMemberReadsItAndSaysWhetherItHelped() {
        PersonId person = members.person("U0001");
        String reference = ticket(person, Target.UNIT);
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
        UI.getCurrent().navigate("staff/tickets/unit");
        assertThat(_find(Grid.class)).hasSize(1);
        UI.getCurrent().navigate("staff/tickets/unit/" + reference);
        TextArea answer = _get(TextArea.class, spec -> spec.withLabel("答复"));
        _click(button("答复会员"));
        assertThat(answer.getErrorMessage()).isEqualTo("请写明情况。");
        _setValue(answer, "周五前开好");
        _click(button("答复会员"));

        signInAsMember(person);
        UI.getCurrent().navigate("hotline");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("hotline/" + reference);
        UI.getCurrent().navigate("hotline/" + reference);
        assertThat(paragraphs()).contains("证明何时能开", "周五前开好");
        _click(button("已经解决"));
        assertThat(_find(Button.class, spec -> spec.withText("已经解决"))).isEmpty();
    }

    @Test
    void anAgentClosesAnAnsweredTicketAndDialsACallBack() {
        PersonId person = members.person("U0001");
        String reference = ticket(person, Target.OPERATIONS);
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("staff/tickets/unit/" + reference);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("答复")), "已汇出");
        _click(button("答复会员"));

        signInAsStaff("agent", Role.AGENT);
        UI.getCurrent().navigate("staff/tickets/" + reference);
        assertThat(_get(H1.class).getText()).isEqualTo("转业务部门 · 理赔申请");
        _click(button("来电人已知晓，办结"));
        assertThat(_find(Button.class, spec -> spec.withText("来电人已知晓，办结"))).isEmpty();
    }

    @Test
    void theKnowledgeIsSearchedAndOpenedByItsAddress() {
        signInAsStaff("agent", Role.AGENT);
        UI.getCurrent().navigate("staff/knowledge");
        _setValue(_get(TextField.class, spec -> spec.withLabel("查知识")), "卡丢了");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("staff/knowledge/card-lost");

        UI.getCurrent().navigate("staff/knowledge/card-lost");
        assertThat(_get(H1.class).getText()).isEqualTo("京卡丢了怎么办");
        assertThat(_find(Button.class, spec -> spec.withText("记为本次通话用到"))).isEmpty();
        _click(button("内容有误"));
        _setValue(_get(TextArea.class), "客服电话要写上");
        _click(button("交给编辑"));

        signInAsStaff("editor", Role.EDITOR);
        UI.getCurrent().navigate("staff/knowledge/feedback");
        assertThat(paragraphs()).contains("客服电话要写上");
        _click(button("处理完毕"));
        assertThat(paragraphs()).doesNotContain("客服电话要写上");
    }

    @Test
    void theSupervisorSeesTheHotlineAndDrawsCalls() {
        calls.verified("agent", members.person("U0001"));
        calls.end("agent");
        signInAsStaff("supervisor", Role.SUPERVISOR);
        UI.getCurrent().navigate("staff/hotline");
        assertThat(_get(H1.class).getText()).isEqualTo("热线概况");
        assertThat(_find(Grid.class)).hasSize(1);

        clock.advance(Duration.ofDays(7));
        UI.getCurrent().navigate("staff/quality");
        _click(button("抽取 2015-03-02 起的一周"));
        assertThat(_find(Grid.class)).hasSize(1);
    }
}
