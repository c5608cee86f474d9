package cn.jingka.portal.support;

import cn.jingka.portal.common.i18n.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Answers in the agent's words, bound to the clauses of the policy book, found as people ask. Holds nothing personal. */
@PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'EDITOR')")
public interface Knowledge {

    /**
     * What answers a question, the best first.
     *
     * @param question words as people say them, or clause ids ({@code RB-OUT}; {@code RB} means all of its clauses); blank
     *     gives every article
     * @param day what was, is or will be in effect on it
     */
    List<Article> search(String question, LocalDate day, int most);

    /** An article as it stands on a day. */
    Optional<Article> article(String id, LocalDate day);

    /**
     * Notes that the article answered in the agent's open call; once a call is enough.
     *
     * @throws cn.jingka.portal.common.error.DomainException without an open call
     */
    @PreAuthorize("hasRole('AGENT')")
    void usedInCall(String id, int revision);

    /** Articles that answered in a call, by id, in the order of use. */
    List<String> usedIn(String call);

    /**
     * What the reader thinks of an article.
     *
     * @param words needed when it was wrong
     */
    @PreAuthorize("hasRole('AGENT')")
    void feedback(String id, int revision, Opinion opinion, String words);

    /** What agents found wrong or missing and no editor has settled, the oldest first. */
    @PreAuthorize("hasRole('EDITOR')")
    List<Feedback> openFeedback();

    /** @param words what was done about it */
    @PreAuthorize("hasRole('EDITOR')")
    void settle(long feedback, String words);

    enum Opinion {
        HELPFUL,
        UNCLEAR,
        WRONG
    }

    /**
     * @param revision counts the published versions of the article
     * @param words what the agent says, paragraphs parted by blank lines
     * @param clauses ids of the clauses that it explains
     * @param used in how many calls this article answered
     */
    record Article(
            String id,
            int revision,
            LocalText title,
            LocalText summary,
            String words,
            List<String> clauses,
            LocalDate from,
            Optional<LocalDate> until,
            int used,
            int helpful) {

        public Article {
            clauses = List.copyOf(clauses);
        }
    }

    /** @param by the agent's name */
    record Feedback(
            long number,
            String article,
            LocalText title,
            int revision,
            Opinion opinion,
            String words,
            String by,
            Instant at,
            Optional<String> call) {}
}
