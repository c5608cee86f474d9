package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.identity.OwnSecondFactor;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** The recovery codes of staff. */
@org.springframework.stereotype.Component
class RecoveryPanel implements SecurityPanel {

    private final OwnSecondFactor factor;
    private final SignInAgain again;

    RecoveryPanel(OwnSecondFactor factor, SignInAgain again) {
        this.factor = factor;
        this.again = again;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> create(Reader reader) {
        return reader == Reader.STAFF ? Optional.of(new OwnRecoveryCodes(factor, again)) : Optional.empty();
    }
}
