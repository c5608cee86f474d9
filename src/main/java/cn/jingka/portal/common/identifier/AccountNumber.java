package cn.jingka.portal.common.identifier;

/** A bank account that payments go to: a card's number or an account on record (CARD-4). Masks itself. */
public record AccountNumber(String digits) {

    public AccountNumber {
        if (!digits.matches("[0-9]{8,34}")) {
            throw new IllegalArgumentException("Not a valid account number");
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
