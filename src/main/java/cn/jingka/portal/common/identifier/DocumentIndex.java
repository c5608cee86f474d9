package cn.jingka.portal.common.identifier;

import java.nio.ByteBuffer;

/**
 * The keyed fingerprint (HMAC, 128 bits) of an identity document's number: finds a person exactly without the number being
 * stored in clear. Evenly distributed, so ranges of it cut the membership into equal shares.
 */
public record DocumentIndex(long high, long low) implements Comparable<DocumentIndex> {

    public static DocumentIndex of(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("A document index has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new DocumentIndex(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    /** In the order in which the database sorts the bytes. */
    @Override
    public int compareTo(DocumentIndex other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }
}
