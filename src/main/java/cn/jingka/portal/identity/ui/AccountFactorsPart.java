package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.identity.AccountFactors;
import cn.jingka.portal.identity.PendingStaffSignIn.Way;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account shows beside its password, and taking it away for somebody who lost it. */
class AccountFactorsPart extends Composite<Div> {

    private final transient AccountFactors factors;
    private final transient SignInAgain again;
    private final String name;
    private final Paragraph state = new Paragraph();
    private final RefusalLine refusal = new RefusalLine();

    AccountFactorsPart(AccountFactors factors, SignInAgain again, String name) {
        this.factors = factors;
        this.again = again;
        this.name = name;
        getContent()
                .add(state, new Button(getTranslation("identity.account.resetFactors"), click -> confirm()), refusal);
        show();
    }

    private void show() {
        Set<Way> ways = factors.of(name);
        state.setText(
                ways.isEmpty()
                        ? getTranslation("identity.account.noFactors")
                        : getTranslation(
                                "identity.account.factors",
                                ways.stream()
                                        .sorted()
                                        .map(way -> getTranslation("identity.way." + way))
                                        .collect(Collectors.joining(" · "))));
    }

    private void confirm() {
        new ConfirmDialog(
                        getTranslation("identity.account.resetFactorsTitle", name),
                        getTranslation("identity.account.resetFactorsText"),
                        getTranslation("identity.account.resetFactors"),
                        confirmed -> again.before(this::reset),
                        getTranslation("identity.account.cancel"),
                        cancelled -> {})
                .open();
    }

    private void reset() {
        refusal.clear();
        try {
            factors.reset(name);
        } catch (DomainException refused) {
            refusal.say(refused);
        }
        show();
    }
}
