package cn.jingka.portal.ecard;

import java.time.Instant;
import java.util.Optional;

/** What anybody may learn from a scanned code; takes nothing. */
public interface CardLook {

    /**
     * @param code the part of the address after {@code /c/}; typed codes are not looked at here, they could be guessed
     * @param address the client's; looks are limited for each
     * @throws cn.jingka.portal.common.error.DomainException {@code ecard.look.tooMany}, with the seconds to wait
     */
    Answer look(String code, String address);

    /** @param maskedName {@code 王*}, only for a valid card */
    record Answer(Status status, Optional<String> maskedName, Instant at) {}

    enum Status {
        VALID,
        /** Signed by a registered phone, but its minute is over. */
        RUN_OUT,
        /** Signed by a registered phone, but the card is not in use. */
        NOT_VALID,
        UNKNOWN
    }
}
