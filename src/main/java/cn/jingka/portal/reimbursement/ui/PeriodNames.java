package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import cn.jingka.portal.payouts.PaymentOrigin;
import cn.jingka.portal.reimbursement.SettlementPeriod;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Quarters in words, and through them what a payment of this module is for (RB-PAY). */
@Component
class PeriodNames implements PaymentOrigin {

    private static final Pattern BATCH = Pattern.compile("(RB-[0-9A-Z]+-[0-9]+)-.+");

    private final Texts texts;

    PeriodNames(Texts texts) {
        this.texts = texts;
    }

    /** {@code 2014 年第一季度}, or that it is a supplement. */
    String of(SettlementPeriod period, Locale language) {
        return period.supplementary()
                ? texts.getTranslation(
                        "reimbursement.period.supplement",
                        language,
                        Integer.toString(period.year()),
                        Integer.toString(period.sequence() - SettlementPeriod.CLOSING))
                : texts.getTranslation(
                        "reimbursement.period.quarter",
                        language,
                        Integer.toString(period.year()),
                        Integer.toString(period.sequence()));
    }

    @Override
    public Optional<Origin> of(OwnPayment payment, Locale language) {
        Matcher batch = BATCH.matcher(payment.reference());
        return SettlementPeriod.ofBatch(payment.reference())
                .filter(period -> batch.matches())
                .map(period -> new Origin(title(period, language), "payments/" + batch.group(1) + "/why"));
    }

    @Override
    public Optional<String> titleOfBatch(String batch, Locale language) {
        return SettlementPeriod.ofBatch(batch).map(period -> title(period, language));
    }

    private String title(SettlementPeriod period, Locale language) {
        return texts.getTranslation("reimbursement.period.payment", language, of(period, language));
    }
}
