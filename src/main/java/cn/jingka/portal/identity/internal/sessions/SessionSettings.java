package cn.jingka.portal.identity.internal.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in holds, e.g. {@code PORTAL_SESSIONS_STAFF_IDLE=PT10M}.
 *
 * @param member members, at home and on the way
 * @param staff staff at their desks
 * @param counter merchants' counters, which stay open for a shift
 * @param warnBefore how long before the idle time-out people are asked whether they go on
 * @param freshFor how long a factor counts as shown just now
 */
@ConfigurationProperties(prefix = "portal.sessions")
public record SessionSettings(
        @DefaultValue Member member,
        @DefaultValue Staff staff,
        @DefaultValue Counter counter,
        @DefaultValue("2m") Duration warnBefore,
        @DefaultValue("5m") Duration freshFor) {

    /**
     * @param idle without any use
     * @param longest since signing in, whatever is done
     */
    public record Limits(Duration idle, Duration longest) {}

    public record Member(
            @DefaultValue("30m") Duration idle,
            @DefaultValue("12h") Duration longest) {}

    public record Staff(
            @DefaultValue("15m") Duration idle,
            @DefaultValue("10h") Duration longest) {}

    public record Counter(
            @DefaultValue("12h") Duration idle,
            @DefaultValue("12h") Duration longest) {}

    public Limits limits(SessionGroup group) {
        return switch (group) {
            case MEMBER -> new Limits(member.idle, member.longest);
            case STAFF -> new Limits(staff.idle, staff.longest);
            case COUNTER -> new Limits(counter.idle, counter.longest);
        };
    }
}
