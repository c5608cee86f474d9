package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.ContactChange;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codes for changing a number, and how often a person asked and failed today. Each count stands in a transaction of its own:
 * a refusal doesn't take it back.
 */
@Component
class NumberCodes {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final WholeTransactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NumberCodes(JdbcClient jdbc, PersonalDataCipher cipher, WholeTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws DomainException when too many proofs failed today */
    void requireProofsLeft(PersonId person) {
        if (count("failed_proofs", person) >= ContactChange.FAILED_PROOFS_A_DAY) {
            throw new DomainException(DomainException.Kind.TOO_MANY, "members.number.error.proofsUsedUp");
        }
    }

    void proofFailed(PersonId person) {
        transactions.run(() -> {
            today(person);
            jdbc.sql("UPDATE number_change SET failed_proofs = failed_proofs + 1 WHERE person_id = ?")
                    .param(person.value())
                    .update();
        });
    }

    /**
     * A new code in place of any before.
     *
     * @throws DomainException when too many were asked for today
     */
    String make(PersonId person, MobileNumber number) {
        String code = "%06d".formatted(random.nextInt(1_000_000));
        int made = transactions.call(() -> {
            today(person);
            return jdbc.sql("""
                            UPDATE number_change SET codes = codes + 1, code_index = :code, expires_at = :expiry, tries = 0
                            WHERE person_id = :person AND codes < :most
                            """)
                    .param("code", index(person, number, code))
                    .param("expiry", Utc.column(clock.instant().plus(VALID)))
                    .param("person", person.value())
                    .param("most", ContactChange.CODES_A_DAY)
                    .update();
        });
        if (made == 0) {
            throw new DomainException(
                    DomainException.Kind.TOO_MANY, "members.number.error.tooManyCodes", ContactChange.CODES_A_DAY);
        }
        return code;
    }

    /** Counts a try before the code is compared, so that parallel guesses can't share one. */
    void countTry(PersonId person) {
        int counted = transactions.call(() -> jdbc.sql("""
                        UPDATE number_change SET tries = tries + 1
                        WHERE person_id = :person AND tries < :most AND code_index IS NOT NULL AND expires_at > :now
                        """)
                .param("person", person.value())
                .param("most", TRIES)
                .param("now", Utc.column(clock.instant()))
                .update());
        if (counted == 0) {
            throw new DomainException(DomainException.Kind.INVALID, "members.number.error.noCode");
        }
    }

    /** Uses the code up within the caller's transaction: whoever clears it has used it. */
    void use(PersonId person, MobileNumber number, String code) {
        int used = jdbc.sql("UPDATE number_change SET code_index = NULL WHERE person_id = ? AND code_index = ?")
                .params(person.value(), index(person, number, code.strip()))
                .update();
        if (used == 0) {
            throw new DomainException(DomainException.Kind.INVALID, "members.number.error.wrongCode");
        }
    }

    private int count(String column, PersonId person) {
        Optional<Integer> counted = jdbc.sql(
                        "SELECT " + column + " FROM number_change WHERE person_id = ? AND on_day = ?")
                .params(person.value(), LocalDate.now(clock))
                .query(Integer.class)
                .optional();
        return counted.orElse(0);
    }

    /** The person's row, with the counts of today. */
    private void today(PersonId person) {
        jdbc.sql("""
                        INSERT INTO number_change (person_id, on_day, codes, failed_proofs, tries) VALUES (:person, :day, 0, 0, 0)
                        ON DUPLICATE KEY UPDATE codes = IF(on_day = :day, codes, 0), failed_proofs = IF(on_day = :day, failed_proofs, 0), on_day = :day
                        """)
                .param("person", person.value())
                .param("day", LocalDate.now(clock))
                .update();
    }

    private byte[] index(PersonId person, MobileNumber number, String code) {
        return cipher.index("members.number-code", person + "\n" + number.e164() + "\n" + code);
    }
}
