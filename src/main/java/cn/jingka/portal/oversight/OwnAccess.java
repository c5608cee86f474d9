package cn.jingka.portal.oversight;

import cn.jingka.portal.audit.Trail.ActorKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who looked at or changed the signed-in member's data; the person is the actor, never a parameter. What members do themselves is left out. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnAccess {

    /** The longest question, in characters. */
    int LONGEST = 500;

    /**
     * The newest first.
     *
     * @param from inclusive; empty from the beginning
     */
    List<Look> list(Optional<Instant> from, int offset, int limit);

    int count(Optional<Instant> from);

    /** @throws cn.jingka.portal.common.error.DomainException {@code oversight.access.unknown} when it isn't about the member, or by no one else */
    Look get(long entry);

    /**
     * Asks what this was for; the supervisor answers. Once an entry.
     *
     * @throws cn.jingka.portal.common.error.DomainException as {@link #get}, {@code oversight.question.empty},
     *     {@code oversight.question.tooLong}, {@code oversight.question.again}
     */
    void question(long entry, String words);

    /**
     * One thing that somebody did with the member's data.
     *
     * @param entry its number in the trail
     * @param kind in which part somebody acted; who it was by name stays with the supervisor
     * @param action text key of what was done
     * @param call number of the hotline call during which it was done
     * @param reference number of the member's case or request it was about
     * @param question what the member asked about it
     */
    record Look(
            long entry,
            Instant at,
            ActorKind kind,
            String action,
            Optional<String> call,
            Optional<String> reference,
            Optional<OwnQuestion> question) {}

    /** @param answer empty while it is open */
    record OwnQuestion(
            String words,
            Instant askedAt,
            QuestionState state,
            Optional<String> answer,
            Optional<Instant> answeredAt) {}
}
