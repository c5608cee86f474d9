package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.List;

/** Shows the recovery codes once, before the work begins. */
class RecoveryStep extends SignInStep {

    private final Checkbox kept = new Checkbox();
    private final transient Runnable goOn;

    RecoveryStep(List<String> codes, Runnable goOn) {
        super("identity.recovery.title", "identity.recovery.introduction", "identity.recovery.goOn");
        this.goOn = goOn;
        kept.setLabel(getTranslation("identity.recovery.kept"));
        fields().add(new RecoveryCodeList(codes), kept);
    }

    @Override
    protected void goOn() {
        if (!kept.getValue()) {
            throw new DomainException(Kind.INVALID, "identity.recovery.keepFirst");
        }
        goOn.run();
    }
}
