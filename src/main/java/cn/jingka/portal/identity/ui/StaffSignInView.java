package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Workplaces;
import cn.jingka.portal.identity.StaffSignIn;
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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Staff sign in with account and password. */
@Route("staff-sign-in")
@AnonymousAllowed
class StaffSignInView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient StaffSignIn signIn;
    private final transient CurrentActor actor;
    private final LoginForm form = new LoginForm();

    StaffSignInView(StaffSignIn signIn, CurrentActor actor) {
        this.signIn = signIn;
        this.actor = actor;
        addClassName("sign-in");
        form.setHeadingLevel(1);
        form.setForgotPasswordButtonVisible(false);
        form.addLoginListener(this::check);
        Section step = new Section(
                form,
                new Paragraph(getTranslation("identity.staff.introduction")),
                new RouterLink(getTranslation("identity.staff.member"), SignInView.class));
        step.addClassName("sign-in-step");
        add(step);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Workplaces.of(actor).ifPresent(event::forwardTo);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        form.setI18n(texts());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.staff.title");
    }

    private void check(LoginEvent given) {
        try {
            String next = signIn.signIn(
                    given.getUsername(),
                    given.getPassword(),
                    VaadinServletRequest.getCurrent(),
                    VaadinServletResponse.getCurrent());
            getUI().orElseThrow().getPage().setLocation(next);
        } catch (DomainException refusal) {
            form.showErrorMessage(getTranslation("identity.staff.notSignedIn"), getTranslation(refusal.key()));
            form.setEnabled(true);
        }
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("identity.staff.title"));
        texts.getForm().setUsername(getTranslation("identity.staff.account"));
        texts.getForm().setPassword(getTranslation("identity.staff.password"));
        texts.getForm().setSubmit(getTranslation("identity.staff.signIn"));
        texts.getErrorMessage().setTitle(getTranslation("identity.staff.notSignedIn"));
        texts.getErrorMessage().setMessage(getTranslation("identity.password.wrong"));
        texts.getErrorMessage().setUsername(getTranslation("identity.staff.accountMissing"));
        texts.getErrorMessage().setPassword(getTranslation("identity.staff.passwordMissing"));
        return texts;
    }
}
