package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.identity.OwnSecondFactor;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** How many recovery codes are left, and a new set. */
class OwnRecoveryCodes extends Composite<Panel> {

    private final transient OwnSecondFactor factor;
    private final transient SignInAgain again;
    private final Div body = new Div();

    OwnRecoveryCodes(OwnSecondFactor factor, SignInAgain again) {
        this.factor = factor;
        this.again = again;
        Paragraph about = new Paragraph(getTranslation("identity.recovery.about"));
        about.addClassName("soft");
        body.addClassName("security-body");
        getContent().add(about, body);
        int left = factor.state().recoveryCodesLeft();
        Div actions = new Div(new Button(getTranslation("identity.recovery.renew"), click -> confirm()));
        actions.addClassName("account-actions");
        body.add(
                new Paragraph(
                        left == 0
                                ? getTranslation("identity.recovery.none")
                                : getTranslation("identity.recovery.left", left)),
                actions);
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("identity.recovery.title"));
    }

    private void confirm() {
        new ConfirmDialog(
                        getTranslation("identity.recovery.renew"),
                        getTranslation("identity.recovery.renewText"),
                        getTranslation("identity.recovery.renew"),
                        confirmed -> again.before(this::renew),
                        getTranslation("identity.account.cancel"),
                        cancelled -> {})
                .open();
    }

    private void renew() {
        body.removeAll();
        body.add(
                new Paragraph(getTranslation("identity.recovery.introduction")),
                new RecoveryCodeList(factor.renewRecoveryCodes()));
    }
}
