package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Workplaces;
import cn.jingka.portal.identity.PendingStaffSignIn;
import cn.jingka.portal.identity.StaffEnrolment;
import cn.jingka.portal.identity.StaffSignIn;
import cn.jingka.portal.identity.StaffSignIn.Door;
import cn.jingka.portal.identity.StaffSignIn.Entry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.login.AbstractLogin.LoginEvent;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/**
 * Signing in with account and password, and what follows them; or with a passkey alone. What has been passed stands in the
 * server's session, so a page that is loaded anew goes on where it was.
 */
abstract class PasswordSignInView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient StaffSignIn signIn;
    private final transient StaffEnrolment enrolment;
    private final transient CurrentActor actor;
    private final Door door;
    private final String texts;
    private final Section step = new Section();
    private final LoginForm form = new LoginForm();

    /** @param texts what the keys of the page's own texts begin with */
    PasswordSignInView(StaffSignIn signIn, StaffEnrolment enrolment, CurrentActor actor, Door door, String texts) {
        this.signIn = signIn;
        this.enrolment = enrolment;
        this.actor = actor;
        this.door = door;
        this.texts = texts;
        addClassName("sign-in");
        form.setHeadingLevel(1);
        form.setForgotPasswordButtonVisible(false);
        form.addLoginListener(this::check);
        step.add(form);
        if (signIn.passkeysPossible()) {
            step.add(passkeyButton());
        }
        step.add(new Paragraph(getTranslation(texts + ".introduction")));
        step.addClassName("sign-in-step");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Workplaces.of(actor).isPresent()) {
            Workplaces.of(actor).ifPresent(event::forwardTo);
            return;
        }
        PendingStaffSignIn pending = VaadinSession.getCurrent().getAttribute(PendingStaffSignIn.class);
        if (pending == null || door == Door.COUNTER) {
            start();
        } else {
            goOn(pending);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        form.setI18n(words());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(texts + ".title");
    }

    /** A link to the page for those who are wrong here. */
    void elsewhere(String text, Class<? extends Component> page) {
        step.add(new RouterLink(getTranslation(text), page));
    }

    private void check(LoginEvent given) {
        try {
            Entry entry = signIn.signIn(door, given.getUsername(), given.getPassword(), request(), response());
            entry.pending().ifPresent(this::askSecond);
            entry.next().ifPresent(this::enter);
        } catch (DomainException refusal) {
            refuse(refusal);
        }
    }

    /** After the page was loaded anew. */
    private void goOn(PendingStaffSignIn pending) {
        try {
            askSecond(pending);
        } catch (DomainException over) {
            start();
            refuse(over);
        }
    }

    private void askSecond(PendingStaffSignIn pending) {
        remember(pending);
        removeAll();
        add(new StaffSecondSteps(signIn, enrolment, pending, this::enter, this::start));
    }

    private PasskeyButton passkeyButton() {
        return new PasskeyButton(
                getTranslation("identity.passkey.signIn"),
                PasskeyButton.Wish.SHOW,
                () -> signIn.askPasskey(Optional.empty()),
                (challenge, answer) -> enter(signIn.passkey(door, challenge, answer, request(), response())),
                this::refuse);
    }

    private void start() {
        remember(null);
        removeAll();
        add(step);
        form.setEnabled(true);
    }

    /** The page is loaded anew: nothing of the session before signing in lives on in it. */
    private void enter(String next) {
        remember(null);
        getUI().orElseThrow().getPage().setLocation(next);
    }

    private void refuse(DomainException refusal) {
        form.showErrorMessage(
                getTranslation("identity.staff.notSignedIn"),
                getTranslation(refusal.key(), refusal.arguments().toArray()));
        form.setEnabled(true);
    }

    private static void remember(PendingStaffSignIn pending) {
        VaadinSession.getCurrent().setAttribute(PendingStaffSignIn.class, pending);
    }

    private static VaadinServletRequest request() {
        return VaadinServletRequest.getCurrent();
    }

    private static VaadinServletResponse response() {
        return VaadinServletResponse.getCurrent();
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getPageTitle());
        words.getForm().setUsername(getTranslation("identity.staff.account"));
        words.getForm().setPassword(getTranslation("identity.staff.password"));
        words.getForm().setSubmit(getTranslation("identity.staff.signIn"));
        words.getErrorMessage().setTitle(getTranslation("identity.staff.notSignedIn"));
        words.getErrorMessage().setMessage(getTranslation("identity.password.wrong"));
        words.getErrorMessage().setUsername(getTranslation("identity.staff.accountMissing"));
        words.getErrorMessage().setPassword(getTranslation("identity.staff.passwordMissing"));
        return words;
    }
}
