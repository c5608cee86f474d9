package cn.jingka.portal.reimbursement.internal.feed;

import java.util.Locale;

/** The columns of the feed (formats.md §2), in the order in which the insurer writes them. */
enum Column {
    SETTLEMENT_ID,
    ID_NUMBER,
    CHANNEL,
    SERVICE_DATE,
    DISCHARGE_DATE,
    HOSPITAL_CODE,
    TOTAL_AMOUNT,
    IN_SCOPE_AMOUNT,
    FUND_PAID,
    SELF_PAY_ONE,
    STATUS,
    REVERSES;

    /** As the header row writes it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
