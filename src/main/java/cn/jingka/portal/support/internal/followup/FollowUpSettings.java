package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.support.Calls.Difficulty;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon what a call left to do is due, in working time.
 *
 * @param general what everybody may know
 * @param personal what needs the caller's own data
 * @param involved what needs a unit, a reviewer or operations
 * @param tries how often a caller is called back
 * @param from when work begins on working days
 * @param until when it ends
 */
@ConfigurationProperties("portal.support.follow-up")
record FollowUpSettings(
        @DefaultValue("4h") Duration general,
        @DefaultValue("8h") Duration personal,
        @DefaultValue("24h") Duration involved,
        @DefaultValue("3") int tries,
        @DefaultValue("09:00") LocalTime from,
        @DefaultValue("17:00") LocalTime until) {

    Duration within(Difficulty difficulty) {
        return switch (difficulty) {
            case GENERAL -> general;
            case PERSONAL -> personal;
            case INVOLVED -> involved;
        };
    }
}
