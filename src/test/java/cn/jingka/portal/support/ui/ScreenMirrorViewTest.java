package cn.jingka.portal.support.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.SharedScreen;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ScreenMirrorViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Test
    void theAgentSeesTheWordsOfThePageAndTheLastFourDigitsOfItsNumbers() {
        Div page = new Div(new Div("已支付 ¥640.00"), new Div("尾号 0417，手机 13800138000"));
        String seen = mirrored(page).getElement().getTextRecursively();
        assertThat(seen).contains("已支付 ¥640.00", "尾号 0417", "••••8000").doesNotContain("13800138000");
    }

    @Test
    void fieldsShowTheirChosenWordsAndHideSecrets() {
        Select<Integer> year = new Select<>();
        year.setLabel("年度");
        year.setItems(2025, 2026);
        year.setItemLabelGenerator(one -> one + " 年");
        year.setValue(2026);
        PasswordField password = new PasswordField("密码");
        password.setValue("secret-words");
        TextField code = new TextField("验证码");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setValue("123456");
        String seen = mirrored(new Div(year, password, code)).getElement().getTextRecursively();
        assertThat(seen).contains("年度", "2026 年", "密码", "验证码").doesNotContain("secret-words", "123456");
    }

    @Test
    void picturesTargetsOfLinksAndWhatThePageHidesStayWithTheMember() {
        Image evidence = new Image("claims/evidence/1/1", "诊断证明");
        Anchor link = new Anchor("claims/SF-1", "查看");
        Div hidden = new Div("看不见的字");
        hidden.setVisible(false);
        String seen = mirrored(new Div(evidence, link, hidden)).getElement().getOuterHTML();
        assertThat(seen).contains("查看", "此处不共享").doesNotContain("claims/", "看不见的字");
    }

    @Test
    void aChangeOfThePageChangesThePictureInItsPlace() {
        Div words = new Div("第一句");
        Div page = new Div(words, new Div("留下"));
        UI.getCurrent().add(page);
        ScreenMirror mirror = new ScreenMirror();
        mirror.show(ScreenCapture.of(UI.getCurrent()));
        words.setText("第二句");
        page.add(new Div("新的"));
        mirror.show(ScreenCapture.of(UI.getCurrent()));
        assertThat(mirror.getElement().getTextRecursively())
                .contains("第二句", "留下", "新的")
                .doesNotContain("第一句");
        page.removeAll();
        mirror.show(ScreenCapture.of(UI.getCurrent()));
        assertThat(mirror.getElement().getTextRecursively()).doesNotContain("第二句", "留下", "新的");
    }

    @Test
    void aViewIsShownInItsLayout() {
        signInAsMember(members.person(members.unit("U0001")));
        UI.getCurrent().navigate("payments");
        ScreenMirror mirror = new ScreenMirror();
        mirror.show(ScreenCapture.of(UI.getCurrent()));
        assertThat(mirror.getElement().getTextRecursively())
                .contains(UI.getCurrent().getTranslation("payouts.own.title"));
    }

    /** The pages that the member's consent names as never shown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "card",
                "me/share",
                "me/security",
                "me/number",
                "me/data",
                "me/data/correction",
                "services/matchmaking",
                "services/matchmaking/profile"
            })
    void pagesWithSecretsAreNeverShown(String page) {
        PersonId person = members.person(members.unit("U0001"));
        signInAsMember(person);
        UI.getCurrent().navigate(page);
        SharedScreen screen = ScreenCapture.of(UI.getCurrent());
        assertThat(screen.path()).isEqualTo(page);
        assertThat(screen.body()).isNull();
    }

    private static ScreenMirror mirrored(Div page) {
        UI.getCurrent().add(page);
        SharedScreen screen = ScreenCapture.of(UI.getCurrent());
        ScreenMirror mirror = new ScreenMirror();
        mirror.show(screen);
        return mirror;
    }
}
