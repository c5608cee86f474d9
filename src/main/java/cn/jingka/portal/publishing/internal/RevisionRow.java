package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.publishing.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One revision of a piece as its table holds it.
 *
 * @param number 0 until it is published
 */
record RevisionRow(
        long revision,
        String kind,
        String id,
        State state,
        int version,
        String body,
        int number,
        LocalDate from,
        LocalDate until,
        Instant publishedAt,
        LocalDate withdrawnOn) {

    enum State {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        WITHDRAWN,
        DISCARDED
    }

    static final String COLUMNS =
            "revision, kind, id, state, version, body, number, shown_from, shown_until, published_at, withdrawn_on";

    /** Whichever begins last is the one that counts on a day; of those that begin together, the one published last. */
    private static final Comparator<RevisionRow> LATEST =
            Comparator.comparing(RevisionRow::from).thenComparing(RevisionRow::number);

    static RevisionRow of(ResultSet row, int index) throws SQLException {
        return new RevisionRow(
                row.getLong("revision"),
                row.getString("kind"),
                row.getString("id"),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("body"),
                row.getInt("number"),
                row.getObject("shown_from", LocalDate.class),
                row.getObject("shown_until", LocalDate.class),
                Utc.instant(row, "published_at"),
                row.getObject("withdrawn_on", LocalDate.class));
    }

    boolean open() {
        return state == State.DRAFT || state == State.IN_REVIEW;
    }

    /** Whether readers saw it or may see it: a revision withdrawn before its first day never counts. */
    boolean counts() {
        return state == State.PUBLISHED || state == State.WITHDRAWN && !withdrawnOn.isBefore(from);
    }

    /** The revision of one piece whose turn it is on this day; another's end doesn't bring an earlier one back. */
    static Optional<RevisionRow> inTurn(List<RevisionRow> ofOnePiece, LocalDate day) {
        return ofOnePiece.stream()
                .filter(one -> one.counts() && !one.from.isAfter(day))
                .max(LATEST);
    }

    /** Whether readers see it on a day on which it is its turn. */
    boolean shownOn(LocalDate day) {
        return (until == null || !until.isBefore(day)) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    /** The day on which a later revision takes over, if one will. */
    Optional<LocalDate> next(List<RevisionRow> ofOnePiece) {
        return ofOnePiece.stream()
                .filter(one -> one.counts() && LATEST.compare(one, this) > 0)
                .map(RevisionRow::from)
                .min(Comparator.naturalOrder());
    }

    /** @param expiring how many days ahead an end calls for the editors */
    Standing standing(List<RevisionRow> ofOnePiece, LocalDate day, int expiring) {
        if (!counts() || withdrawnOn != null && !day.isBefore(withdrawnOn)) {
            return number == 0 ? Standing.NONE : Standing.WITHDRAWN;
        }
        if (from.isAfter(day)) {
            return Standing.SCHEDULED;
        }
        if (!inTurn(ofOnePiece, day).equals(Optional.of(this))) {
            return Standing.REPLACED;
        }
        if (!shownOn(day)) {
            return Standing.EXPIRED;
        }
        if (until == null || until.isAfter(day.plusDays(expiring))) {
            return Standing.SHOWN;
        }
        boolean followed = next(ofOnePiece)
                .filter(later -> !later.isAfter(until.plusDays(1)))
                .isPresent();
        return followed ? Standing.SHOWN : Standing.EXPIRING;
    }
}
