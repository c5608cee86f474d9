package cn.jingka.portal.services.ui;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.JobWanted.Audience;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JobAndMatchViewsTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private JobWanted jobs;

    @Autowired
    private Matchmaking matchmaking;

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static void choose(String label, String code) {
        _setValue(_get(CodeSelect.class, spec -> spec.withLabel(label)), code);
    }

    private String published(PersonId person, Audience audience) {
        return asMember(
                person,
                () -> jobs.publish(
                        new JobEntry("客车司机", "TRANSPORT", "110105", "FULL", "SENIOR", 8, Optional.empty(), "A1 驾驶证"),
                        audience));
    }

    private void shown(PersonId person, String alias) {
        asMember(person, () -> {
            matchmaking.save(
                    new MatchProfile(alias, "FEMALE", 1988, "110105", "BACHELOR", "教师", "喜欢爬山", "真诚的人"), "13800001111");
            matchmaking.show();
            return alias;
        });
    }

    @Test
    void aMemberRegistersForWorkAndIsToldWhatIsMissing() {
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate("services/job-wanted/new");

        _click(_get(Button.class, spec -> spec.withText("发布登记")));
        assertThat(paragraphs()).contains("请写明想做什么工作");

        _setValue(_get(TextField.class, spec -> spec.withLabel("想做什么工作")), "客车司机");
        choose("工作类别", "TRANSPORT");
        choose("希望的工作地区", "110105");
        choose("工作时间", "FULL");
        choose("学历", "SENIOR");
        _setValue(_get(TextArea.class), "A1 驾驶证，八年安全行驶");
        _click(_get(Button.class, spec -> spec.withText("发布登记")));

        assertThat(_find(H2.class)).extracting(H2::getText).contains("客车司机");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("有效至 2015 年 5 月 30 日", "只有服务专员能看到");
    }

    @Test
    void anOfficerReadsNoNameAndWritesToTheMember() {
        PersonId person = members.newPerson("U0001").named("王秀兰").create();
        published(person, Audience.EMPLOYERS);
        members.unit("U0002");
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0002");
        UI.getCurrent().navigate(JobListView.class);

        assertThat(_find(H2.class)).extracting(H2::getText).contains("客车司机");
        assertThat(_find(Span.class)).extracting(Span::getText).doesNotContain("王秀兰");
        Button send = _get(Button.class, spec -> spec.withText("发送留言"));
        _click(send);
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("请写明岗位和联系方式");
        _setValue(_get(TextArea.class), "招司机，请来电");
        _click(send);

        assertThat(paragraphs()).contains("您已经留言，由求职者决定是否联系。");
        assertThat(asMember(person, jobs::own).getFirst().inquiries()).hasSize(1);
    }

    @Test
    void anotherMembersEntryIsNotOpenedForChange() {
        String reference = published(members.person("U0001"), Audience.EMPLOYERS);
        signInAsMember(members.person("U0001"));

        UI.getCurrent().navigate("services/job-wanted/" + reference);

        assertThatThrownBy(() -> _find(JobEntryView.class)).hasMessageContaining("services.jobs.unknown");
    }

    @Test
    void matchmakingTellsWhoSeesWhatBeforeAnythingIsWritten() {
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate(MatchmakingView.class);

        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("谁能看到什么");
        assertThat(_find(CodeSelect.class)).isEmpty();
    }

    @Test
    void othersAreShownOnlyAfterTheOwnConsentAndAllGoesWithIt() {
        shown(members.person("U0001"), "小兰");
        PersonId person = members.person("U0001");
        asMember(person, () -> {
            matchmaking.save(
                    new MatchProfile("大李", "MALE", 1986, "110108", "BACHELOR", "司机", "喜欢下棋", "合得来"), "13900001111");
            return person;
        });
        signInAsMember(person);
        UI.getCurrent().navigate(MatchmakingView.class);
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("大李");

        _click(_get(Button.class, spec -> spec.withText("展示资料")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(_find(H3.class)).extracting(H3::getText).contains("大李", "小兰");

        _click(_get(Button.class, spec -> spec.withText("删除资料")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(_find(H3.class)).isEmpty();
        assertThat(asMember(person, matchmaking::own)).isEmpty();
    }

    @Test
    void theDeskSeesNobodyWhoHasNotAgreed() {
        shown(members.person("U0001"), "小兰");
        signInAsStaff("service", Role.SERVICE_DESK);

        UI.getCurrent().navigate(MatchDeskView.class);

        assertThat(paragraphs()).contains("没有等待介绍的会员");
        assertThat(_find(H3.class)).isEmpty();
    }
}
