package cn.jingka.portal.ecard.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PhoneFixture;
import cn.jingka.portal.testing.PhoneFixture.Phone;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ECardViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private PhoneFixture phones;

    @Autowired
    private PersonSignals signals;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void aMemberWithACard() {
        person = members.newPerson("U9001").named("王秀兰").create();
        members.card(person);
    }

    @Test
    void theBrowserIsGivenTheCardAsStrangersMaySeeIt() {
        signInAsMember(person);
        UI.getCurrent().navigate("card");
        assertThat(calls())
                .anySatisfy(call -> assertThat(call)
                        .contains("this.open(")
                        .contains("王*")
                        .contains("IN_USE")
                        .contains("会员卡有效")
                        .doesNotContain("秀兰"));
    }

    @Test
    void aBrowserThatSendsItsKeyIsRegisteredAndGetsTheSecretOfTheTypedCode() {
        signInAsMember(person);
        UI.getCurrent().navigate("card");
        register(Base64.getEncoder()
                .encodeToString(PhoneFixture.newPair().getPublic().getEncoded()));
        assertThat(calls())
                .anySatisfy(
                        call -> assertThat(call).contains("this.registered(").contains("typingKey"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM ecard_key WHERE person_id = ? AND ended_at IS NULL")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsNoKeyIsRefusedInWords() {
        signInAsMember(person);
        UI.getCurrent().navigate("card");
        register("%%%");
        assertThat(calls())
                .anySatisfy(call -> assertThat(call).contains("this.refused(").contains("密钥无法读取"));
    }

    @Test
    void withThreePhonesRegisteredOneIsRemovedOnThePageAndTheFourthGoesIn() {
        phones.register(person);
        phones.register(person);
        phones.register(person);
        signInAsMember(person);
        UI.getCurrent().navigate("card");
        String key = Base64.getEncoder()
                .encodeToString(PhoneFixture.newPair().getPublic().getEncoded());
        register(key);
        assertThat(calls()).anySatisfy(call -> assertThat(call).contains("3 部手机"));
        _click(_find(Button.class, spec -> spec.withText("移除")).getFirst());
        assertThat(_find(Button.class, spec -> spec.withText("移除"))).hasSize(2);
        _click(_get(Button.class, spec -> spec.withText("在这部手机上出示")));
        register(key);
        assertThat(calls()).anySatisfy(call -> assertThat(call).contains("this.registered("));
        _assertNone(Button.class, spec -> spec.withText("移除"));
    }

    @Test
    void anOpenCardLooksAgainWhenSomethingChangesForTheMember() {
        signInAsMember(person);
        UI.getCurrent().navigate("card");
        calls();
        signals.tell(person);
        MockVaadin.runUIQueue();
        assertThat(calls()).anySatisfy(call -> assertThat(call).contains("this.changed("));
    }

    @Test
    void thePageAboutMeListsThePhonesAndEndsOne() {
        Phone phone = phones.register(person);
        signInAsMember(person);
        UI.getCurrent().navigate("me");
        _get(Span.class, spec -> spec.withText("Android · Chrome"));
        _click(_get(Button.class, spec -> spec.withText("移除")));
        _get(Paragraph.class, spec -> spec.withText("现在没有手机可以出示京卡。"));
        assertThat(jdbc.sql("SELECT ended_at IS NOT NULL FROM ecard_key WHERE HEX(id) = UPPER(?)")
                        .param(phone.key())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aPhoneThatIsGoneAlreadyIsSaidToBe() {
        phones.register(person);
        signInAsMember(person);
        UI.getCurrent().navigate("me");
        jdbc.sql("UPDATE ecard_key SET ended_at = valid_until").update();
        _click(_get(Button.class, spec -> spec.withText("移除")));
        assertThat(_find(RefusalLine.class))
                .anySatisfy(line -> assertThat(line.getText()).isEqualTo("没有这部手机，或它已经失效。"));
    }

    @Test
    void aStrangerWhoScansSeesThatTheCardIsValidAndNoMoreThanTheFamilyName() {
        Phone phone = phones.register(person);
        UI.getCurrent().navigate("c/" + phone.code());
        _get(Span.class, spec -> spec.withText("会员卡有效"));
        _get(Span.class, spec -> spec.withText("王*"));
    }

    @Test
    void aStrangerWhoScansAForgedCodeSeesThatItIsNone() {
        Phone phone = phones.register(person);
        UI.getCurrent().navigate("c/" + phone.forgedCode());
        _get(Span.class, spec -> spec.withText("会员卡无效"));
        _assertNone(Span.class, spec -> spec.withText("王*"));
    }

    private static void register(String publicKey) {
        ObjectNode detail = JsonMapper.shared().createObjectNode();
        detail.put("event.detail.publicKey", publicKey);
        detail.put("event.detail.replaces", "");
        BasicUtilsKt._fireDomEvent(_get(CardElement.class), "card-register", detail);
    }

    /** What the server has told the browser to do since the last look. */
    private static List<String> calls() {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation().getExpression() + " "
                        + JsonMapper.shared()
                                .valueToTree(pending.getInvocation().getParameters().stream()
                                        .filter(parameter -> !(parameter instanceof Element))
                                        .toList()))
                .toList();
    }
}
