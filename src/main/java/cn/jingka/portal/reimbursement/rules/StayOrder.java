package cn.jingka.portal.reimbursement.rules;

import java.util.Comparator;
import java.util.List;

/** The criteria by which the stays of a year are ordered (RB-DATE). The parameter files name them in turn. */
enum StayOrder {
    DISCHARGE_DATE(Comparator.comparing(Stay::discharged)),
    ADMISSION_DATE(Comparator.comparing(Stay::admitted)),
    SETTLEMENT_ID(Comparator.comparing(Stay::settlementId));

    private final Comparator<Stay> comparator;

    StayOrder(Comparator<Stay> comparator) {
        this.comparator = comparator;
    }

    static Comparator<Stay> by(List<StayOrder> criteria) {
        return criteria.stream()
                .map(one -> one.comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }
}
