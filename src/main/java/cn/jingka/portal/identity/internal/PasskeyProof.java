package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.PasskeyChallenge;
import cn.jingka.portal.identity.SignInProofs.Way;
import cn.jingka.portal.identity.internal.PasskeyConfiguration.PasskeyAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One of the person's passkeys once more. The challenge waits in the session, and is answered once. */
@Component
class PasskeyProof implements SignInProof {

    private static final String CHALLENGE = PasskeyProof.class.getName();

    private final PasskeyCeremonies ceremonies;
    private final PasskeyStore store;
    private final PasskeyAddress address;

    PasskeyProof(PasskeyCeremonies ceremonies, PasskeyStore store, PasskeyAddress address) {
        this.ceremonies = ceremonies;
        this.store = store;
        this.address = address;
    }

    @Override
    public Way way() {
        return Way.PASSKEY;
    }

    @Override
    public Factor factor() {
        return Factor.PASSKEY;
    }

    @Override
    public boolean available(Actor actor) {
        return address.possible() && store.of(actor.account()).stream().anyMatch(passkey -> !passkey.copied());
    }

    @Override
    public String begin(Actor actor, Locale language, HttpServletRequest request, HttpServletResponse response) {
        PasskeyChallenge challenge = ceremonies.ask(Optional.of(actor));
        request.getSession().setAttribute(CHALLENGE, challenge);
        return challenge.options();
    }

    @Override
    public boolean check(Actor actor, String answer, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        PasskeyChallenge challenge = (PasskeyChallenge) session.getAttribute(CHALLENGE);
        session.removeAttribute(CHALLENGE);
        return challenge != null && ceremonies.answeredBy(challenge, answer).equals(actor.account());
    }
}
