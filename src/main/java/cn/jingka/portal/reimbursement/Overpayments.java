package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.io.OutputStream;
import java.util.List;

/** Where more was instructed than the entitlement to date comes to (RB-NET). */
public interface Overpayments {

    /** The years that have an approved run, the latest first. */
    List<SettledYear> years();

    /** The persons with a negative balance after the year's last approved run, the largest first. */
    List<Overpayment> of(int year);

    /** The same as CSV in UTF-8, with document numbers. */
    void write(int year, OutputStream out);

    /** @param closed whether the fourth run is approved: what is left is an overpayment, no longer netted by quarters */
    record SettledYear(int year, SettlementPeriod lastRun, boolean closed) {}

    record Overpayment(PersonId person, Fen entitlement, Fen instructed, Fen overpaid) {}
}
