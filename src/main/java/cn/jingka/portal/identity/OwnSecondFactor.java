package cn.jingka.portal.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Authenticator and recovery codes of the member of staff signed in. Every method refuses anybody else. */
public interface OwnSecondFactor {

    State state();

    /** A new authenticator, which replaces the present one once it has shown a code. */
    TotpOffer offerTotp();

    /** @throws cn.jingka.portal.common.error.DomainException {@code identity.totp.wrong}, {@code common.error.signInAgain} */
    void setTotp(TotpOffer offer, String code);

    /**
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.factors.last} without a passkey that could take its
     *     place, {@code common.error.signInAgain}
     */
    void removeTotp();

    /**
     * Ten new codes; the old ones end at once.
     *
     * @return shown once, kept only as fingerprints
     * @throws cn.jingka.portal.common.error.DomainException {@code common.error.signInAgain}
     */
    List<String> renewRecoveryCodes();

    /** @param totpSince when the authenticator was set up */
    record State(Optional<Instant> totpSince, int recoveryCodesLeft) {}
}
