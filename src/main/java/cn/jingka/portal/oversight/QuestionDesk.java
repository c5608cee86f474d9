package cn.jingka.portal.oversight;

import cn.jingka.portal.oversight.TrailDesk.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Members' questions about looks at their data. Nobody answers a question about themself. */
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR')")
public interface QuestionDesk {

    /** The longest answer, in characters. */
    int LONGEST = 1000;

    /** At most this many are listed. */
    int MOST = 200;

    /** Questions in this state: open ones the oldest first, answered ones the newest first. */
    List<Listed> list(QuestionState state);

    /**
     * The question with what the trail says about it; that is recorded.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code oversight.question.unknown}
     */
    Whole get(long question);

    /**
     * Answers it: the member is told.
     *
     * @param verdict not {@code OPEN}
     * @throws cn.jingka.portal.common.error.DomainException {@code oversight.question.unknown}, {@code oversight.question.answered},
     *     {@code oversight.question.concerned}, {@code oversight.question.noAnswer}, {@code oversight.question.tooLong}
     */
    void answer(long question, QuestionState verdict, String words);

    /** @param account whose look it is about */
    record Listed(
            long question,
            long entry,
            Instant askedAt,
            QuestionState state,
            String member,
            String account,
            String actorName,
            String action) {}

    /**
     * @param around what the same account did with this member's data on the days around it, the questioned entry among it;
     *     empty when the retention period has taken it away
     * @param concerned whether it is the reader's own look
     */
    record Whole(
            Listed listed,
            String words,
            List<Row> around,
            boolean concerned,
            Optional<String> answer,
            Optional<String> answeredBy,
            Optional<Instant> answeredAt) {}
}
