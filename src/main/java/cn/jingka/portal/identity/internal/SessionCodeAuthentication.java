package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.identifier.MobileNumber;
import java.io.Serial;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;

/** A code as typed, with the number and the session that it was asked for in. */
class SessionCodeAuthentication extends OneTimeTokenAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String sessionKey;

    SessionCodeAuthentication(MobileNumber number, String sessionKey, String code) {
        super(number.e164(), code);
        this.sessionKey = sessionKey;
    }

    String sessionKey() {
        return sessionKey;
    }
}
