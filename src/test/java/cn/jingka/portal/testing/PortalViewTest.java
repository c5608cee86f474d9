package cn.jingka.portal.testing;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.KaribuConfig;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Set;
import kotlin.jvm.functions.Function0;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** A view in a browserless session on the running portal; sign in first, then navigate, then use it. */
public abstract class PortalViewTest extends PortalIntegrationTest {

    private static final Routes ROUTES = routes();

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void openSession() {
        ServiceEventBridge.install();
        // The tests sign in first and navigate then, so nothing is opened before.
        KaribuConfig.setInitDefaultRoute(false);
        MockVaadin.setMockRequestFactory(SignedInRequest::new);
        Function0<UI> uiFactory = UI::new;
        MockVaadin.setup(uiFactory, new MockSpringServlet(ROUTES, context, uiFactory));
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void closeSession() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    protected void signInAsMember(PersonId person) {
        signIn(Actor.member(person, "测试会员"), Role.MEMBER);
    }

    protected void signInAsStaff(String name, Role role, String... units) {
        signIn(Actor.account(name, name, Set.of(units)), role);
    }

    /** Karibu's own discovery sees public classes only; the portal's views are package-private. */
    private static Routes routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Routes routes = new Routes();
        for (var candidate : scanner.findCandidateComponents("cn.jingka.portal")) {
            routes.getRoutes()
                    .add(ClassUtils.resolveClassName(
                                    candidate.getBeanClassName(), PortalViewTest.class.getClassLoader())
                            .asSubclass(Component.class));
        }
        return routes;
    }

    /** A button of the open dialog: its footer stands outside the tree that Karibu's locator walks. */
    protected static Button inFooter(String text) {
        return LocatorJ._get(Dialog.class)
                .getFooter()
                .getElement()
                .getChildren()
                .flatMap(element -> element.getComponent().stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void signIn(Actor actor, Role role) {
        String authority = "ROLE_" + role.name();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList(authority)));
        // Access to routes is decided by the request, which in a browserless session knows nothing of the security
        // context.
        FakeRequest request = (FakeRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setUserPrincipalInt(actor);
        request.setUserInRole(
                (principal, asked) -> authority.equals(asked) || role.name().equals(asked));
    }
}
