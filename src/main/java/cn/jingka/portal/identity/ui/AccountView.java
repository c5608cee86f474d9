package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.identity.AccountDetails;
import cn.jingka.portal.identity.AccountFactors;
import cn.jingka.portal.identity.Accounts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;

/** One account: a new one without a name in the address, else the one named there. */
@Route("staff/accounts/account")
@RolesAllowed("ADMINISTRATOR")
class AccountView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Accounts accounts;
    private final transient AccountFactors factors;
    private final transient SignInAgain again;
    private final H1 title = new H1();
    private final Section password = new Section();
    private final Paragraph message = new Paragraph();

    private AccountForm form = new AccountForm();

    AccountView(Accounts accounts, AccountFactors factors, SignInAgain again) {
        this.accounts = accounts;
        this.factors = factors;
        this.again = again;
        addClassName("account");
        password.addClassName("account-password");
        message.addClassName("account-message");
        message.getElement().setAttribute("role", "status");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String name) {
        password.setVisible(false);
        message.setVisible(false);
        if (name == null) {
            showNew();
        } else {
            attempt(() -> show(name));
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private void showNew() {
        form = new AccountForm();
        Button create = new Button(getTranslation("identity.account.create"), click -> sensitive(this::create));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        layOut(getTranslation("identity.account.new"), create);
    }

    private void show(String name) {
        AccountDetails account = accounts.get(name);
        form = new AccountForm();
        form.show(account);
        Button save = new Button(getTranslation("identity.account.save"), click -> sensitive(() -> save(name)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button reset = new Button(getTranslation("identity.account.reset"), click -> confirmReset(name));
        Button state = account.enabled()
                ? new Button(getTranslation("identity.account.disable"), click -> sensitive(() -> disable(name)))
                : new Button(getTranslation("identity.account.enable"), click -> sensitive(() -> enable(name)));
        Button end =
                new Button(getTranslation("identity.account.endSessions"), click -> sensitive(() -> endSessions(name)));
        layOut(getTranslation("identity.account.title", name), save, reset, end, state);
        if (account.authorities().stream().anyMatch(authority -> authority.startsWith("ROLE_"))) {
            add(new AccountFactorsPart(factors, again, name));
        }
    }

    private void layOut(String heading, Button... buttons) {
        title.setText(heading);
        Div actions = new Div(buttons);
        actions.addClassName("account-actions");
        removeAll();
        add(
                new RouterLink(getTranslation("identity.account.back"), AccountsView.class),
                title,
                password,
                message,
                form,
                actions);
    }

    private void create() {
        String name = form.name();
        String first = accounts.create(name, form.value());
        show(name);
        showPassword(first);
        say("identity.account.created", name);
    }

    private void save(String name) {
        accounts.change(name, form.value());
        show(name);
        say("identity.account.saved");
    }

    private void disable(String name) {
        accounts.disable(name);
        show(name);
        say("identity.account.nowDisabled");
    }

    private void enable(String name) {
        accounts.enable(name);
        show(name);
        say("identity.account.nowEnabled");
    }

    private void endSessions(String name) {
        say("identity.account.sessionsEnded", accounts.endSessions(name));
    }

    private void confirmReset(String name) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("identity.account.resetTitle", name),
                getTranslation("identity.account.resetText"),
                getTranslation("identity.account.reset"),
                confirmed -> sensitive(() -> showPassword(accounts.resetPassword(name))),
                getTranslation("identity.account.cancel"),
                cancelled -> {});
        dialog.open();
    }

    private void showPassword(String clear) {
        password.removeAll();
        password.add(new Paragraph(getTranslation("identity.account.password")), new Code(clear));
        password.setVisible(true);
    }

    private void say(String key, Object... arguments) {
        message.setText(getTranslation(key, arguments));
        message.setVisible(true);
    }

    private void sensitive(Runnable action) {
        again.before(() -> attempt(action));
    }

    private void attempt(Runnable action) {
        message.setVisible(false);
        try {
            action.run();
        } catch (DomainException refusal) {
            say(refusal.key(), refusal.arguments().toArray());
            if (message.getParent().isEmpty()) {
                add(message);
            }
        }
    }
}
