package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.identity.SignInProofs;
import org.springframework.stereotype.Component;

@Component
class SignInAgainDialogs implements SignInAgain {

    private final FreshSignIn fresh;
    private final SignInProofs proofs;

    SignInAgainDialogs(FreshSignIn fresh, SignInProofs proofs) {
        this.fresh = fresh;
        this.proofs = proofs;
    }

    @Override
    public void before(Runnable act) {
        if (fresh.isFresh()) {
            act.run();
        } else {
            new SignInAgainDialog(proofs, act).open();
        }
    }
}
