package cn.jingka.portal.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.Accounts;
import cn.jingka.portal.identity.Accounts.AccountChange;
import cn.jingka.portal.testing.DemoAuthenticator;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

class SignInAgainTest extends PortalViewTest {

    @Autowired
    private SignInAgainDialogs again;

    @Autowired
    private Accounts accounts;

    private final List<String> done = new ArrayList<>();

    @Test
    void whoHasJustSignedInIsNotAsked() {
        signedIn("operator", Role.OPERATOR, Duration.ofMinutes(4));
        again.before(() -> done.add("released"));
        assertThat(done).containsExactly("released");
        _assertNone(Dialog.class);
    }

    @Test
    void afterFiveMinutesStaffShowAnAuthenticatorCodeAndThenItIsDone() {
        signedIn("operator", Role.OPERATOR, Duration.ofMinutes(6));
        again.before(() -> done.add("released"));
        assertThat(done).isEmpty();

        _setValue(_get(TextField.class, spec -> spec.withId("again-code")), "000000");
        _click(inFooter("验证并继续"));
        assertThat(done).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withId("again-code")), DemoAuthenticator.code("operator"));
        _click(inFooter("验证并继续"));
        assertThat(done).containsExactly("released");
        _assertNone(Dialog.class);

        again.before(() -> done.add("released once more"));
        assertThat(done).hasSize(2);
    }

    @Test
    void aCounterShowsItsPassword() {
        signedIn("gym", Role.MERCHANT, Duration.ofHours(1));
        again.before(() -> done.add("changed"));
        _setValue(_get(PasswordField.class, spec -> spec.withId("again-password")), "demo-gym");
        _click(inFooter("验证并继续"));
        assertThat(done).containsExactly("changed");
    }

    @Test
    void whoGivesUpHasDoneNothing() {
        signedIn("operator", Role.OPERATOR, Duration.ofMinutes(6));
        again.before(() -> done.add("released"));
        _click(inFooter("返回"));
        assertThat(done).isEmpty();
        _assertNone(Dialog.class);
    }

    @Test
    void theServiceHasTheLastWordWhateverTheScreenDid() {
        signedIn("admin", Role.ADMINISTRATOR, Duration.ofMinutes(6));
        assertThatThrownBy(() -> accounts.create("wang", new AccountChange("王", Set.of("ROLE_OPERATOR"), Set.of())))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("common.error.signInAgain"));
    }

    @Test
    void whoeverHasAPasswordMadeByThePortalChoosesAnotherBeforeAnythingElse() {
        signInAsStaff("admin", Role.ADMINISTRATOR);
        accounts.create("wang", new AccountChange("王", Set.of("ROLE_OPERATOR"), Set.of()));
        signInAsStaff("wang", Role.OPERATOR);
        UI.getCurrent().navigate("staff/runs");
        _get(NewPasswordView.class);
    }

    @Test
    void theSecurityPageShowsThePasswordAndTheDevices() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("staff/security");
        _get(NewPasswordForm.class);
        _get(DevicesPanel.class);
    }

    private void signedIn(String account, Role role, Duration ago) {
        signInAsStaff(account, role);
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        GrantedAuthority shown = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(Instant.now().minus(ago))
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(present.toBuilder()
                        .authorities(held -> {
                            held.removeIf(FactorGrantedAuthority.class::isInstance);
                            held.add(shown);
                        })
                        .build());
        UI.getCurrent().navigate("staff-sign-in");
    }
}
