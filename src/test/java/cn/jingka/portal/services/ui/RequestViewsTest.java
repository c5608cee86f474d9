package cn.jingka.portal.services.ui;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.services.NewRequest;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.OwnRequests.Line;
import cn.jingka.portal.services.RequestDesk;
import cn.jingka.portal.services.RequestField;
import cn.jingka.portal.services.RequestKind;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RequestViewsTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnRequests own;

    @Autowired
    private RequestDesk desk;

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private String asked(PersonId person) {
        return asMember(
                person,
                () -> own.ask(new NewRequest(
                        RequestKind.LEGAL_ADVICE, "加班费怎么算", "周末加班没有调休", Map.of(RequestField.TOPIC, "HOURS"))));
    }

    @Test
    void aMemberAsksAndSeesWhereItStands() {
        PersonId person = members.person("U0001");
        signInAsMember(person);
        UI.getCurrent().navigate("services/legal-advice");

        TextField subject = _get(TextField.class, spec -> spec.withLabel("一句话说明问题"));
        TextArea text = _get(TextArea.class);
        _click(_get(Button.class, spec -> spec.withText("提交咨询")));
        assertThat(subject.isInvalid()).isTrue();
        assertThat(subject.getErrorMessage()).isEqualTo("请用一句话写明");
        assertThat(text.getErrorMessage()).isEqualTo("请写几句话说明");

        _setValue(subject, "加班费怎么算");
        _setValue(text, "周末加班没有调休");
        _click(_get(Button.class, spec -> spec.withText("提交咨询")));
        assertThat(subject.isInvalid() || text.isInvalid()).isFalse();
        @SuppressWarnings("unchecked")
        Select<String> topic = _get(Select.class, spec -> spec.withLabel("问题类型"));
        assertThat(topic.isInvalid()).isTrue();

        _setValue(topic, "HOURS");
        _click(_get(Button.class, spec -> spec.withText("提交咨询")));

        assertThat(_get(H1.class).getText()).isEqualTo("加班费怎么算");
        assertThat(paragraphs()).contains("申请已收到，服务专员取件后会在这里答复您。", "周末加班没有调休");
        assertThat(asMember(person, own::all)).extracting(Line::state).containsExactly(RequestState.RECEIVED);
    }

    @Test
    void aPlainMemberReadsWhyLegalAidIsNotOpen() {
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate("services/legal-aid");

        assertThat(paragraphs()).anyMatch(text -> text.contains("困难会员和特困会员") && text.contains("LAW-2"));
        assertThat(_find(Button.class, spec -> spec.withText("提交申请"))).isEmpty();
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("services/legal-advice");
    }

    @Test
    void aHardshipMemberFindsTheForm() {
        signInAsMember(members.newPerson("U0001")
                .category(MemberCategory.HARDSHIP, LocalDate.of(2015, 3, 2), null)
                .create());
        UI.getCurrent().navigate("services/legal-aid");

        assertThat(_find(Button.class, spec -> spec.withText("提交申请"))).hasSize(1);
    }

    @Test
    void theDeskTakesAndAnswersAndTheMemberIsAskedToRead() {
        PersonId person = members.person("U0001");
        String reference = asked(person);
        signInAsStaff("service", Role.SERVICE_DESK);
        UI.getCurrent().navigate("staff/services/" + reference);

        _setValue(_find(TextArea.class).getFirst(), "按实际工资的两倍计算");
        _click(_get(Button.class, spec -> spec.withText("发送答复")));
        assertThat(_find(TextArea.class).getFirst().getErrorMessage()).contains("请先取件");

        _click(_get(Button.class, spec -> spec.withText("取件")));
        _setValue(_find(TextArea.class).getFirst(), "按实际工资的两倍计算");
        _click(_get(Button.class, spec -> spec.withText("发送答复")));

        assertThat(paragraphs()).contains("按实际工资的两倍计算");
        signInAsMember(person);
        UI.getCurrent().navigate("home");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("“加班费怎么算”有了新的答复");
        UI.getCurrent().navigate("services/requests/" + reference);
        assertThat(asMember(person, () -> own.get(reference)).seen()).isTrue();
    }

    @Test
    void whatTheMemberWroteMeanwhileIsReadBeforeItIsAnswered() {
        PersonId person = members.person("U0001");
        String reference = asked(person);
        signInAsStaff("service", Role.SERVICE_DESK);
        UI.getCurrent().navigate("staff/services/" + reference);
        _click(_get(Button.class, spec -> spec.withText("取件")));
        asMember(person, () -> {
            own.write(reference, "补充一点");
            return reference;
        });

        _setValue(_find(TextArea.class).getFirst(), "答复");
        _click(_get(Button.class, spec -> spec.withText("发送答复")));

        assertThat(_find(TextArea.class).getFirst().getErrorMessage()).contains("刚刚有了新的内容");
        assertThat(asMember(person, () -> own.get(reference)).messages()).hasSize(2);
    }

    @Test
    void anotherMembersRequestIsNotShown() {
        String reference = asked(members.person("U0001"));
        signInAsMember(members.person("U0001"));

        UI.getCurrent().navigate("services/requests/" + reference);

        assertThatThrownBy(() -> _find(OwnRequestView.class)).hasMessageContaining("services.request.unknown");
    }

    @Test
    void aTimeTakenMeanwhileIsRefusedInWords() {
        PersonId person = members.person("U0001");
        String reference = asked(person);
        signInAsStaff("service", Role.SERVICE_DESK);
        UI.getCurrent().navigate(CallTimesView.class);
        _click(_get(Button.class, spec -> spec.withText("开放这些时间")));
        signInAsMember(person);
        UI.getCurrent().navigate("services/requests/" + reference);
        PersonId other = members.person("U0001");
        String others = asked(other);
        OwnRequests.Slot wanted = asMember(other, own::free).getFirst();
        asMember(other, () -> {
            own.book(others, wanted.id(), "");
            return others;
        });

        @SuppressWarnings("unchecked")
        Select<OwnRequests.Slot> times = _get(Select.class, spec -> spec.withLabel("选择时间"));
        _setValue(times, wanted);
        _click(_get(Button.class, spec -> spec.withText("约定这个时间")));

        assertThat(paragraphs()).contains("这个时间刚刚被约走了，请另选");
    }

    @Test
    void theQueueShowsWhatWaitsByKind() {
        asked(members.person("U0001"));
        signInAsStaff("service", Role.SERVICE_DESK);
        UI.getCurrent().navigate(ServiceQueueView.class);

        assertThat(_find(H2.class)).extracting(H2::getText).contains("待取件（1）");
        @SuppressWarnings("unchecked")
        Select<RequestKind> kind = _get(Select.class);
        _setValue(kind, RequestKind.HOUSEHOLD);
        assertThat(paragraphs()).contains("没有等待办理的申请");
        assertThat(as(Actor.account("service", "service", Set.of()), Role.SERVICE_DESK, desk::waiting))
                .hasSize(1);
    }

    @Test
    void aProviderOfTheDirectoryIsAskedFor() {
        PersonId person = members.person("U0001");
        signInAsMember(person);
        UI.getCurrent().navigate("services/household");

        assertThat(_find(H3.class)).hasSize(3);
        _click(_find(Button.class, spec -> spec.withText("请服务专员联系这家")).getFirst());
        assertThat(_get(Select.class, spec -> spec.withLabel("服务机构（可不填）")).isEmpty())
                .isFalse();
    }
}
