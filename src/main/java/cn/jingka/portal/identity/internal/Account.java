package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.AccountDetails;
import cn.jingka.portal.identity.Accounts.AccountChange;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** A member of staff or a service that signs in with a password. */
@Entity
class Account {

    @Id
    private String name;

    private String displayName;
    private String passwordHash;
    private boolean enabled = true;
    private boolean passwordDue;
    private Instant createdAt;

    @Version
    private Integer version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_authority", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "authority")
    private Set<String> authorities = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_unit", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "unit_code")
    private Set<String> units = new HashSet<>();

    protected Account() {}

    Account(String name, AccountChange details, String passwordHash, Instant createdAt) {
        this.name = name;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        change(details);
    }

    final void change(AccountChange details) {
        displayName = details.displayName();
        authorities.clear();
        authorities.addAll(details.authorities());
        units.clear();
        units.addAll(details.units());
    }

    void replacePassword(String hash) {
        passwordHash = hash;
        passwordDue = false;
    }

    /** The password was made by the portal: people choose another, a service keeps it. */
    void passwordWasMade() {
        passwordDue = staff();
    }

    boolean passwordDue() {
        return passwordDue;
    }

    void enable(boolean usable) {
        enabled = usable;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    /** A service calls the API; only people use the screens. */
    boolean staff() {
        return authorities.stream().anyMatch(authority -> authority.startsWith("ROLE_"));
    }

    boolean holds(String authority) {
        return authorities.contains(authority);
    }

    Actor actor() {
        return Actor.account(name, displayName, units);
    }

    List<GrantedAuthority> grantedAuthorities() {
        return AuthorityUtils.createAuthorityList(authorities);
    }

    AccountDetails details() {
        return new AccountDetails(name, displayName, authorities, units, enabled, createdAt);
    }
}
