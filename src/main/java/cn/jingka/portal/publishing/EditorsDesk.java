package cn.jingka.portal.publishing;

import cn.jingka.portal.common.i18n.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The work of the editors: pieces are drafted by one, reviewed and published by another, shown for a time, and
 * withdrawn at once when that is needed. Whoever wrote on a revision can't publish it. Every change names the version
 * it was made from; when somebody else was faster, it is refused and nothing is lost.
 */
public interface EditorsDesk {

    /** A piece that ends within so many days calls for its editors. */
    int EXPIRING_DAYS = 14;

    /** The kinds of content, in the order in which they stand at the desk. */
    List<ContentType<?>> kinds();

    /** @throws cn.jingka.portal.common.error.DomainException when there is no such kind */
    ContentType<?> kind(String code);

    /** Every piece, of one kind or all, what waits for the editor signed in first. */
    List<DeskLine> pieces(Optional<String> kind);

    /** @throws cn.jingka.portal.common.error.DomainException when there is no such piece */
    Piece piece(String kind, String id);

    /** An id that is free, for a piece made today. */
    String freeId(String kind);

    /**
     * A new piece with its first draft.
     *
     * @param id lower-case letters, digits and hyphens, at most 60
     */
    void create(String kind, String id, Object content);

    /**
     * A new draft of a piece that has none.
     *
     * @param number the published revision that it starts from; 0 for the draft that was dropped last
     */
    void revise(String kind, String id, int number);

    /**
     * Keeps what was written so far; gaps are no obstacle.
     *
     * @param version the {@link Draft#version()} from which it was written
     * @return the version that it has now
     */
    int save(String kind, String id, int version, Object content);

    /** @param words what the reviewer should know; may be empty */
    void sendToReview(String kind, String id, int version, String words);

    /** Back to a draft by somebody who wrote on it. */
    void takeBack(String kind, String id, int version);

    /** Back to its authors by the reviewer, with words that say what is missing. */
    void sendBack(String kind, String id, int version, String words);

    /**
     * Published by somebody who did not write on it.
     *
     * @param from today or later; an earlier revision is shown until then
     * @param until the last day
     */
    void publish(String kind, String id, int version, LocalDate from, Optional<LocalDate> until);

    /** Drops the draft; it stays in the history. */
    void discard(String kind, String id, int version);

    /**
     * Takes a published revision from the readers at once. Where it is shown now, the piece is shown no more, not even
     * in an earlier revision; where it is only planned, what is shown now stays.
     *
     * @param words why
     */
    void withdraw(String kind, String id, int number, String words);

    /** What was written at a step of the history, see {@link Step#hasContent()}. */
    Object contentAt(String kind, String id, Step step);

    /** What differs, field by field, in the order of the fields. */
    List<FieldChange> difference(String kind, Object before, Object after);

    /**
     * One field that differs.
     *
     * @param path from the outside in, e.g. {@code places, 2, name, en}; rows count from 1
     * @param before as it reads, empty where there was nothing
     */
    record FieldChange(List<String> path, String before, String after) {

        public FieldChange {
            path = List.copyOf(path);
        }
    }

    /**
     * A piece in the list.
     *
     * @param work what is being done on it
     * @param standing how its readers see it, with the last revision that they saw or see
     * @param next the day on which another revision takes over
     * @param changed the last thing that happened to it
     */
    record DeskLine(
            String kind,
            String id,
            LocalText title,
            Work work,
            Standing standing,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<LocalDate> next,
            Step changed) {}

    /** What is being done on a piece, in the eyes of the editor signed in; first what waits for them. */
    enum Work {
        TO_REVIEW,
        SENT_BACK,
        OWN_DRAFT,
        IN_REVIEW,
        OTHERS_DRAFT,
        NONE
    }
}
