package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.identity.SignInProofs;
import cn.jingka.portal.identity.SignInProofs.Way;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.List;

/** Asks who is signed in to show it once more; what was about to be done follows at once. */
class SignInAgainDialog extends Dialog {

    private final transient SignInProofs proofs;
    private final transient Runnable act;
    private final Div body = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button confirm = new Button();
    private final Button otherWay = new Button();
    private final List<Way> ways;

    private Way way;
    private AbstractField<?, String> answer;

    SignInAgainDialog(SignInProofs proofs, Runnable act) {
        this.proofs = proofs;
        this.act = act;
        this.ways = proofs.ways();
        addClassName("sign-in-again");
        setHeaderTitle(getTranslation("identity.again.title"));
        body.addClassName("sign-in-fields");
        problem.addClassName("sign-in-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        confirm.setText(getTranslation("identity.again.confirm"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        confirm.addClickListener(click -> check(answer.getValue()));
        otherWay.addThemeVariants(ButtonVariant.TERTIARY);
        otherWay.addClickListener(click -> attempt(() -> ask(next())));
        add(new Paragraph(getTranslation("identity.again.why")), body, problem);
        getFooter().add(new Button(getTranslation("identity.again.cancel"), click -> close()), confirm);
        if (ways.isEmpty()) {
            confirm.setVisible(false);
            body.add(new Paragraph(getTranslation("identity.again.noWay")));
        } else {
            attempt(() -> ask(ways.getFirst()));
        }
    }

    private void ask(Way asked) {
        way = asked;
        body.removeAll();
        String prepared =
                proofs.begin(asked, getLocale(), VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
        confirm.setVisible(asked != Way.PASSKEY);
        switch (asked) {
            case PASSKEY -> body.add(passkey(prepared));
            case TOTP -> body.add(code("identity.again.totp"));
            case SMS_CODE ->
                body.add(new Paragraph(getTranslation("identity.again.sent", prepared)), code("identity.code.label"));
            case PASSWORD -> body.add(password());
        }
        if (ways.size() > 1) {
            otherWay.setText(getTranslation("identity.again.way." + next()));
            body.add(otherWay);
        }
    }

    private Component passkey(String options) {
        Button use = new Button(getTranslation("identity.again.passkey"));
        use.addThemeVariants(ButtonVariant.PRIMARY);
        PasskeyQuestion question = new PasskeyQuestion(use, options);
        question.whenAnswered(this::check);
        question.whenRefused(() -> say("identity.again.passkeyFailed"));
        return question;
    }

    private Component code(String label) {
        TextField field = new TextField(getTranslation(label));
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(6);
        field.setAutofocus(true);
        field.setId("again-code");
        field.addClassName("sign-in-code");
        field.getElement().setProperty("autocomplete", "one-time-code");
        SignInStep.keyboard(field, "numeric");
        answer = field;
        return field;
    }

    private Component password() {
        SecretField field = new SecretField(
                getTranslation("identity.staff.password"), Autocomplete.CURRENT_PASSWORD, "again-password");
        field.setAutofocus(true);
        answer = field;
        return field;
    }

    private void check(String given) {
        boolean shown = attempt(
                () -> proofs.show(way, given, VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent()));
        if (shown) {
            close();
            act.run();
        }
    }

    private Way next() {
        return ways.get((ways.indexOf(way) + 1) % ways.size());
    }

    private boolean attempt(Runnable action) {
        problem.setVisible(false);
        try {
            action.run();
            return true;
        } catch (DomainException refusal) {
            say(refusal.key(), refusal.arguments().toArray());
            return false;
        }
    }

    private void say(String key, Object... arguments) {
        problem.setText(getTranslation(key, arguments));
        problem.setVisible(true);
    }
}
