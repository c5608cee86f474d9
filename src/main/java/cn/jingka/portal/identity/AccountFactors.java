package cn.jingka.portal.identity;

import java.util.Set;

/** The second factors of other people's accounts, for the administrator. Every method refuses anybody else. */
public interface AccountFactors {

    /** What the account can show beside its password. */
    Set<PendingStaffSignIn.Way> of(String name);

    /**
     * Takes authenticator, passkeys and recovery codes away, for somebody who lost them all; the next sign-in sets up anew.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.account.unknown}, {@code identity.account.ownFactors},
     *     {@code common.error.signInAgain}
     */
    void reset(String name);
}
