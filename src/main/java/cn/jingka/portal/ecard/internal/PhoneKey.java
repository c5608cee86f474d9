package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A registered phone.
 *
 * @param id sixteen hexadecimal digits
 * @param cardTail the card for which it was registered
 * @param publicKey SubjectPublicKeyInfo
 * @param typingKey the secret of typed codes, in clear
 * @param endedAt null while the key has not been ended before its time
 */
record PhoneKey(
        String id,
        PersonId person,
        String cardTail,
        LocalDate cardIssuedOn,
        String handle,
        byte[] publicKey,
        byte[] typingKey,
        String device,
        Instant registeredAt,
        Instant until,
        Instant endedAt) {

    static final int ID_BYTES = 8;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + 2 * ID_BYTES + "}");

    static boolean wellFormed(String id) {
        return ID.matcher(id).matches();
    }

    boolean ended() {
        return endedAt != null;
    }

    /** Whether its day is over. */
    boolean ranOut(Instant now) {
        return !now.isBefore(until);
    }

    @Override
    public String toString() {
        return "PhoneKey[" + id + "]";
    }
}
