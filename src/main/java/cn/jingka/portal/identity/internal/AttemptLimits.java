package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts attempts over sliding windows. The counts stand in the database, so every node of the portal sees the same ones and
 * a restart forgets nothing.
 */
@Component
class AttemptLimits {

    enum Kind {
        CODE_FOR_NUMBER,
        CODE_FROM_ADDRESS,
        CODE_IN_TOTAL,
        CARD,
        PASSWORD,
        PASSWORD_ADDRESS,
        /** Tells the owner that somebody tried; holds nobody up. */
        PASSWORD_ACCOUNT,
        /** Showing a factor again in a session. */
        PROOF,
        /** The second step of a sign-in of staff. */
        SECOND_FACTOR
    }

    /** At most {@code times} attempts {@code within} the last so long. */
    record Limit(int times, Duration within) {}

    /**
     * @param first null when there was none
     * @param last null when there was none
     */
    record Attempts(int times, Instant first, Instant last, Duration sinceLast) {}

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration TOLD_KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    AttemptLimits(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Counts an attempt if it is within all limits.
     *
     * @return nothing when it may go ahead, else how long to wait (and it is not counted)
     */
    Optional<Duration> admit(Kind kind, String subject, Limit... limits) {
        byte[] index = index(kind, subject);
        byte[] own = insert(kind, index);
        // Counted after being written: of two attempts at the same moment at least one sees the other.
        Optional<Duration> wait = longestWait(kind, index, own, limits);
        if (wait.isPresent()) {
            jdbc.sql("DELETE FROM sign_in_attempt WHERE id = :id")
                    .param("id", own)
                    .update();
        }
        return wait;
    }

    /** As {@link #admit}; refuses with this text and the minutes to wait. */
    void require(Kind kind, String subject, String refusal, Limit... limits) {
        admit(kind, subject, limits).ifPresent(wait -> {
            throw new DomainException(DomainException.Kind.TOO_MANY, refusal, minutes(wait));
        });
    }

    /** Rounded up: after so many minutes the next attempt may go ahead. */
    static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    void record(Kind kind, String subject) {
        insert(kind, index(kind, subject));
    }

    /** How many attempts within the limit are left. */
    int left(Kind kind, String subject, Limit limit) {
        int made = jdbc.sql("""
                        SELECT COUNT(*) FROM sign_in_attempt
                        WHERE kind = :kind AND subject = :subject AND attempted_at > :since
                        """)
                .param("kind", kind.name())
                .param("subject", index(kind, subject))
                .param("since", Utc.column(clock.instant().minus(limit.within())))
                .query(Integer.class)
                .single();
        return Math.max(0, limit.times() - made);
    }

    /** The attempts made within the last so long. */
    Attempts made(Kind kind, String subject, Duration within) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        SELECT COUNT(*) AS times, MIN(attempted_at) AS first, MAX(attempted_at) AS last
                        FROM sign_in_attempt
                        WHERE kind = :kind AND subject = :subject AND attempted_at > :since
                        """)
                .param("kind", kind.name())
                .param("subject", index(kind, subject))
                .param("since", Utc.column(now.minus(within)))
                .query((row, number) -> {
                    Instant last = Utc.instant(row, "last");
                    return new Attempts(
                            row.getInt("times"),
                            Utc.instant(row, "first"),
                            last,
                            last == null ? within : Duration.between(last, now));
                })
                .single();
    }

    void forget(Kind kind, String subject) {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE kind = :kind AND subject = :subject")
                .param("kind", kind.name())
                .param("subject", index(kind, subject))
                .update();
    }

    void forgetOld() {
        jdbc.sql("""
                        DELETE FROM sign_in_attempt
                        WHERE attempted_at < :before AND (kind <> :told OR attempted_at < :toldBefore)
                        """)
                .param("before", Utc.column(clock.instant().minus(KEPT)))
                .param("told", Kind.PASSWORD_ACCOUNT.name())
                .param("toldBefore", Utc.column(clock.instant().minus(TOLD_KEPT)))
                .update();
    }

    private Optional<Duration> longestWait(Kind kind, byte[] subject, byte[] own, Limit... limits) {
        return Stream.of(limits)
                .flatMap(limit -> wait(kind, subject, own, limit).stream())
                .max(Duration::compareTo);
    }

    private Optional<Duration> wait(Kind kind, byte[] subject, byte[] own, Limit limit) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        SELECT attempted_at FROM sign_in_attempt
                        WHERE kind = :kind AND subject = :subject AND attempted_at > :since AND id <> :own
                        ORDER BY attempted_at DESC LIMIT 1 OFFSET :allowedBefore
                        """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("since", Utc.column(now.minus(limit.within())))
                .param("own", own)
                .param("allowedBefore", limit.times() - 1)
                .query((row, number) -> Utc.instant(row, "attempted_at"))
                .optional()
                .map(oldest -> Duration.between(now, oldest.plus(limit.within())));
    }

    private byte[] insert(Kind kind, byte[] subject) {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        jdbc.sql("INSERT INTO sign_in_attempt (id, kind, subject, attempted_at) VALUES (:id, :kind, :subject, :now)")
                .param("id", bytes)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("now", Utc.column(clock.instant()))
                .update();
        return bytes;
    }

    private byte[] index(Kind kind, String subject) {
        return cipher.index("identity.attempt." + kind, subject);
    }
}
