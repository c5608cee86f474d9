package cn.jingka.portal.sandbox.internal.bank;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card application with its answer, which the bank gives out from {@code answeredAt} on; kept as a small file. */
record CardApplication(
        String applicationId,
        String unitCode,
        boolean replacement,
        Instant received,
        Instant answeredAt,
        List<Result> results) {

    /** What came of one person's application: a card number or the reason for none. */
    record Result(
            Person person,
            @Nullable String cardNumber,
            @Nullable String refusal) {}

    /** The call's body. */
    record Order(
            @Nullable String applicationId,
            @Nullable String unitCode,
            @Nullable List<Person> members,
            @Nullable String replaces) {}

    /** Somebody for whom a card is asked. */
    record Person(
            @Nullable String reference,
            @Nullable String name,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String mobile) {}

    long opened() {
        return results.stream().filter(result -> result.cardNumber() != null).count();
    }
}
