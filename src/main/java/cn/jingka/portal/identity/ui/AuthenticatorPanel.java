package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.identity.OwnSecondFactor;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;

/** The authenticator of staff. */
@org.springframework.stereotype.Component
class AuthenticatorPanel implements SecurityPanel {

    private final OwnSecondFactor factor;
    private final SignInAgain again;
    private final Clock clock;

    AuthenticatorPanel(OwnSecondFactor factor, SignInAgain again, Clock clock) {
        this.factor = factor;
        this.again = again;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create(Reader reader) {
        return reader == Reader.STAFF
                ? Optional.of(new OwnAuthenticator(factor, again, clock.getZone()))
                : Optional.empty();
    }
}
