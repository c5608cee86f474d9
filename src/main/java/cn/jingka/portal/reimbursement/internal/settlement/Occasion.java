package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.reimbursement.SettlementPeriod;
import org.springframework.stereotype.Component;

/** What a payment is for, as members and the bank read it: {@code 2014年第1季度二次报销}. */
@Component
class Occasion {

    private final Texts texts;

    Occasion(Texts texts) {
        this.texts = texts;
    }

    String of(SettlementPeriod period) {
        String key = period.supplementary() ? "settlement.occasion.supplement" : "settlement.occasion.quarter";
        int ordinal = period.supplementary() ? period.sequence() - SettlementPeriod.CLOSING : period.sequence();
        return texts.getTranslation(key, Texts.CHINESE, Integer.toString(period.year()), Integer.toString(ordinal));
    }
}
