package cn.jingka.portal.claims;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One kind of case. A bean of the module that grants it; everything around it (filing, review, payment) is
 * {@code claims}' work.
 */
public interface ClaimKind {

    /** Unique, upper case, at most 20 characters, e.g. {@code DISABILITY}. */
    String code();

    /** From small to large: the order in which kinds are offered. */
    int order();

    /**
     * Prefix of the kind's texts, e.g. {@code protection.disability}: {@code .title} (short), {@code .summary} (who
     * gets what, one sentence), {@code .clauses} (e.g. “PROT-3”), {@code .question.<id>[.hint]},
     * {@code .material.<id>[.hint]}.
     */
    String texts();

    /** Whether only the unit's officer may file it (the death of a member). */
    default boolean officerOnly() {
        return false;
    }

    /**
     * Whether only the member may file it, because what it is judged by is nothing for the unit to look up (RB-DECL).
     */
    default boolean memberOnly() {
        return false;
    }

    /** Whether the kind is open to this person at all on this day; kinds that aren't are not offered. */
    default boolean offeredTo(PersonId person, LocalDate today) {
        return true;
    }

    /**
     * The questions in their order, given the answers so far: a later question may depend on an earlier answer. Answers
     * to questions that are no longer asked are dropped by the caller.
     */
    List<Question> questions(PersonId person, Answers soFar, LocalDate today);

    /** The day of the event, by which cover is judged; empty until it was answered. */
    Optional<LocalDate> eventDate(Answers answers);

    /**
     * What makes two cases the same event beyond kind, person and event date, e.g. an invoice or report number; never
     * null.
     */
    default List<String> fingerprints(Answers answers) {
        return List.of();
    }

    List<Material> materials(Answers answers);

    /** Judges what is known; missing answers leave their criteria open. Pure: the same facts give the same result. */
    Assessment assess(AssessmentFacts facts);

    /**
     * The most that can be granted whatever a reviewer's reasons are: the policy's cap less what the person's other
     * cases were granted under it. Empty when no cap applies, or can't be told yet.
     */
    default Optional<Fen> atMost(AssessmentFacts facts) {
        return Optional.empty();
    }

    /** Translation key of what a payment is for, as the announcement of it says. */
    default String occasion() {
        return "claims.pay.occasion";
    }

    /** How a granted amount reaches the person. */
    default Settlement settlement() {
        return Settlement.PAYMENT_TO_MEMBER;
    }

    enum Settlement {
        /** By an own instruction to the member's card (CARD-4). */
        PAYMENT_TO_MEMBER,
        /**
         * By an own instruction to the beneficiary (PROT-4), whose answers have the ids of
         * {@link BeneficiaryQuestions}.
         */
        PAYMENT_TO_BENEFICIARY,
        /** Not paid by itself: {@link #granted} hands it on (RB-DECL). */
        HANDED_ON
    }

    /** Called within the transaction in which a decision with an amount becomes known; once per decision. */
    default void granted(String reference, int decision, PersonId person, Answers established, Fen amount) {}
}
