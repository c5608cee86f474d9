package cn.jingka.portal.plans.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a plan pays (PLAN-1): one of a small set of rules. Amounts in fen. */
public sealed interface Benefit {

    /** A sum by the illness found, once for the plan's cap. */
    record LumpSum(Map<String, Long> illnesses) implements Benefit {

        public LumpSum {
            illnesses = inOrder(illnesses);
        }
    }

    /**
     * An allowance for each day of a hospital stay.
     *
     * @param daily for one day
     * @param unpaidDays the first days of each stay, which aren't paid
     * @param mostDays the most days of one stay that are paid
     */
    record PerDay(long daily, int unpaidDays, int mostDays) implements Benefit {}

    /** A share of a sum by the severity of an injury; shares in basis points. */
    record BySeverity(long sum, Map<String, Integer> severities) implements Benefit {

        public BySeverity {
            severities = inOrder(severities);
        }
    }

    private static <T> Map<String, T> inOrder(Map<String, T> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
