package cn.jingka.portal.claims;

import cn.jingka.portal.common.money.Fen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The reviewers' work. Every act names the version it saw: of two reviewers only one decides. */
@PreAuthorize("hasRole('REVIEWER')")
public interface ReviewDesk {

    /** As many lines as the queue shows at most. */
    int MOST = 500;

    /**
     * The queue: in review, to confirm, in appeal, and what was asked of filers who let the day for an answer pass; what the actor may
     * not take (own decisions) is marked.
     */
    List<QueueLine> queue(QueueFilter filter);

    /** Takes the oldest case of the filter that nobody has and the actor may decide; empty when there is none. */
    Optional<String> takeNext(QueueFilter filter);

    /** Takes one case; refused while another reviewer has it, unless they did nothing with it for the days that the desk allows. */
    void take(String reference);

    void release(String reference);

    /** The case with everything a decision needs; the look is recorded in the trail. */
    ReviewView get(String reference);

    /** Establishes an answer otherwise than filed; the proposal follows. Who gets the money is never established, nor that nothing was answered. */
    ReviewView establish(String reference, long version, String question, String value, String reason);

    /** Asks the filer for something: the case waits for them, and the working-time clock stands still. */
    ReviewView ask(String reference, long version, String text, List<String> materials, LocalDate until);

    /** Takes the case back to review though the filer didn't answer by the day set. */
    ReviewView goOn(String reference, long version);

    /**
     * Decides: first decision, or the one on appeal. Above the set amount it waits for a second reviewer.
     *
     * @param amount what is granted
     * @param departure the reason when it isn't the proposed amount, or when something is granted while a criterion is open; else empty
     * @param words to the member; required for a refusal of discretion, else may be empty
     */
    ReviewView decide(String reference, long version, Fen amount, String departure, String words);

    /**
     * The second pair of eyes agrees: the decision becomes known. Never the reviewer who decided.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the rules propose something else by now, because another case of the
     *     same person was decided meanwhile
     */
    ReviewView confirm(String reference, long version);

    /** The second pair of eyes doesn't agree: back to review. */
    ReviewView sendBack(String reference, long version, String why);

    /** Ready-made questions to the filer. */
    List<Template> templates(String kind);

    /** @param kind all when empty */
    record QueueFilter(Optional<String> kind, Optional<Work> work, Order order) {

        public enum Order {
            AGE,
            AMOUNT
        }
    }

    enum Work {
        REVIEW,
        CONFIRM,
        APPEAL
    }

    /**
     * @param workingDays how long it has waited for the reviewers, in working days without the time it waited for the filer
     * @param mine whether the actor has it; {@code taken} whether another reviewer has it
     * @param notMine why the actor may not decide it, as a translation key; empty when they may
     */
    record QueueLine(
            String reference,
            String kind,
            Work work,
            CaseState state,
            String claimant,
            String unit,
            Fen proposed,
            Instant submittedAt,
            int workingDays,
            int targetDays,
            boolean mine,
            Optional<String> takenBy,
            Optional<String> notMine,
            int warnings) {}

    /**
     * @param proposal what the rules say with the established answers now
     * @param warnings what looks like a duplicate
     * @param fourEyesFrom decisions of this amount and more need a second reviewer
     * @param answerDays calendar days that a filer is usually given for an answer
     */
    record ReviewView(
            CaseView view,
            Work work,
            Assessment proposal,
            List<Question> questions,
            List<DuplicateWarning> warnings,
            int workingDays,
            int targetDays,
            Fen fourEyesFrom,
            int answerDays,
            Optional<String> takenBy,
            boolean mine,
            Optional<String> notMine) {}

    /**
     * @param why the translation key: same event, same document, same invoice or report number, same file of another member
     * @param otherReference the other case
     */
    record DuplicateWarning(String why, String otherReference, String otherKind) {}

    /** @param textKey the words, to be changed before sending */
    record Template(String id, String titleKey, String textKey, List<String> materials) {}
}
