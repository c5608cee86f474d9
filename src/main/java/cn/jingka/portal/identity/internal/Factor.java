package cn.jingka.portal.identity.internal;

import java.time.Instant;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** A way in which people show that it is them. The signed-in hold an authority for each that they showed, with its time. */
enum Factor {
    PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),
    /** Always with user verification: the device, and what only its owner knows or is. */
    PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY),
    SMS_CODE(FactorGrantedAuthority.OTT_AUTHORITY),
    TOTP("FACTOR_TOTP"),
    RECOVERY_CODE("FACTOR_RECOVERY_CODE");

    private static final String PREFIX = "FACTOR_";

    private final String authority;

    Factor(String authority) {
        this.authority = authority;
    }

    String authority() {
        return authority;
    }

    GrantedAuthority shownAt(Instant moment) {
        return FactorGrantedAuthority.withAuthority(authority).issuedAt(moment).build();
    }

    static boolean is(GrantedAuthority granted) {
        return granted.getAuthority().startsWith(PREFIX);
    }
}
