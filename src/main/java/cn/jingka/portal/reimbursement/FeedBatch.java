package cn.jingka.portal.reimbursement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One uploaded file of the insurer's feed. At every moment {@code lines = accepted + duplicates + setAside + rejected}
 * (formats.md §2).
 *
 * @param total how many lines the file has; empty until it has been checked
 * @param lines how many of them have been read
 * @param accepted includes reversals, and persons without basic insurance
 * @param setAside lines of persons the roster did not know when the lines were read
 * @param rejected may still grow after the end: a reversal whose target came later and does not agree with it
 * @param failure why the whole file was refused
 */
public record FeedBatch(
        long id,
        FeedState state,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        Optional<Instant> finishedAt,
        OptionalLong total,
        long lines,
        long accepted,
        long duplicates,
        long setAside,
        long rejected,
        Optional<Failure> failure) {

    /** A text key and its arguments, naming place and reason. */
    public record Failure(String key, List<String> arguments) {}
}
