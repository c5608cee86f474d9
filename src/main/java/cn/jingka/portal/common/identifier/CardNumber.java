package cn.jingka.portal.common.identifier;

import cn.jingka.portal.common.error.DomainException;

/** The number of a Jingka card (a UnionPay debit card: 16 to 19 digits with a Luhn check digit, CARD-1). Masks itself. */
public record CardNumber(String digits) {

    public CardNumber {
        if (!digits.matches("[0-9]{16,19}") || !Luhn.valid(digits)) {
            throw new IllegalArgumentException("Not a valid card number");
        }
    }

    /**
     * Reads what a person typed; spaces and hyphens are ignored.
     *
     * @throws DomainException {@code common.card.invalid} when length, characters or check digit are wrong
     */
    public static CardNumber parse(String text) {
        try {
            return new CardNumber(text.replaceAll("[\\s-]", ""));
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, DomainException.Kind.INVALID, "common.card.invalid");
        }
    }

    /** The last four digits, by which members know their card. */
    public String tail() {
        return digits.substring(digits.length() - 4);
    }

    @Override
    public String toString() {
        return "**** " + tail();
    }
}
