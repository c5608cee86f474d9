package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.identifier.DocumentIndex;

/**
 * One of equal ranges of the document index. Their count is a power of two, so that a slice is all documents that begin with
 * the same bits.
 */
record Slice(int number, int count) {

    private static final int PERSONS = 2_000;

    /** How many slices a membership is cut into: about two thousand persons each. */
    static int countFor(long persons) {
        int slices = 1;
        while ((long) slices * PERSONS < persons) {
            slices *= 2;
        }
        return slices;
    }

    DocumentIndex from() {
        return new DocumentIndex(count == 1 ? 0 : (long) number << restBits(), 0);
    }

    DocumentIndex to() {
        long rest = count == 1 ? -1 : (1L << restBits()) - 1;
        return new DocumentIndex(from().high() | rest, -1);
    }

    private int restBits() {
        return Long.SIZE - Integer.numberOfTrailingZeros(count);
    }
}
