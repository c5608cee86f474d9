package cn.jingka.portal.members.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.CardApplication;
import cn.jingka.portal.members.CardApplications;
import cn.jingka.portal.members.CardBlocks;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CardsViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private CardApplications applications;

    @Autowired
    private PayeeDirectory payees;

    @Autowired
    private CardBlocks blocks;

    @Test
    void anOfficerAppliesForAllMembersWithoutACard() {
        members.person("U0001");
        members.person("U0001");
        open(Role.UNIT_OFFICER);

        _click(_get(Button.class, spec -> spec.withText("为全部 2 名会员申办")));

        assertThat(applications.ofUnit("U0001"))
                .singleElement()
                .extracting(CardApplication::members)
                .isEqualTo(2);
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("没有需要申办京卡的会员");
    }

    @Test
    void oneMemberAloneIsRefusedWithTheReason() {
        members.person("U0001");
        members.person("U0001");
        open(Role.UNIT_OFFICER);

        Grid<?> grid = _find(Grid.class).getFirst();
        GridKt._selectRow(grid, 0);
        try {
            _click(_get(Button.class, spec -> spec.withText("为所选 1 名会员申办")));
        } catch (RuntimeException refused) {
            assertThat(refused).hasStackTraceContaining("members.cards.notAlone");
        }

        assertThat(applications.ofUnit("U0001")).isEmpty();
    }

    @Test
    void aLostCardIsReportedAfterAConfirmation() {
        PersonId person = members.person("U0001");
        members.card(person);
        open(Role.UNIT_OFFICER);

        Div buttons = (Div) GridKt._getCellComponent(_find(Grid.class).getFirst(), 0, CardHoldersPanel.ACTIONS);
        _click(_get(buttons, Button.class, spec -> spec.withText("挂失")));
        assertThat(payees.payees(List.of(person))).isNotEmpty();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(payees.payees(List.of(person))).isEmpty();
        assertThat(applications.ofUnit("U0001"))
                .singleElement()
                .extracting(CardApplication::replacement)
                .isEqualTo(true);
    }

    @Test
    void anAdministratorBlocksACardWithAReasonAndReleasesIt() {
        PersonId person = members.person("U0001");
        members.card(person);
        open(Role.ADMINISTRATOR);

        _click(rowButton("冻结"));
        inFooter("冻结京卡").click();
        TextArea reason = _get(TextArea.class);
        assertThat(reason.isInvalid()).isTrue();
        assertThat(reason.getErrorMessage()).isEqualTo("请填写原因，不超过 200 字");
        assertThat(payees.payees(List.of(person))).isNotEmpty();
        _setValue(reason, "证件信息待核实");
        inFooter("冻结京卡").click();
        assertThat(payees.payees(List.of(person))).isEmpty();

        _click(rowButton("历次京卡"));
        assertThat(_get(CardHistory.class).getElement().getTextRecursively()).contains("由市总工会冻结，原因：证件信息待核实");
        _click(rowButton("解除冻结"));
        _setValue(_get(TextArea.class), "已核实");
        inFooter("解除冻结").click();
        assertThat(payees.payees(List.of(person))).isNotEmpty();
    }

    @Test
    void anOfficerSeesABlockedCardButCanNotReleaseIt() {
        PersonId person = members.person("U0001");
        members.card(person);
        signInAsStaff("admin", Role.ADMINISTRATOR);
        blocks.block(members.unit("U0001"), person, "核实");
        open(Role.UNIT_OFFICER);

        assertThat(GridKt._getCellComponent(_find(Grid.class).getFirst(), 0, CardHoldersPanel.CARD)
                        .getElement()
                        .getTextRecursively())
                .contains("已冻结");
        Div buttons = (Div) GridKt._getCellComponent(_find(Grid.class).getFirst(), 0, CardHoldersPanel.ACTIONS);
        assertThat(_find(buttons, Button.class)).extracting(Button::getText).containsExactly("历次京卡", "挂失");
    }

    private static Button rowButton(String text) {
        Div buttons = (Div) GridKt._getCellComponent(_find(Grid.class).getFirst(), 0, CardHoldersPanel.ACTIONS);
        return _get(buttons, Button.class, spec -> spec.withText(text));
    }

    @Test
    void anAdministratorRecordsTheBanksAnswerFromAFile() {
        PersonId one = members.person("U0001");
        PersonId two = members.person("U0001");
        signInAsStaff("admin", Role.ADMINISTRATOR);
        String id = applications.applyForAll("U0001").id();
        open(Role.ADMINISTRATOR);
        _click((Button) GridKt._getCellComponent(_find(Grid.class).getFirst(), 0, ApplicationsPanel.ACTIONS));

        answer("reference;card");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("第 1 行应为 reference,card_number,refusal");
        answer("reference,card_number,refusal\n" + one + ",6221639999999900010,\n" + two + ",,IDENTITY_NOT_VERIFIED\n");

        assertThat(applications.get(id).opened() + applications.get(id).refused())
                .isEqualTo(2);
    }

    private static void answer(String csv) {
        UploadKt._upload(_get(Upload.class), "answer.csv", csv.getBytes(StandardCharsets.UTF_8));
        MockVaadin.clientRoundtrip(false);
    }

    private void open(Role role) {
        members.unit("U0001");
        signInAsStaff("someone", role, "U0001");
        UI.getCurrent().navigate(CardsView.class, "U0001");
        NotificationsKt.clearNotifications();
    }
}
