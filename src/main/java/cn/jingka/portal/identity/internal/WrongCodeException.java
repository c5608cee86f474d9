package cn.jingka.portal.identity.internal;

import java.io.Serial;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;

/** The code is wrong, used, expired or was never asked for; all but the first leave no tries. */
class WrongCodeException extends InvalidOneTimeTokenException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int triesLeft;

    WrongCodeException(int triesLeft) {
        super("Wrong code, " + triesLeft + " tries left");
        this.triesLeft = triesLeft;
    }

    int triesLeft() {
        return triesLeft;
    }
}
