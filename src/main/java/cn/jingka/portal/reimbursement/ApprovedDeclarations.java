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
}
