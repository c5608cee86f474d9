package cn.jingka.portal.bulletin.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board as visitors and members see it, with the notices of the samples (2 March 2015 is their day of import). */
class BulletinViewsTest extends PortalViewTest {

    private static final String TWO_SEATS = "training-first-aid";

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnSignUps own;

    @Test
    @SuppressWarnings("unchecked")
    void aVisitorFindsWhatFitsByKindDistrictFeeAndWords() {
        UI.getCurrent().navigate("bulletin");
        assertThat(_find(NoticeCard.class)).hasSize(8);

        Select<NoticeKind> kind = _get(Select.class, spec -> spec.withLabel("类别"));
        _setValue(kind, NoticeKind.TRAINING);
        assertThat(_find(NoticeCard.class)).hasSize(3);
        _setValue(_get(Checkbox.class), true);
        assertThat(_find(NoticeCard.class)).hasSize(2);
        Select<District> district = _get(Select.class, spec -> spec.withLabel("地区"));
        _setValue(district, District.XICHENG);
        assertThat(textOf(_get(NoticeCard.class))).contains("初级急救员培训", "免费", "还有 2 个名额");

        _setValue(_get(TextField.class), "滑雪");
        _assertOne(EmptyState.class);
        _click(_get(Button.class, spec -> spec.withText("清除条件")));
        assertThat(_find(NoticeCard.class)).hasSize(8);
    }

    @Test
    void anAddressMayNameTheKind() {
        UI.getCurrent().navigate("bulletin", QueryParameters.of("kind", "vacancy"));
        assertThat(_find(NoticeCard.class)).hasSize(2);
    }

    @Test
    void aVisitorReadsANoticeAndIsShownTheWayIn() {
        UI.getCurrent().navigate("bulletin/" + TWO_SEATS);
        assertThat(_get(H1.class).getText()).isEqualTo("初级急救员培训");
        assertThat(textOf(_get(NoticeView.class))).contains("2015 年 3 月 6 日（周五）13:30–17:00", "TRAIN-1", "加入日历");
        assertThat(_get(SignUpPanel.class).getChildren().filter(Anchor.class::isInstance))
                .singleElement()
                .extracting(link -> ((Anchor) link).getHref())
                .isEqualTo("sign-in");
        assertThatThrownBy(() -> UI.getCurrent().navigate("bulletin/nowhere")).hasMessageContaining("No route found");
    }

    @Test
    void aMemberSignsUpAndGivesTheSeatBack() {
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate("bulletin/" + TWO_SEATS);
        _click(_get(Button.class, spec -> spec.withText("报名")));
        assertThat(textOf(_get(SignUpPanel.class))).contains("已报名");

        UI.getCurrent().navigate("bulletin/mine");
        assertThat(textOf(_get(OwnSignUpsView.class))).contains("将要参加", "初级急救员培训");

        UI.getCurrent().navigate("bulletin/" + TWO_SEATS);
        _click(_get(Button.class, spec -> spec.withText("取消报名")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(textOf(_get(SignUpPanel.class))).contains("还有 2 个名额");
        UI.getCurrent().navigate("bulletin/mine");
        assertThat(textOf(_get(OwnSignUpsView.class))).contains("您已取消");
    }

    @Test
    void whoComesLateWaitsAndSeesTheirNumber() {
        for (int i = 0; i < 3; i++) {
            signUp(members.person("U0001"));
        }
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate("bulletin/" + TWO_SEATS);
        assertThat(textOf(_get(SignUpPanel.class))).contains("名额已满，1 人候补");
        _click(_get(Button.class, spec -> spec.withText("排队候补")));
        assertThat(textOf(_get(SignUpPanel.class))).contains("候补第 2 位");
    }

    @Test
    void whoIsTooLateReadsWhyWhereTheyTried() {
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate("bulletin/" + TWO_SEATS);
        clock.set(Instant.parse("2015-03-05T04:00:01Z"));
        _click(_get(Button.class, spec -> spec.withText("报名")));
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("报名已于 2015-03-05 12:00 截止");

        UI.getCurrent().navigate("bulletin/" + TWO_SEATS);
        assertThat(textOf(_get(SignUpPanel.class))).contains("报名已截止");
        _assertNone(Button.class, spec -> spec.withText("报名"));
    }

    @Test
    void whoIsNoUnionMemberIsRefusedInWords() {
        members.groupUnit("G0001");
        signInAsMember(members.person("G0001"));
        UI.getCurrent().navigate("bulletin/" + TWO_SEATS);
        _click(_get(Button.class, spec -> spec.withText("报名")));
        assertThat(_get(RefusalLine.class).getText()).contains("工会会员", "TRAIN-1");
    }

    @Test
    void withoutASignUpThePageSaysSo() {
        signInAsMember(members.person("U0001"));
        UI.getCurrent().navigate("bulletin/mine");
        _assertOne(EmptyState.class);
    }

    private void signUp(PersonId person) {
        ClaimsFixture.asMember(person, () -> own.signUp(TWO_SEATS));
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}
