package cn.jingka.portal.common.crypto;

import java.util.function.BooleanSupplier;

/** Encrypted contents that lie elsewhere than in a column of their own; implemented as a bean by the module that keeps them. */
public interface SealedStore {

    /** As the report of a rotation names it. */
    String name();

    /**
     * Encrypts anew whatever is not encrypted with the present key; called again until nothing is left.
     *
     * @param stop asked between contents
     */
    Renewed renew(BooleanSupplier stop);

    /**
     * @param renewed how many were encrypted anew
     * @param failed how many could not be opened with any key
     */
    record Renewed(long renewed, long failed) {}
}
