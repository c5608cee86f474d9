package cn.jingka.portal.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.testing.ApiCaller;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallViewTest extends PortalViewTest {

    private static final MobileNumber PHONE = MobileNumber.parse("13911114444");

    @Autowired
    private MembersFixture members;

    @Autowired
    private CallsFixture fixture;

    @Autowired
    private Calls calls;

    private PersonId person;

    @BeforeEach
    void anAgentAtTheirDesk() {
        person = members.newPerson("U0001").named("欧阳秀兰").phone(PHONE).create();
        members.card(person);
        signInAsStaff("agent", Role.AGENT);
        UI.getCurrent().navigate("staff/call");
    }

    @Test
    void fromTheTypedNumberToTheVerifiedCaller() {
        _setValue(field("来电号码"), PHONE.national());
        press("开始通话 (F2)");
        assertThat(title()).isEqualTo("与 139****4444 通话");

        press("按来电号码 139****4444 查找 (F2)");
        assertThat(_find(CandidateLine.class)).hasSize(1);
        assertThat(page()).contains("欧*兰").doesNotContain("秀兰").doesNotContain("单位 U0001");
        press("选择");

        press("发送核实码 (F8)");
        String call = calls.open().orElseThrow().number();
        _setValue(field("来电人念出的核实码"), "00000");
        press("核对");
        assertThat(page()).contains("核实码不正确").contains("还可以输入 2 次");
        _setValue(field("来电人念出的核实码"), fixture.sentCode(call));
        press("核对");

        assertThat(page()).contains("已核实身份，至 10:30 有效");
        _assertNone(VerifyPanel.class);
        assertThat(calls.open().orElseThrow().verified(clock.instant())).isTrue();
    }

    @Test
    void theQuestionsSayRightOrWrongAndNothingElse() {
        fixture.chosen("agent", person);
        again();
        press("抽取问题 (F7)");
        List<TextField> answers =
                _find(TextField.class, spec -> spec.withPredicate(field -> field.getMaxLength() == 60));
        assertThat(answers).hasSize(3);
        _setValue(answers.getFirst(), "不记得");
        _click(_find(Button.class, spec -> spec.withText("核对")).getLast());
        assertThat(page()).contains("不正确");
        assertThat(page()).doesNotContain("秀兰");
    }

    @Test
    void aCallThatTheTelephoneSystemHandsOverRingsOnTheOpenPage() {
        ring();
        MockVaadin.clientRoundtrip(false);
        assertThat(title()).isEqualTo("139****4444 来电");
        press("接听 (F2)");
        assertThat(title()).isEqualTo("与 139****4444 通话");
        assertThat(_find(SearchPanel.class)).hasSize(1);
    }

    @Test
    void whenTheLineIsClosedThePageForgetsTheCallerAtOnce() {
        fixture.verified("agent", person);
        again();
        assertThat(page()).contains("已核实身份");
        calls.hangUp(calls.open().orElseThrow().number());
        MockVaadin.clientRoundtrip(false);
        assertThat(page()).doesNotContain("已核实身份").contains("现在没有通话");
    }

    @Test
    void afterThirtyMinutesTheCallerIsToBeVerifiedAgain() {
        fixture.verified("agent", person);
        clock.advance(Duration.ofMinutes(31));
        again();
        assertThat(page()).contains("核实已满时限").contains("发送核实码");
    }

    @Test
    void whatCannotBeSearchedForIsSaidWithWhatCan() {
        press("开始通话 (F2)");
        _setValue(field("手机号、京卡号、证件号，或姓名加单位 (F4)"), "欧阳秀兰");
        press("查找");
        assertThat(refusal()).contains("同名的人很多");
        _setValue(field("手机号、京卡号、证件号，或姓名加单位 (F4)"), "13800000001");
        press("查找");
        assertThat(page()).contains("没有找到");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        _setValue(field("来电号码"), "12");
        press("开始通话 (F2)");
        assertThat(refusal()).contains("有效的电话号码");
        assertThat(calls.open()).isEmpty();
    }

    private void ring() {
        new ApiCaller(url("/api/v1"), "svc-phone")
                .json(
                        "POST",
                        "/calls",
                        "{\"callId\":\"t-1\",\"agent\":\"agent\",\"callerNumber\":\"" + PHONE.national() + "\"}");
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private static void press(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getFirst());
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static String title() {
        return _get(H1.class).getText();
    }

    private static String refusal() {
        return _find(RefusalLine.class).stream()
                .filter(RefusalLine::isVisible)
                .map(RefusalLine::getText)
                .findFirst()
                .orElseThrow();
    }

    /** The texts of the view, those that are hidden left out. */
    private static String page() {
        return PrettyPrintTreeKt.toPrettyTree(_get(CallView.class));
    }
}
