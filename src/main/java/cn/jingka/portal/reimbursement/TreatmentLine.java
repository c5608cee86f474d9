package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.rules.Channel;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the insurer's feed as it enters a person's year.
 *
 * @param date the day to which the line belongs: service date, or discharge (RB-DATE)
 * @param admitted the admission of a stay, else the service date
 * @param notCounted why the line does not count, as a translation key; empty when it counts
 * @param clause the clause that keeps the line out, empty when it counts
 */
public record TreatmentLine(
        String settlementId,
        Channel channel,
        LocalDate admitted,
        LocalDate date,
        Fen selfPayOne,
        Optional<String> notCounted,
        Optional<String> clause) {

    public boolean counted() {
        return notCounted.isEmpty();
    }
}
