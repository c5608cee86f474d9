package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.identity.SignInProofs;
import cn.jingka.portal.identity.internal.AttemptLimits.Limit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Renews the moment of a factor in the session; the session itself, its id and its end stay as they are. */
@Service
class SignInProofService implements SignInProofs {

    private static final Limit WRONG = new Limit(5, Duration.ofMinutes(10));

    private final List<SignInProof> proofs;
    private final AttemptLimits limits;
    private final CurrentActor actor;
    private final SessionOpener sessions;

    SignInProofService(List<SignInProof> proofs, AttemptLimits limits, CurrentActor actor, SessionOpener sessions) {
        this.proofs =
                proofs.stream().sorted(Comparator.comparing(SignInProof::way)).toList();
        this.limits = limits;
        this.actor = actor;
        this.sessions = sessions;
    }

    @Override
    public List<Way> ways() {
        Actor who = actor.get();
        List<Way> open = proofs.stream()
                .filter(proof -> proof.available(who))
                .map(SignInProof::way)
                .toList();
        // A password that was seen over somebody's shoulder is worth nothing where there is something stronger.
        return open.size() > 1
                ? open.stream().filter(way -> way != Way.PASSWORD).toList()
                : open;
    }

    @Override
    public String begin(Way way, Locale language, HttpServletRequest request, HttpServletResponse response) {
        return proof(way).begin(actor.get(), language, request, response);
    }

    @Override
    public void show(Way way, String answer, HttpServletRequest request, HttpServletResponse response) {
        Actor who = actor.get();
        SignInProof proof = proof(way);
        limits.require(AttemptLimits.Kind.PROOF, who.account(), "identity.again.tooMany", WRONG);
        if (!proof.check(who, answer, request, response)) {
            throw new DomainException(Kind.INVALID, "identity.again.wrong");
        }
        limits.forget(AttemptLimits.Kind.PROOF, who.account());
        sessions.shownAgain(proof.factor(), request, response);
    }

    private SignInProof proof(Way way) {
        return proofs.stream()
                .filter(proof -> proof.way() == way && ways().contains(way))
                .findFirst()
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "identity.again.noWay"));
    }
}
