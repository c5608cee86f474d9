package cn.jingka.portal.identity.ui;

import cn.jingka.portal.identity.TotpOffer;
import java.util.Optional;

/** Sets an authenticator up at the first sign-in. */
class EnrolStep extends SignInStep {

    private final TotpOffer offer;
    private final TotpSetUp setUp;
    private final transient StaffSecondSteps.Shown shown;

    EnrolStep(TotpOffer offer, StaffSecondSteps.Shown shown, Optional<Runnable> passkey) {
        super("identity.enrol.title", "identity.enrol.introduction", "identity.enrol.confirm");
        this.offer = offer;
        this.setUp = new TotpSetUp(offer);
        this.shown = shown;
        fields().add(setUp);
        passkey.ifPresent(instead -> other("identity.enrol.usePasskey", instead));
    }

    @Override
    protected void goOn() {
        shown.accept(offer, setUp.code());
    }
}
