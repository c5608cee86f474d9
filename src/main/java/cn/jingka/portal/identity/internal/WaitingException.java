package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import java.io.Serial;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** The next try of a password has to wait. */
class WaitingException extends LockedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration left;

    WaitingException(Duration left) {
        super("The next try of this password has to wait");
        this.left = left;
    }

    /** In seconds while it is short, else in minutes. */
    DomainException refusal() {
        long seconds = Math.max(1, left.plusMillis(999).toSeconds());
        return seconds <= 60
                ? new DomainException(this, Kind.TOO_MANY, "identity.password.waitSeconds", seconds)
                : new DomainException(this, Kind.TOO_MANY, "identity.password.wait", Math.ceilDiv(seconds, 60));
    }
}
