package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.identity.OwnPassword;
import cn.jingka.portal.identity.OwnPassword.Strength;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinServletRequest;

/** The present password, a new one with how well it would hold, and the button. */
class NewPasswordForm extends Div {

    private static final int BEST = 4;
    private static final int LONGEST = 72;

    private final transient OwnPassword own;
    private final transient Runnable changed;
    private final PasswordField current = new PasswordField();
    private final PasswordField fresh = new PasswordField();
    private final ProgressBar bar = new ProgressBar(0, BEST);
    private final Paragraph verdict = new Paragraph();
    private final UnorderedList advice = new UnorderedList();
    private final Paragraph message = new Paragraph();

    NewPasswordForm(OwnPassword own, Runnable changed) {
        this.own = own;
        this.changed = changed;
        addClassName("new-password");
        current.setLabel(getTranslation("identity.newPassword.currentLabel"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setId("current-password");
        fresh.setLabel(getTranslation("identity.newPassword.freshLabel"));
        fresh.setHelperText(getTranslation("identity.newPassword.help", OwnPassword.SHORTEST));
        fresh.setAutocomplete(Autocomplete.NEW_PASSWORD);
        fresh.setMaxLength(LONGEST);
        fresh.setId("new-password");
        fresh.setValueChangeMode(ValueChangeMode.LAZY);
        fresh.addValueChangeListener(typed -> show(typed.getValue()));
        bar.getElement().setAttribute("aria-hidden", "true");
        verdict.getElement().setAttribute("role", "status");
        verdict.addClassName("strength-verdict");
        advice.addClassName("strength-advice");
        message.addClassName("account-message");
        message.getElement().setAttribute("role", "status");
        message.setVisible(false);
        Button save = new Button(getTranslation("identity.newPassword.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(current, fresh, bar, verdict, advice, message, save);
        show("");
    }

    private void show(String typed) {
        boolean something = !typed.isEmpty();
        bar.setVisible(something);
        verdict.setVisible(something);
        advice.setVisible(something);
        if (something) {
            Strength strength = own.judge(typed);
            bar.setValue(strength.score());
            verdict.setText(getTranslation("identity.strength.score." + strength.score()));
            advice.removeAll();
            strength.advice().forEach(key -> advice.add(new ListItem(getTranslation(key, OwnPassword.SHORTEST))));
        }
    }

    private void save() {
        try {
            own.change(current.getValue(), fresh.getValue(), VaadinServletRequest.getCurrent());
            current.clear();
            fresh.clear();
            say("identity.newPassword.saved");
            changed.run();
        } catch (DomainException refusal) {
            say(refusal.key(), refusal.arguments().toArray());
        }
    }

    private void say(String key, Object... arguments) {
        message.setText(getTranslation(key, arguments));
        message.setVisible(true);
    }
}
