package cn.jingka.portal.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.PendingSignIn;
import cn.jingka.portal.identity.internal.KnownCode;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

class SignInViewTest extends PortalViewTest {

    private static final MobileNumber NUMBER = MembersFixture.mobile(88);
    private static final String DOCUMENT = MembersFixture.identityNumber(815);

    @Autowired
    private MembersFixture roster;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalDataCipher cipher;

    @Test
    void aMemberGoesFromNumberToCodeToCardAndIsSignedIn() {
        PersonId person =
                roster.newPerson("U0001").phone(NUMBER).document(DOCUMENT).create();
        CardNumber card = roster.card(person);
        UI.getCurrent().navigate("sign-in");

        askForCode();
        assertThat(signedIn()).isEmpty();
        enter("sign-in-code", KnownCode.set(jdbc, cipher, pending()), "验证");
        assertThat(signedIn()).isEmpty();
        assertThat(_get(H1.class).getText()).isEqualTo("核对您的京卡");

        _setValue(_get(TextField.class, spec -> spec.withId("sign-in-card")), card.digits());
        enter("sign-in-document", DOCUMENT.substring(14), "核对并登录");
        assertThat(signedIn().flatMap(Actor::person)).contains(person);
        assertThat(pending()).isNull();
    }

    @Test
    void aReloadedPageGoesOnWhereItWas() {
        UI.getCurrent().navigate("sign-in");
        askForCode();
        UI.getCurrent().navigate("staff-sign-in");
        UI.getCurrent().navigate("sign-in");
        assertThat(_get(H1.class).getText()).isEqualTo("短信验证码");
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        UI.getCurrent().navigate("sign-in");
        askForCode();
        KnownCode.set(jdbc, cipher, pending());
        enter("sign-in-code", "000000", "验证");
        assertThat(problem()).isEqualTo("验证码不正确，还可以试 4 次");
        assertThat(signedIn()).isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsRefusedInPlace() {
        UI.getCurrent().navigate("sign-in");
        enter("sign-in-phone", "12345", "发送验证码");
        assertThat(problem()).startsWith("手机号码不正确");
        assertThat(pending()).isNull();
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() {
        signInAsStaff("officer", Role.UNIT_OFFICER);
        UI.getCurrent().navigate("staff-sign-in");
        _assertNone(LoginForm.class);
    }

    private void askForCode() {
        enter("sign-in-phone", NUMBER.national(), "发送验证码");
        assertThat(_get(H1.class).getText()).isEqualTo("短信验证码");
    }

    private static void enter(String field, String value, String button) {
        _setValue(_get(TextField.class, spec -> spec.withId(field)), value);
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static String problem() {
        return _find(Paragraph.class, spec -> spec.withClasses("sign-in-problem"))
                .getFirst()
                .getText();
    }

    private static PendingSignIn pending() {
        return VaadinSession.getCurrent().getAttribute(PendingSignIn.class);
    }

    private static Optional<Actor> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }
}
