package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.rules.RuleParameter;

/**
 * Every parameter the engine takes from the rule files, with the clause it must name there and the unit it must have.
 * Where the published rule can be read two ways, the reading taken is a parameter too; a reading that the engine does
 * not know is refused at loading instead of being ignored.
 */
enum Parameter implements RuleParameter {
    FIRST_DAY("scheme.first-day", "RB-YEAR", Unit.DATE),
    FIRST_YEAR("scheme.first-year", "RB-YEAR", "FULL_AMOUNTS"),
    COVERAGE("coverage.test", "RB-DATE", "DATE_OF_THE_LINE"),
    OUTPATIENT_DATE("outpatient.date", "RB-DATE", "SERVICE_DATE"),
    OUTPATIENT_MEASURE("outpatient.measure", "RB-OUT", "SELF_PAY_ONE"),
    OUTPATIENT_DEDUCTIBLE("outpatient.deductible", "RB-OUT", Unit.YUAN),
    OUTPATIENT_END("outpatient.in-range-end", "RB-OUT", Unit.YUAN),
    OUTPATIENT_RATE("outpatient.rate", "RB-OUT", Unit.PERCENT),
    OUTPATIENT_RAISED_RATE("outpatient.raised-rate", "RB-25", Unit.PERCENT),
    OUTPATIENT_RAISED_FOR("outpatient.raised-rate-categories", "RB-25", Unit.CATEGORIES),
    STAY_DATE("inpatient.date", "RB-DATE", "DISCHARGE_DATE"),
    STAY_ORDER("inpatient.order", "RB-DATE", Unit.ORDER),
    FIRST_DEDUCTIBLE("inpatient.first-deductible", "RB-IN", Unit.YUAN),
    LATER_DEDUCTIBLE("inpatient.later-deductible", "RB-IN", Unit.YUAN),
    INPATIENT_END("inpatient.in-range-end", "RB-IN", Unit.YUAN),
    INPATIENT_RATE("inpatient.rate", "RB-IN", Unit.PERCENT),
    INPATIENT_RAISED_RATE("inpatient.raised-rate", "RB-25", Unit.PERCENT),
    INPATIENT_RAISED_FOR("inpatient.raised-rate-categories", "RB-25", Unit.CATEGORIES),
    CATEGORY_HELD("category.held", "RB-25", "ANY_DAY_OF_THE_YEAR_SO_FAR"),
    CEILING("over-ceiling.begins", "RB-OVER", "SELF_PAY_ONE_AT_IN_RANGE_END"),
    LADDER("over-ceiling.ladder", "RB-OVER", "ONE_POOLED_A_YEAR"),
    BANDS("over-ceiling.bands", "RB-OVER", Unit.BANDS),
    DECLARED("over-ceiling.declared", "RB-DECL", "SMALLER_OF_APPROVED_AND_OVER_FROM_THE_LOWEST_BAND"),
    ROUNDING("rounding.each-component", "RB-ROUND", "HALF_UP", "DOWN", "UP");

    /** What a parameter's values are, with the word the files use for it. */
    enum Unit {
        YUAN,
        PERCENT,
        DATE,
        READING,
        CATEGORIES,
        ORDER,
        BANDS
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
