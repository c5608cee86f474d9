package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The insurer's lines tell of illness. They are needed until their year is closed (RB-NET) and for the time in which its payments
 * can be disputed; lines of a year that is not closed stay, however old.
 */
@Component
class TreatmentRetention implements RetentionRule {

    /** The lines lie by person, so a year's are found by going through all; in slices, none of which holds the table for long. */
    private static final int SLICES = 256;

    private final JdbcClient jdbc;
    private final WholeTransactions transactions;
    private final Clock clock;

    TreatmentRetention(JdbcClient jdbc, WholeTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reimbursement.treatments";
    }

    @Override
    public Period standard() {
        return Period.ofYears(6);
    }

    @Override
    public int apply(Instant before, int most) {
        int year = LocalDate.ofInstant(before, clock.getZone()).getYear();
        Optional<LocalDate> end = lastDayOfClosedYears(year);
        if (end.isEmpty()) {
            return 0;
        }
        int gone = 0;
        for (int slice = 0; slice < SLICES && gone < most; slice++) {
            gone += remove(slice, end.get(), most - gone);
        }
        return gone;
    }

    /** The years before this one, as far as all of them are closed. */
    private Optional<LocalDate> lastDayOfClosedYears(int before) {
        return jdbc.sql("""
                        SELECT MAX(y.year) FROM settlement_year y WHERE y.year < :before
                          AND NOT EXISTS (SELECT 1 FROM settlement_year o WHERE o.year <= y.year AND NOT EXISTS
                            (SELECT 1 FROM settlement_run r WHERE r.year = o.year AND r.sequence = 4
                               AND r.state IN ('APPROVED', 'ANNOUNCED', 'SENT', 'CLOSED')))
                        """)
                .param("before", before)
                .query(Integer.class)
                .optional()
                .map(year -> LocalDate.of(year, 12, 31));
    }

    private int remove(int slice, LocalDate end, int most) {
        byte[] first = new byte[16];
        first[0] = (byte) slice;
        byte[] last = new byte[16];
        Arrays.fill(last, (byte) 0xFF);
        last[0] = (byte) slice;
        return transactions.call(() -> jdbc.sql("""
                        DELETE FROM feed_line WHERE document_index BETWEEN :first AND :last AND counting_date <= :end
                        LIMIT :most
                        """)
                .param("first", first)
                .param("last", last)
                .param("end", end)
                .param("most", most)
                .update());
    }
}
