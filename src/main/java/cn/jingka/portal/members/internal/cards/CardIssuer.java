package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.identifier.CardNumber;
import java.util.List;
import java.util.Optional;

/** The bank as the issuer of cards. Never called inside a database transaction. */
interface CardIssuer {

    /** Whether there is a connection; without one, applications wait for an answer recorded by hand. */
    boolean connected();

    /** Hands an application over; the same application again changes nothing at the bank. */
    void apply(Order order) throws Refused;

    /** The bank's answer, empty while it is not ready. */
    Optional<List<Result>> answer(String applicationId);

    /** @param replaces the lost card's number, null for a collective application */
    record Order(String applicationId, String unitCode, List<Applicant> members, CardNumber replaces) {}

    /** All in clear, for the bank only. */
    record Applicant(String reference, String name, String documentType, String documentNumber, String mobile) {

        @Override
        public String toString() {
            return "Applicant[" + reference + "]";
        }
    }

    /** A card number or the reason code of a refusal; the other is null. */
    record Result(String reference, String cardNumber, String refusal) {

        @Override
        public String toString() {
            return "Result[" + reference + "]";
        }
    }

    /** The bank understood the application and does not take it: trying again is pointless. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }
}
