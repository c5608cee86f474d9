package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.database.Utc;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Limits on guessing typed codes: wrong ones count for the account that types them and for the phone they name. A typed
 * code has a million values of which a dozen are right at a time, so an account that uses up its day's thirty has a
 * chance of one in 2,700.
 */
@Component
class WrongCodes {

    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final List<Limit> OF_ACCOUNT = List.of(new Limit(10, A_WHILE), new Limit(30, KEPT));
    private static final List<Limit> OF_PHONE = List.of(new Limit(5, A_WHILE));

    private record Limit(int times, Duration within) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WrongCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a code as wrong before it is tried: of two guesses at the same moment at least one sees the other.
     *
     * @return the attempt, to be taken back if the code is right; the attempt also stands when there is a wait
     */
    Attempt count(String account, String handle) {
        byte[] id = newId();
        jdbc.sql("INSERT INTO ecard_wrong_code (id, account, handle, tried_at) VALUES (?, ?, ?, ?)")
                .params(id, account, handle, Utc.column(clock.instant()))
                .update();
        Optional<Duration> wait = Stream.concat(
                        OF_ACCOUNT.stream().flatMap(limit -> wait("account", account, id, limit)),
                        OF_PHONE.stream().flatMap(limit -> wait("handle", handle, id, limit)))
                .max(Duration::compareTo);
        return new Attempt(id, wait);
    }

    void takeBack(Attempt attempt) {
        jdbc.sql("DELETE FROM ecard_wrong_code WHERE id = ?")
                .param(attempt.id())
                .update();
    }

    void forget() {
        jdbc.sql("DELETE FROM ecard_wrong_code WHERE tried_at < ?")
                .param(Utc.column(clock.instant().minus(KEPT)))
                .update();
    }

    private Stream<Duration> wait(String column, String subject, byte[] own, Limit limit) {
        Instant now = clock.instant();
        return jdbc
                .sql("SELECT tried_at FROM ecard_wrong_code WHERE " + column + " = ? AND tried_at > ? AND id <> ?"
                        + " ORDER BY tried_at DESC LIMIT 1 OFFSET ?")
                .params(subject, Utc.column(now.minus(limit.within())), own, limit.times() - 1)
                .query((row, n) -> Utc.instant(row, "tried_at"))
                .list()
                .stream()
                .map(oldest -> Duration.between(now, oldest.plus(limit.within())));
    }

    private static byte[] newId() {
        UUID id = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** @param pause empty when the code may be tried */
    record Attempt(byte[] id, Optional<Duration> pause) {}
}
