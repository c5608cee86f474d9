package cn.jingka.portal.payouts;

import java.io.InputStream;

/** The pain.001 files as they are or were handed to the bank. */
public interface PaymentFiles {

    /** @throws cn.jingka.portal.common.error.DomainException {@code payouts.error.unknownFile} */
    PaymentFile open(long id);

    /** @param content the caller closes it */
    record PaymentFile(String name, InputStream content) {}
}
