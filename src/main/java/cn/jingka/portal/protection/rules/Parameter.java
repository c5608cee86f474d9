package cn.jingka.portal.protection.rules;

import cn.jingka.portal.common.rules.RuleParameter;

/**
 * Every parameter the engine takes from the rule files, with the clause it must name there and the unit it must have. Where the
 * published rule can be read two ways, the reading taken is a parameter too.
 */
public enum Parameter implements RuleParameter {
    FIRST_DAY("scheme.first-day", "PROT-2", Unit.DATE),
    TERM("term.calendar", "PROT-2", "CALENDAR_YEAR"),
    WINDOW_DAYS("term.window-days", "PROT-2", Unit.DAYS),
    JOINING("cover.begins", "PROT-2", "ON_JOINING"),
    REMOVAL("cover.ends", "PROT-2", "AT_THE_END_OF_THE_TERM_WHOSE_WINDOW_THE_REMOVAL_MET"),
    GROUP_UNITS("cover.group-units", "PROT-1", "NOT_COVERED", "COVERED"),
    EVENT_DAY("cover.event-day", "PROT-3", "DAY_OF_THE_ACCIDENT"),
    DISABILITY_BASE("disability.base", "PROT-3", Unit.YUAN),
    DISABILITY_CAP("disability.cap", "PROT-3", Unit.YUAN),
    DISABILITY_CAP_SCOPE("disability.cap-scope", "PROT-3", "PER_MEMBER_AND_TERM"),
    DISABILITY_ROUNDING("disability.rounding", "PROT-3", "HALF_UP", "DOWN", "UP"),
    SEVERAL_FINDINGS("disability.several-findings", "PROT-TABLE", "ADD_UP"),
    AT_MOST("disability.at-most", "PROT-TABLE", Unit.PERCENT),
    SAME_PART("disability.same-part", "PROT-TABLE", "HIGHEST_COUNTS_ONCE"),
    TOGETHER("disability.together", "PROT-TABLE", "COUNT_AS_THE_LISTED_ITEM", "EACH_BY_ITSELF"),
    TABLE("disability.table", "PROT-TABLE", Unit.TABLE),
    NOT_FINAL_DAYS("disability.not-final-days", "PROT-6", Unit.DAYS),
    DEATH_AMOUNT("death.amount", "PROT-4", Unit.YUAN),
    DEATH_AFTER_DISABILITY("death.after-disability", "PROT-4", "NOT_REDUCED"),
    DEATH_TIMES("death.times", "PROT-4", "ONCE"),
    FIRE_RATE("fire.rate", "PROT-5", Unit.PERCENT),
    FIRE_CAP("fire.cap", "PROT-5", Unit.YUAN),
    FIRE_CAP_SCOPE("fire.cap-scope", "PROT-5", "PER_MEMBER_AND_TERM"),
    FIRE_ROUNDING("fire.rounding", "PROT-5", "HALF_UP", "DOWN", "UP"),
    FUNDING_PER_MEMBER("funding.per-member", "PROT-1", Unit.YUAN);

    /** What a parameter's values are, with the word the files use for it. */
    enum Unit {
        YUAN,
        PERCENT,
        DAYS,
        DATE,
        READING,
        TABLE
    }

    final Unit unit;
    private final Spec spec;

    Parameter(String key, String clause, Unit unit) {
        this.unit = unit;
        this.spec = Spec.of(key, clause, unit);
    }

    Parameter(String key, String clause, String... readings) {
        this.unit = Unit.READING;
        this.spec = Spec.of(key, clause, Unit.READING, readings);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
