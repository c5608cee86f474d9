package cn.jingka.portal.common.identifier;

import cn.jingka.portal.common.error.DomainException;

/** A bank account that payments go to: a card's number or an account on record (CARD-4). Masks itself. */
public record AccountNumber(String digits) {

    public AccountNumber {
        if (!digits.matches("[0-9]{8,34}")) {
            throw new IllegalArgumentException("Not a valid account number");
        }
    }

    /**
     * Reads what a person typed; spaces and hyphens are ignored.
     *
     * @throws DomainException {@code common.account.invalid} when it isn't 8 to 34 digits
     */
    public static AccountNumber parse(String text) {
        try {
            return new AccountNumber(text.replaceAll("[\\s-]", ""));
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, DomainException.Kind.INVALID, "common.account.invalid");
        }
    }

    public String tail() {
        return digits.substring(digits.length() - 4);
    }

    @Override
    public String toString() {
        return "**** " + tail();
    }
}
