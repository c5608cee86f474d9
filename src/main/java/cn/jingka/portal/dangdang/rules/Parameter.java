package cn.jingka.portal.dangdang.rules;

import cn.jingka.portal.common.rules.NodeReader;
import cn.jingka.portal.common.rules.RuleParameter;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Every parameter the engine takes from the rule file, with the clause it must name there and the unit it must have.
 * Where the published rule can be read two ways, the reading taken is a parameter too.
 */
enum Parameter implements RuleParameter {
    FIRST_DAY("scheme.first-day", "BOOK-1", Unit.DATE),
    BIND_MONTHS("bind.months", "BOOK-1", Unit.MONTHS),
    BIND_FROM("bind.counts-from", "BOOK-1", "ISSUE_OF_THE_FIRST_CARD"),
    BIND_AGAIN("bind.another-time", "BOOK-1", "WITHIN_THE_SAME_MONTHS_IN_THE_SAME_GOLD_YEAR"),
    ACCOUNTS("bind.accounts", "BOOK-1", "ONE_TO_ONE_AT_A_TIME"),
    GOLD_YEARS("gold.years", "BOOK-1", Unit.YEARS),
    GOLD_LAST_DAY("gold.last-day", "BOOK-1", "DATE_OF_BINDING_PLUS_YEARS"),
    UNLINKED("gold.after-unlinking", "BOOK-1", "ENDS_ON_THAT_DAY"),
    DISCOUNT("gold.discount", "BOOK-2", Unit.PERCENT),
    EXTENSION_YEARS("extension.years", "BOOK-3", Unit.YEARS),
    EXTENSION_POINTS("extension.points", "BOOK-3", Unit.POINTS),
    EXTENSION_ORDER("extension.order-points", "BOOK-3", Unit.POINTS),
    EXTENSION_YEAR("extension.year", "BOOK-3", "GOLD_YEAR_BY_THE_DAY_OF_THE_ORDER"),
    EXTENSION_TIMES("extension.times", "BOOK-3", "ONCE_A_GOLD_YEAR"),
    RETURNED("extension.returned-orders", "BOOK-3", "SUBTRACT_UNTIL_THE_GOLD_YEAR_ENDS", "SUBTRACT_ALWAYS"),
    POINTS_PER_YUAN("points.per-yuan", "BOOK-3", Unit.POINTS);

    private enum Unit {
        DATE,
        MONTHS,
        YEARS,
        PERCENT,
        POINTS,
        READING
    }

    private final Unit unit;
    private final Spec spec;

    Parameter(String key, String clause, Unit unit) {
        this.unit = unit;
        this.spec = Spec.of(key, clause, unit);
    }

    Parameter(String key, String clause, String... readings) {
        this.unit = Unit.READING;
        this.spec = Spec.of(key, clause, Unit.READING, readings);
    }

    static Object read(Parameter parameter, NodeReader nodes, Node value) {
        return switch (parameter.unit) {
            case DATE -> nodes.date(value, "the value");
            case PERCENT -> nodes.basisPoints(value, "the value");
            case READING -> nodes.reading(parameter, value);
            case MONTHS, YEARS, POINTS -> positive(nodes, value);
        };
    }

    private static int positive(NodeReader nodes, Node value) {
        int count = nodes.count(value, "the value");
        if (count == 0) {
            throw nodes.refuse(value, "the value is zero");
        }
        return count;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
