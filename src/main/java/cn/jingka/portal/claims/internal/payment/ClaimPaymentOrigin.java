package cn.jingka.portal.claims.internal.payment;

import cn.jingka.portal.claims.internal.Cases;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import cn.jingka.portal.payouts.PaymentOrigin;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a payment for a case is for, and the case page that explains it. */
@Component
class ClaimPaymentOrigin implements PaymentOrigin {

    private static final Pattern INSTRUCTION = Pattern.compile("CL-[0-9]{8}-[0-9]+-(L[0-9]{11})-[0-9]+(-R[0-9]+)?");
    private static final Pattern BATCH = Pattern.compile("CL-([0-9]{4})([0-9]{2})([0-9]{2})-[0-9]+");

    private final Cases cases;
    private final Texts texts;

    ClaimPaymentOrigin(Cases cases, Texts texts) {
        this.cases = cases;
        this.texts = texts;
    }

    @Override
    public Optional<Origin> of(OwnPayment payment, Locale language) {
        Matcher instruction = INSTRUCTION.matcher(payment.reference());
        if (!instruction.matches()) {
            return Optional.empty();
        }
        String reference = instruction.group(1);
        String kind = cases.kind(cases.get(reference)).texts();
        return Optional.of(new Origin(
                texts.getTranslation(
                        "claims.pay.origin", language, texts.getTranslation(kind + ".title", language), reference),
                "claims/" + reference));
    }

    @Override
    public Optional<String> titleOfBatch(String batch, Locale language) {
        Matcher day = BATCH.matcher(batch);
        return day.matches()
                ? Optional.of(texts.getTranslation(
                        "claims.pay.batch", language, day.group(1) + "-" + day.group(2) + "-" + day.group(3)))
                : Optional.empty();
    }
}
