package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.RecordFacts;
import cn.jingka.portal.payouts.LastPayment;
import cn.jingka.portal.payouts.LastPayment.Paid;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What can be asked about a person, each with the check of an answer; what would be right never leaves this class. */
@Component
class KnownAnswers {

    private final RecordFacts records;
    private final LastPayment payments;

    KnownAnswers(RecordFacts records, LastPayment payments) {
        this.records = records;
        this.payments = payments;
    }

    Set<Fact> askable(PersonId person) {
        return Set.copyOf(checks(person).keySet());
    }

    /** A fact that has gone from the record since it was asked counts as answered wrongly. */
    boolean right(PersonId person, Fact fact, String said) {
        return checks(person).getOrDefault(fact, nothing -> false).test(said);
    }

    private Map<Fact, Predicate<String>> checks(PersonId person) {
        Map<Fact, Predicate<String>> checks = new EnumMap<>(Fact.class);
        records.of(person).ifPresent(record -> {
            checks.put(Fact.UNIT, said -> AnswerCheck.unit(said, record.unitName()));
            checks.put(Fact.JOINING_YEAR, said -> AnswerCheck.year(said, record.joiningYears()));
            record.birthMonth()
                    .ifPresent(month -> checks.put(Fact.BIRTH_MONTH, said -> AnswerCheck.month(said, month)));
            checks.put(Fact.DOCUMENT_TAIL, said -> AnswerCheck.tail(said, record.documentTail()));
            record.cardTail().ifPresent(tail -> checks.put(Fact.CARD_TAIL, said -> AnswerCheck.tail(said, tail)));
            record.phoneTail().ifPresent(tail -> checks.put(Fact.PHONE_TAIL, said -> AnswerCheck.tail(said, tail)));
        });
        payments.of(person).ifPresent(paid -> addPayment(checks, paid));
        return checks;
    }

    private static void addPayment(Map<Fact, Predicate<String>> checks, Paid paid) {
        checks.put(
                Fact.PAYMENT_MONTH,
                said -> AnswerCheck.month(said, paid.on().getYear(), paid.on().getMonthValue()));
        checks.put(
                Fact.PAYMENT_AMOUNT,
                said -> AnswerCheck.amount(said, paid.amount().value()));
    }
}
