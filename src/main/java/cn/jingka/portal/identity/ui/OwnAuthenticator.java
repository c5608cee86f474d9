package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.identity.OwnSecondFactor;
import cn.jingka.portal.identity.TotpOffer;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Since when there is an authenticator, another in its place, and its end. */
class OwnAuthenticator extends Composite<Panel> {

    private final transient OwnSecondFactor factor;
    private final transient SignInAgain again;
    private final ZoneId zone;
    private final Div body = new Div();
    private final RefusalLine refusal = new RefusalLine();

    OwnAuthenticator(OwnSecondFactor factor, SignInAgain again, ZoneId zone) {
        this.factor = factor;
        this.again = again;
        this.zone = zone;
        Paragraph about = new Paragraph(getTranslation("identity.authenticator.about"));
        about.addClassName("soft");
        body.addClassName("security-body");
        getContent().add(about, body, refusal);
        show();
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("identity.authenticator.title"));
    }

    private void show() {
        Optional<Instant> since = factor.state().totpSince();
        body.removeAll();
        body.add(new Paragraph(
                since.map(moment -> getTranslation("identity.authenticator.since", Formats.minute(moment, zone)))
                        .orElseGet(() -> getTranslation("identity.authenticator.none"))));
        Div actions = new Div(new Button(
                getTranslation(since.isPresent() ? "identity.authenticator.replace" : "identity.authenticator.setUp"),
                click -> again.before(() -> attempt(() -> setUp(factor.offerTotp())))));
        actions.addClassName("account-actions");
        if (since.isPresent()) {
            Button remove = new Button(
                    getTranslation("identity.authenticator.remove"),
                    click -> again.before(() -> attempt(this::remove)));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(remove);
        }
        body.add(actions);
    }

    private void setUp(TotpOffer offer) {
        TotpSetUp setUp = new TotpSetUp(offer);
        Button confirm = new Button(
                getTranslation("identity.enrol.confirm"),
                click -> attempt(() -> {
                    factor.setTotp(offer, setUp.code());
                    show();
                }));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions =
                new Div(confirm, new Button(getTranslation("identity.account.cancel"), click -> attempt(this::show)));
        actions.addClassName("account-actions");
        body.removeAll();
        body.add(setUp, actions);
    }

    private void remove() {
        factor.removeTotp();
        show();
    }

    private void attempt(Runnable action) {
        refusal.clear();
        try {
            action.run();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
