package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.money.Fen;
import java.math.BigDecimal;

/** Amounts as ISO 20022 writes them: up to five decimals, of which a currency of fen uses two. */
final class AnsweredAmount {

    private AnsweredAmount() {}

    /** @throws DomainException naming line and text when it is no exact amount of fen */
    static Fen parse(String text, int line) {
        try {
            if (!text.matches("[0-9]{1,18}(\\.[0-9]{0,5})?")) {
                throw new NumberFormatException(text);
            }
            return Fen.of(new BigDecimal(text).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DomainException(
                    e,
                    Kind.INVALID,
                    "payouts.bank.error.amount",
                    Integer.toString(line),
                    text.substring(0, Math.min(text.length(), 40)));
        }
    }
}
