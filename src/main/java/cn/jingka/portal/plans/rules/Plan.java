package cn.jingka.portal.plans.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One plan of the catalogue (PLAN-1).
 *
 * @param id names the plan; its words are the texts {@code plans.plan.<id>.…}
 * @param sample whether its figures are sample values; screens say so
 * @param order from small to large: the catalogue's order
 */
public record Plan(
        String id,
        String clause,
        boolean sample,
        int order,
        Eligible eligible,
        NavigableMap<LocalDate, PlanValues> values) {

    /** Who may be enrolled. */
    public enum Eligible {
        EVERYONE,
        WOMEN
    }

    public Plan {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /** The figures of a term, empty when the plan was not offered yet. */
    public Optional<PlanValues> in(int term) {
        return Optional.ofNullable(values.floorEntry(Terms.first(term))).map(Map.Entry::getValue);
    }

    public boolean open(boolean woman) {
        return eligible == Eligible.EVERYONE || woman;
    }

    public String titleKey() {
        return "plans.plan." + id + ".title";
    }

    /** The text of an illness or a severity of this plan. */
    public String choiceKey(String code) {
        return "plans.plan." + id + ".choice." + code;
    }
}
