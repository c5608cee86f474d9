package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;

/** Where approved declarations of amounts over the ceiling enter the computation (RB-DECL). For code behind a review. */
public interface ApprovedDeclarations {

    /**
     * Records an approval; it counts in runs started from now on. Approvals of a person and year add up.
     *
     * @param reference names the approved declaration (at most 40 characters); the same again changes nothing
     * @param selfPayOne the approved amount of self-pay-one over the ceiling, more than zero
     */
    void record(String reference, PersonId person, int year, Fen selfPayOne);

    /**
     * Records what a decision of a case grants beyond the case's earlier decisions for the same year: after an appeal only the
     * difference counts, and a decision that grants no more than before changes nothing.
     *
     * @param reference the case's, e.g. {@code L20260001234}; the approval is recorded as {@code reference-decision}
     * @param decision the decision's number, from 1; the same again changes nothing
     * @param selfPayOne what the decision grants for the whole case
     * @throws cn.jingka.portal.common.error.DomainException when an earlier decision of the case was for another year
     */
    void recordDecision(String reference, int decision, PersonId person, int year, Fen selfPayOne);
}
