package cn.jingka.portal.payouts.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** The way to the bank. Never called inside a database transaction. */
interface BankGateway {

    /** False when an operator carries the files by hand. */
    boolean connected();

    /**
     * Hands a payment file in. The message id is the idempotency key: the bank takes the same file again without paying twice.
     *
     * @throws IOException when the bank did not confirm, whatever the reason; its text is meant for the operator
     */
    void handIn(String messageId, Supplier<InputStream> file) throws IOException;
}
