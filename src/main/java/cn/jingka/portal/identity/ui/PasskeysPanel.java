package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.identity.Passkeys;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;

/** The passkeys of whoever reads the page. */
@org.springframework.stereotype.Component
class PasskeysPanel implements SecurityPanel {

    private final Passkeys passkeys;
    private final SignInAgain again;
    private final Clock clock;

    PasskeysPanel(Passkeys passkeys, SignInAgain again, Clock clock) {
        this.passkeys = passkeys;
        this.again = again;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(Reader reader) {
        return passkeys.possible() ? Optional.of(new PasskeyList(passkeys, again, clock.getZone())) : Optional.empty();
    }
}
