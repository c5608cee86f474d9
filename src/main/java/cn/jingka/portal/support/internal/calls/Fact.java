package cn.jingka.portal.support.internal.calls;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands on a person's record and can be asked about. A weak one has so few possible answers that it could be guessed: passing
 * takes a strong one at least.
 */
enum Fact {
    UNIT(false),
    JOINING_YEAR(false),
    BIRTH_MONTH(false),
    DOCUMENT_TAIL(true),
    CARD_TAIL(true),
    PHONE_TAIL(true),
    PAYMENT_MONTH(false),
    PAYMENT_AMOUNT(false);

    private final boolean strong;

    Fact(boolean strong) {
        this.strong = strong;
    }

    boolean strong() {
        return strong;
    }

    static String names(Collection<Fact> facts) {
        return facts.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<Fact> of(String names) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Fact::valueOf)
                .forEach(facts::add);
        return facts;
    }
}
