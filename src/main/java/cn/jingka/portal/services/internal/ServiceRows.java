package cn.jingka.portal.services.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.identifier.Luhn;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables of the services share: keys, references, and the seal on what people write. */
@Component
public class ServiceRows {

    /** A million requests later the number begins anew, in another year. */
    private static final long NUMBERS = 1_000_000;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    ServiceRows(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    public long nextId() {
        return next("service_row_seq");
    }

    /** @param letter S for requests, J for job-wanted entries, M for profiles; then year, number and check digit */
    public String nextReference(char letter) {
        String digits = "%04d%06d"
                .formatted(clock.instant().atZone(clock.getZone()).getYear(), next("service_number_seq") % NUMBERS);
        return letter + digits + Luhn.checkDigit(digits);
    }

    private long next(String sequence) {
        return jdbc.sql("SELECT NEXT VALUE FOR " + sequence).query(Long.class).single();
    }

    /** @param column table and column, e.g. {@code service_message.words} */
    public byte[] seal(String words, String column, long row) {
        return cipher.encrypt(words, column + ":" + row);
    }

    public String open(byte[] sealed, String column, long row) {
        return cipher.decrypt(sealed, column + ":" + row);
    }

    /** The same of a column that may be empty. */
    public Optional<String> openIfAny(byte[] sealed, String column, long row) {
        return Optional.ofNullable(sealed).map(bytes -> open(bytes, column, row));
    }
}
