package cn.jingka.portal.members.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.CardBlocks;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnCard card;

    @Autowired
    private CardBlocks blocks;

    @Test
    void aMemberSeesCardMembershipAndAMaskedNumber() {
        PersonId person = members.newPerson("U0001")
                .category(MemberCategory.MODEL_WORKER, LocalDate.of(2014, 5, 1), null)
                .create();
        String tail = members.card(person).tail();
        signInAsMember(person);
        UI.getCurrent().navigate("me");

        assertThat(text())
                .contains(tail, "使用中", "单位 U0001", "2010 年 1 月 1 日", "已备案", "劳模，自 2014 年 5 月 1 日")
                .containsPattern("138\\*{4}\\d{4}");
    }

    @Test
    void aLostCardIsReportedAfterBeingAskedOnceMore() {
        PersonId person = members.person("U0001");
        members.card(person);
        signInAsMember(person);
        UI.getCurrent().navigate("me");
        _click(_get(Button.class, spec -> spec.withText("挂失并申请补卡")));
        assertThat(card.current().orElseThrow().state()).isEqualTo(CardState.ACTIVE);

        ConfirmDialogKt._fireConfirm(_get(ReportLostDialog.class));

        assertThat(card.current().orElseThrow().state()).isEqualTo(CardState.LOST);
        assertThat(text()).contains("已挂失");
        _assertNone(Button.class, spec -> spec.withText("挂失并申请补卡"));
    }

    @Test
    void aBlockedCardShowsWhoBlockedItAndWhy() {
        PersonId person = members.person("U0001");
        members.card(person);
        signInAsStaff("admin", Role.ADMINISTRATOR);
        blocks.block("U0001", person, "证件信息待核实");
        signInAsMember(person);
        UI.getCurrent().navigate("me");

        assertThat(text()).contains("已冻结", "2015 年 3 月 2 日起由市总工会冻结", "原因：证件信息待核实", "12351");
        _get(Button.class, spec -> spec.withText("挂失并申请补卡"));
    }

    @Test
    void whoHasNoCardAndNoNumberIsToldWhyAndWhatToDo() {
        PersonId person = members.newPerson("U0001").withoutPhone().create();
        signInAsMember(person);
        UI.getCurrent().navigate("me");

        assertThat(text()).contains("还没有京卡。京卡由单位工会统一申请", "没有登记");
        assertThat(_get(Anchor.class, spec -> spec.withAttribute("href", "me/number"))
                        .getText())
                .isEqualTo("更换手机号码");
    }

    private static String text() {
        return _get(MeView.class).getElement().getTextRecursively();
    }
}
