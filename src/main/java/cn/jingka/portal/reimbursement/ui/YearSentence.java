package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.OwnReimbursement.OwnYear;
import com.vaadin.flow.component.UI;

/** A year's state in one sentence: what has been paid of it and what comes, or why there is nothing. */
final class YearSentence {

    private final OwnYear year;

    YearSentence(OwnYear year) {
        this.year = year;
    }

    /** How much of the entitlement is instructed and how much is still to come. */
    String paid() {
        Fen entitlement = Fen.of(year.assessment().amounts().entitlement());
        if (entitlement.isZero() && year.instructed().isZero()) {
            return nothing();
        }
        Fen missing = entitlement.minus(year.instructed());
        if (missing.isNegative()) {
            return text("reimbursement.year.overpaid", year.instructed(), missing.negate());
        }
        return missing.isZero()
                ? text("reimbursement.year.allPaid", year.instructed())
                : text("reimbursement.year.toCome", year.instructed(), missing);
    }

    /** Why there is no payment, with the figures (RB-OUT, RB-IN). */
    String nothing() {
        var out = year.assessment().outpatient();
        var in = year.assessment().inpatient();
        if (out.lines() == 0 && in.stays().isEmpty()) {
            return UI.getCurrent().getTranslation("reimbursement.year.nothing.noTreatment", label());
        }
        if (in.stays().isEmpty()) {
            return UI.getCurrent()
                    .getTranslation(
                            "reimbursement.year.nothing.outpatient",
                            label(),
                            money(out.counted()),
                            money(out.deductible()));
        }
        return UI.getCurrent()
                .getTranslation(
                        "reimbursement.year.nothing.both",
                        label(),
                        money(out.counted()),
                        money(out.deductible()),
                        Integer.toString(in.stays().size()));
    }

    private String label() {
        return Integer.toString(year.year());
    }

    private static String money(long fen) {
        return Formats.money(Fen.of(fen));
    }

    private static String text(String key, Fen... amounts) {
        Object[] arguments = new Object[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            arguments[i] = Formats.money(amounts[i]);
        }
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
