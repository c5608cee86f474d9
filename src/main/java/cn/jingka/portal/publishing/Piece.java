package cn.jingka.portal.publishing;

import cn.jingka.portal.common.i18n.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A piece with all that happened to it.
 *
 * @param revisions what was published, the latest first
 * @param history what happened, the latest first
 */
public record Piece(
        String kind, String id, LocalText title, Optional<Draft> draft, List<Revision> revisions, List<Step> history) {

    public Piece {
        revisions = List.copyOf(revisions);
        history = List.copyOf(history);
    }

    /** The revision that readers see today. */
    public Optional<Revision> shown() {
        return revisions.stream()
                .filter(one -> one.standing() == Standing.SHOWN || one.standing() == Standing.EXPIRING)
                .findFirst();
    }

    /**
     * A published revision.
     *
     * @param number see {@link Published#revision()}
     */
    public record Revision(
            long revision,
            int number,
            Standing standing,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<LocalDate> withdrawnOn,
            Instant publishedAt,
            Object content) {}
}
