package cn.jingka.portal.services;

import cn.jingka.portal.common.place.District;
import java.util.List;

/** What a request names besides its subject; kept in plain text form: codes, ISO dates, words. */
public enum RequestField {
    TOPIC(
            true,
            List.of(
                    "CONTRACT",
                    "WAGES",
                    "HOURS",
                    "DISMISSAL",
                    "SOCIAL_INSURANCE",
                    "WORK_INJURY",
                    "WOMEN",
                    "UNION",
                    "OTHER")),
    /** Against whom, e.g. the employer's name. */
    OPPONENT(true, List.of()),
    /** A day on which something runs out, e.g. the time for arbitration. */
    URGENT_UNTIL(false, List.of()),
    HOUSEHOLD_SERVICE(true, List.of("CLEANING", "CHILDCARE", "ELDERLY_CARE", "COOKING", "REPAIR", "MOVING", "OTHER")),
    DISTRICT(true, District.CODES),
    WISHED_DAY(false, List.of()),
    /** A provider of the directory, by its id. */
    PROVIDER(false, List.of());

    private final boolean required;
    private final List<String> choices;

    RequestField(boolean required, List<String> choices) {
        this.required = required;
        this.choices = choices;
    }

    public boolean required() {
        return required;
    }

    /** The codes to choose from; empty where it is typed. */
    public List<String> choices() {
        return choices;
    }

    public boolean day() {
        return this == URGENT_UNTIL || this == WISHED_DAY;
    }

    /** Translation key of its name. */
    public String key() {
        return "services.field." + name();
    }

    /** Translation key of a chosen code. */
    public String choiceKey(String code) {
        return this == DISTRICT ? District.keyOf(code) : key() + "." + code;
    }
}
