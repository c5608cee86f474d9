package cn.jingka.portal.common.crypto;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Renews the key for identifying data while the portal runs: a new key is made, every node learns it, then uses it, everything
 * kept is encrypted anew, and the old key is destroyed once nothing uses it. For code behind a permission check.
 */
public interface KeyRotations {

    /** Begins one, or gives the one that is under way. */
    Rotation start(String by);

    /** @throws cn.jingka.portal.common.error.DomainException {@code common.keys.unknown} */
    Rotation get(long id);

    enum State {
        /** The new key is made, and every node has to learn it. */
        ANNOUNCING,
        /** The new key encrypts, and every node has to use it. */
        SWITCHING,
        /** What is kept is encrypted anew. */
        RENEWING,
        /** Everything is; transactions that began before get the time to end, and the whole is looked through once more. */
        RETIRING,
        /** The old key is destroyed. */
        DONE
    }

    /**
     * @param renewed ciphertexts written anew
     * @param waitingFor nodes that do not know or use the new key yet
     * @param problem what keeps it from going on and has to be looked after, in English
     */
    record Rotation(
            long id,
            State state,
            Instant startedAt,
            String startedBy,
            long renewed,
            List<Part> parts,
            List<String> waitingFor,
            Optional<String> problem,
            Optional<Instant> finishedAt) {}

    /**
     * @param name table and column, or the store's name
     * @param failed ciphertexts that could not be opened, so that the old key has to stay
     */
    record Part(String name, long renewed, long failed) {}
}
