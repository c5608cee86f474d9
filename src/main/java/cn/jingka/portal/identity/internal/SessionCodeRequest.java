package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.identifier.MobileNumber;
import java.time.Duration;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;

/** A wish for a code that only one browser session can use; the user name is the number. */
class SessionCodeRequest extends GenerateOneTimeTokenRequest {

    private final String sessionKey;

    SessionCodeRequest(MobileNumber number, String sessionKey, Duration validFor) {
        super(number.e164(), validFor);
        this.sessionKey = sessionKey;
    }

    String sessionKey() {
        return sessionKey;
    }
}
