package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Workplaces;
import cn.jingka.portal.identity.StaffSignIn;
import cn.jingka.portal.identity.StaffSignIn.Door;
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

/** Signing in with account and password. */
abstract class PasswordSignInView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient StaffSignIn signIn;
    private final transient CurrentActor actor;
    private final Door door;
    private final String texts;
    private final Section step = new Section();
    private final LoginForm form = new LoginForm();

    /** @param texts what the keys of the page's own texts begin with */
    PasswordSignInView(StaffSignIn signIn, CurrentActor actor, Door door, String texts) {
        this.signIn = signIn;
        this.actor = actor;
        this.door = door;
        this.texts = texts;
        addClassName("sign-in");
        form.setHeadingLevel(1);
        form.setForgotPasswordButtonVisible(false);
        form.addLoginListener(this::check);
        step.add(form, new Paragraph(getTranslation(texts + ".introduction")));
        step.addClassName("sign-in-step");
        add(step);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Workplaces.of(actor).ifPresent(event::forwardTo);
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
            String next = signIn.signIn(
                    door,
                    given.getUsername(),
                    given.getPassword(),
                    VaadinServletRequest.getCurrent(),
                    VaadinServletResponse.getCurrent());
            getUI().orElseThrow().getPage().setLocation(next);
        } catch (DomainException refusal) {
            form.showErrorMessage(getTranslation("identity.staff.notSignedIn"), getTranslation(refusal.key(), refusal.arguments().toArray()));
            form.setEnabled(true);
        }
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
