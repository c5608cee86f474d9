package cn.jingka.portal.publishing;

import java.time.LocalDate;

/**
 * What readers see of a piece changed, or will: a revision was published or withdrawn. Published as an application
 * event within the editor's transaction; holds nothing personal.
 *
 * @param kind the {@link ContentType#code()}
 * @param revision the number of the revision, see {@link Published#revision()}
 * @param from the day from which the change shows; may lie ahead
 */
public record ContentMoved(String kind, String id, int revision, Move move, LocalDate from) {

    public enum Move {
        PUBLISHED,
        WITHDRAWN
    }
}
