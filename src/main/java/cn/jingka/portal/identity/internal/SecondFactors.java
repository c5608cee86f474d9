package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.identity.Passkeys.Passkey;
import cn.jingka.portal.identity.PendingStaffSignIn.Way;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an account can show beside its password. */
@Component
class SecondFactors {

    private final Authenticators authenticators;
    private final PasskeyStore passkeys;
    private final RecoveryCodes recovery;

    SecondFactors(Authenticators authenticators, PasskeyStore passkeys, RecoveryCodes recovery) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.recovery = recovery;
    }

    Set<Way> of(String account) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        if (authenticators.since(account).isPresent()) {
            ways.add(Way.TOTP);
        }
        // A copied one opens nothing, but whoever has the password and the copy must not set up a factor of their own
        // for it.
        if (!passkeys.of(account).isEmpty()) {
            ways.add(Way.PASSKEY);
        }
        if (recovery.left(account) > 0) {
            ways.add(Way.RECOVERY_CODE);
        }
        return ways;
    }

    /** @throws DomainException {@code identity.factors.last} when nothing but recovery codes would be left */
    void requireOneBesideTotp(String account) {
        if (usablePasskeys(account, "") == 0) {
            throw new DomainException(Kind.CONFLICT, "identity.factors.last");
        }
    }

    /** As {@link #requireOneBesideTotp}, for a passkey that goes. */
    void requireOneBesidePasskey(String account, String id) {
        if (authenticators.since(account).isEmpty() && usablePasskeys(account, id) == 0) {
            throw new DomainException(Kind.CONFLICT, "identity.factors.last");
        }
    }

    /** Takes everything away; the next sign-in sets up anew. */
    void forget(String account) {
        authenticators.forget(account);
        passkeys.forget(account);
        recovery.forget(account);
    }

    private long usablePasskeys(String account, String without) {
        return passkeys.of(account).stream()
                .filter(passkey -> !passkey.copied())
                .map(Passkey::id)
                .filter(id -> !id.equals(without))
                .count();
    }
}
