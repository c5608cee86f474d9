package cn.jingka.portal.payouts;

import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import java.util.Locale;
import java.util.Optional;

/** What a payment is for and why it has its amount; implemented as a bean by each module that owes money. */
public interface PaymentOrigin {

    /** Nothing when the payment is another module's. */
    Optional<Origin> of(OwnPayment payment, Locale language);

    /** What a whole batch is for, in the reader's language; nothing when the batch is another module's. */
    Optional<String> titleOfBatch(String batch, Locale language);

    /**
     * @param title what it is for, in the reader's language
     * @param explanation the route of the page that explains the amount to the member signed in
     */
    record Origin(String title, String explanation) {}
}
