package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.SignInProofs.Way;
import cn.jingka.portal.identity.internal.Authenticators.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The authenticator's code once more. */
@Component
class TotpProof implements SignInProof {

    private final Authenticators authenticators;

    TotpProof(Authenticators authenticators) {
        this.authenticators = authenticators;
    }

    @Override
    public Way way() {
        return Way.TOTP;
    }

    @Override
    public Factor factor() {
        return Factor.TOTP;
    }

    @Override
    public boolean available(Actor actor) {
        return authenticators.since(actor.account()).isPresent();
    }

    @Override
    public boolean check(Actor actor, String answer, HttpServletRequest request, HttpServletResponse response) {
        Answer verdict = authenticators.check(actor.account(), answer);
        if (verdict == Answer.USED) {
            throw new DomainException(Kind.INVALID, "identity.totp.used");
        }
        return verdict == Answer.RIGHT;
    }
}
