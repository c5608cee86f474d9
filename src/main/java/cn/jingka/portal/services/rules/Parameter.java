package cn.jingka.portal.services.rules;

import cn.jingka.portal.common.rules.RuleParameter;

/** Every parameter of the services, with the clause it must name and the unit it must have. */
public enum Parameter implements RuleParameter {
    FIRST_DAY("scheme.first-day", "AID-1", Unit.DATE),
    RELIEF_RATE("relief.rate", "AID-1", Unit.PERCENT),
    RELIEF_CASE_CAP("relief.case-cap", "AID-1", Unit.YUAN),
    RELIEF_YEAR_CAP("relief.year-cap", "AID-1", Unit.YUAN),
    RELIEF_YEAR("relief.year", "AID-1", "CALENDAR_YEAR_OF_THE_EVENT"),
    RELIEF_ROUNDING("relief.rounding", "AID-1", "HALF_UP", "DOWN", "UP"),
    OPEN_AT_MOST("requests.open-at-most", "LAW-1", Unit.COUNT),
    CLOSED_AFTER("requests.closed-after", "LAW-1", Unit.DAYS),
    AID_BASIS("legal-aid.basis", "LAW-2", "CATEGORY_ON_THE_DAY_OF_ASKING"),
    JOB_RUNS("job-wanted.runs", "JOB-1", Unit.DAYS),
    JOB_REMINDER("job-wanted.reminder", "JOB-1", Unit.DAYS),
    JOB_KEPT("job-wanted.kept", "JOB-1", Unit.DAYS),
    JOB_AT_MOST("job-wanted.at-most", "JOB-1", Unit.COUNT),
    MATCH_AGE("matchmaking.age", "MATCH-1", Unit.COUNT);

    enum Unit {
        YUAN,
        PERCENT,
        DAYS,
        COUNT,
        DATE,
        READING
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
