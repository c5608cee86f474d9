package cn.jingka.portal.claims.internal.evidence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Where encrypted contents lie. Names are made by the portal: 32 characters of 0–9 and a–f. Not called within a transaction. */
interface EvidenceStore {

    void put(String name, byte[] content);

    /** @throws IllegalStateException when the store has nothing under that name, or doesn't answer */
    byte[] get(String name);

    /** The first bytes of what is under that name. */
    default byte[] head(String name, int bytes) {
        return Arrays.copyOf(get(name), bytes);
    }

    /** Puts a content of the same length in the place of what is under that name; nothing happens when that is gone meanwhile. */
    void replace(String name, byte[] content);

    /** Deletes it; nothing happens when there is nothing under that name. */
    void delete(String name);

    /** Hands over all names stored before {@code moment}, in parts. */
    void storedBefore(Instant moment, Consumer<List<String>> names);
}
