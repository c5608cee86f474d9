package cn.jingka.portal.claims;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Filing a case: by the member for themselves, or by an officer for a member of their unit. Every method that takes a reference
 * works on cases that the actor may act for, and answers “not found” for all others.
 */
@PreAuthorize("hasAnyRole('MEMBER', 'UNIT_OFFICER')")
public interface ClaimFiling {

    /**
     * The kinds that can be filed, in their order.
     *
     * @param member whom an officer files for, a member of their unit; empty for the member signed in
     */
    List<ClaimKind> kinds(Optional<PersonId> member);

    /** “Does my case qualify?”, before anything is stored; missing answers leave criteria open. */
    Assessment preCheck(Optional<PersonId> member, String kind, Answers answers);

    /** The questions of a kind given the answers so far; those with {@link Question#preCheck()} serve the pre-check. */
    List<Question> questions(Optional<PersonId> member, String kind, Answers soFar);

    /**
     * Begins a draft with what is known already.
     *
     * @return the new case's reference
     * @throws cn.jingka.portal.common.error.DomainException when ten drafts are open already
     */
    String start(Optional<PersonId> member, String kind, Answers known);

    /** The draft, or a case that came back, as it stands; found again on any device. */
    Draft draft(String reference);

    /**
     * Stores one answer at once.
     *
     * @param value in the text form of {@link Answers}; empty takes the answer away
     * @throws cn.jingka.portal.common.error.DomainException naming what is wrong with the value
     */
    Draft answer(String reference, String question, String value);

    /**
     * Hands a draft in; or, after a question of the unit or the reviewer, hands the case back with what was added.
     *
     * @param words the answer to the question asked; empty for a draft
     * @throws cn.jingka.portal.common.error.DomainException when a required answer or material is missing, naming it
     */
    CaseView submit(String reference, String words);

    /** Takes a case back before it is decided; a draft is deleted with its files. */
    void withdraw(String reference, String why);

    /**
     * Appeals against a decision within its time; another reviewer than before decides, finally.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the time is over or an appeal was decided already
     */
    CaseView appeal(String reference, String why);

    /** Where the money of a beneficiary goes after the bank refused the account (PROT-4); unit officer only. */
    void correctBeneficiaryAccount(String reference, String account);

    /**
     * @param questions all questions in their order, given the answers
     * @param next the first required question without an answer, empty when all are answered
     * @param assessment the estimate, from the same rules as the decision
     */
    record Draft(CaseView view, List<Question> questions, Optional<String> next, Assessment assessment) {}
}
