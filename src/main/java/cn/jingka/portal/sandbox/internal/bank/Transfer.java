package cn.jingka.portal.sandbox.internal.bank;

import org.jspecify.annotations.Nullable;

/** One credit transfer of a payment file; {@code fen} is its amount in CNY. */
record Transfer(
        Header header, @Nullable String instructionId, String endToEndId, long fen, String creditor, String account) {

    /** What the transfers of one payment information share. */
    record Header(String paymentInformationId, String debtorAccount) {}

    enum Outcome {
        BOOKED,
        REJECTED,
        RETURNED
    }

    /** Always the same for the same account: 7 is closed, 9 is blocked after booking. */
    Outcome outcome() {
        return switch (account.charAt(account.length() - 1)) {
            case '7' -> Outcome.REJECTED;
            case '9' -> Outcome.RETURNED;
            default -> Outcome.BOOKED;
        };
    }
}
