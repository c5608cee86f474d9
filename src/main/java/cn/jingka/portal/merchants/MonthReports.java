package cn.jingka.portal.merchants;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Uses by month: a counter's own outlet, or all partners for the federation. Months are Beijing's. */
public interface MonthReports {

    /** What was used at the signed-in account's outlet. */
    @PreAuthorize("hasRole('MERCHANT')")
    List<Line> ofOutlet(YearMonth month);

    /** Every use of the month at this outlet, line by line, as CSV; members by masked name only. */
    @PreAuthorize("hasRole('MERCHANT')")
    void writeOutlet(YearMonth month, OutputStream csv);

    /** What was used at all merchants' outlets. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'EDITOR')")
    List<Line> ofAll(YearMonth month);

    /** The same of all merchants' outlets. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'EDITOR')")
    void writeAll(YearMonth month, OutputStream csv);

    /** The months that can be asked for, this one first. */
    @PreAuthorize("hasAnyRole('MERCHANT', 'ADMINISTRATOR', 'EDITOR')")
    List<YearMonth> months();

    /**
     * The uses of one product at one outlet.
     *
     * @param uses how many count
     * @param pieces e.g. tickets, of those that count
     * @param charged what members paid for them
     * @param saved what they paid less than without the card, where that is known
     * @param takenBack how many were taken back, by the counter or after an objection
     */
    record Line(
            LocalText place,
            LocalText benefit,
            LocalText product,
            int uses,
            int pieces,
            Fen charged,
            Fen saved,
            int takenBack) {}
}
