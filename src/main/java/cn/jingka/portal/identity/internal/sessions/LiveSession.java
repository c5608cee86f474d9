package cn.jingka.portal.identity.internal.sessions;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A signed-in session on the node that holds it. Browsers stay with their node, so the last use is known here to the second. */
final class LiveSession implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** How far the table may lag behind. */
    static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    private final UUID id;
    private final String account;
    private final SessionGroup group;
    private final Instant since;
    private volatile Instant lastUsed;
    private volatile Instant written;

    LiveSession(UUID id, String account, SessionGroup group, Instant since) {
        this.id = id;
        this.account = account;
        this.group = group;
        this.since = since;
        this.lastUsed = since;
        this.written = since;
    }

    UUID id() {
        return id;
    }

    String account() {
        return account;
    }

    SessionGroup group() {
        return group;
    }

    Instant since() {
        return since;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    /** @return whether it is time to write the use down for the other nodes */
    boolean use(Instant now) {
        lastUsed = now;
        boolean due = written.plus(BETWEEN_WRITES).isBefore(now);
        if (due) {
            written = now;
        }
        return due;
    }
}
