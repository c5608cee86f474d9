package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.personaldata.RetentionRule;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The rules with their periods: the standard one, or what {@code portal.retention.<name>} says. A period that can't be read stops the start. */
@Component
class RetentionPeriods {

    private final List<RetentionRule> rules;
    private final Map<String, Period> periods = new TreeMap<>();
    private final Clock clock;

    RetentionPeriods(List<RetentionRule> rules, Environment settings, Clock clock) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
        this.clock = clock;
        for (RetentionRule rule : rules) {
            if (periods.put(rule.name(), period(rule, settings)) != null) {
                throw new IllegalStateException("Two retention rules are called " + rule.name());
            }
        }
    }

    private static Period period(RetentionRule rule, Environment settings) {
        String name = "portal.retention." + rule.name();
        String wished = settings.getProperty(name);
        if (wished == null) {
            return rule.standard();
        }
        try {
            Period period = Period.parse(wished);
            if (!period.isNegative()) {
                return period;
            }
        } catch (DateTimeParseException unreadable) {
            throw new IllegalStateException(name + " is no period like P3Y: " + wished, unreadable);
        }
        throw new IllegalStateException(name + " lies in the future: " + wished);
    }

    /** By name. */
    List<RetentionRule> rules() {
        return rules;
    }

    Period of(RetentionRule rule) {
        return periods.get(rule.name());
    }

    /** What came before this moment goes today. */
    Instant before(RetentionRule rule) {
        return ZonedDateTime.ofInstant(clock.instant(), clock.getZone())
                .minus(of(rule))
                .toInstant();
    }
}
