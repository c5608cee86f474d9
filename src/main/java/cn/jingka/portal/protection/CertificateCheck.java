package cn.jingka.portal.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Tells anyone who holds a certificate's code whether it is valid. Open to everybody. */
public interface CertificateCheck {

    /**
     * @param code as scanned or typed: case, blanks and hyphens don't matter
     * @param address the asking client's network address
     * @throws cn.jingka.portal.common.error.DomainException when the address has asked too often
     */
    Result check(String code, String address);

    enum Status {
        VALID,
        /** Its term is over, or the cover has ended. */
        NO_LONGER,
        UNKNOWN
    }

    /** @param certificate what the certificate is about, absent when the code is unknown */
    record Result(Status status, Optional<Certificate> certificate, Instant checkedAt) {}

    /** @param maskedName the family name's first character and a star: enough for who holds the paper */
    record Certificate(String maskedName, String unitName, LocalDate termFirst, LocalDate termLast) {}
}
