package cn.jingka.portal.identity;

import java.util.List;
import java.util.Set;

/** Staff and service accounts, for the administrator. Every method refuses anybody else. */
public interface Accounts {

    /** All accounts by name. */
    List<AccountDetails> all();

    /** @throws cn.jingka.portal.common.error.DomainException {@code identity.account.unknown} */
    AccountDetails get(String name);

    /**
     * @param name 3 to 40 of a–z, 0–9 and hyphen; never changes
     * @return the first password: shown once, kept only as a hash
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.account.name}, {@code identity.account.taken}, or as
     *     {@link #change}
     */
    String create(String name, AccountChange account);

    /**
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.account.displayName},
     *     {@code identity.account.noPurpose}, {@code identity.account.officerNeedsUnit}, {@code identity.account.ownRole},
     *     {@code identity.account.lastAdministrator}
     */
    void change(String name, AccountChange account);

    /**
     * @throws cn.jingka.portal.common.error.DomainException {@code identity.account.self},
     *     {@code identity.account.lastAdministrator}
     */
    void disable(String name);

    void enable(String name);

    /** @return the new password: shown once, kept only as a hash; the old one ends at once */
    String resetPassword(String name);

    /**
     * Ends all sessions of the account, on all devices; signing in again stays possible.
     *
     * @return how many there were
     */
    int endSessions(String name);

    /**
     * What an account is for: a member of staff in one role, or a service with at least one authority.
     *
     * @param authorities one {@code ROLE_…}, or constants of {@code ServiceAuthority}
     * @param units the units a unit officer looks after, else empty
     */
    record AccountChange(String displayName, Set<String> authorities, Set<String> units) {

        public AccountChange {
            authorities = Set.copyOf(authorities);
            units = Set.copyOf(units);
        }
    }
}
