package cn.jingka.portal.oversight.internal;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as standing out.
 *
 * @param followEvery how often the trail is followed
 * @param manyInHour persons an account may look at within an hour
 * @param manyInDay the same on a day
 * @param manyOfOwnUnit the same for unit officers, whose rosters show many at once
 * @param timesUsual how many times an account's usual day is unusual
 * @param usualFrom fewer persons on a day are never unusual
 * @param workFrom first hour of work
 * @param workUntil last
 * @param repeatedHours in how many different hours within {@code repeatedWithin} somebody looks at the same person
 * @param withoutCall acts of agents that need no call: what their own module records, with masked data only
 * @param beforeVerified acts during a call that come before its verification or with its end
 */
@ConfigurationProperties("portal.oversight")
record OversightSettings(
        @DefaultValue("PT10S") Duration followEvery,
        @DefaultValue("60") int manyInHour,
        @DefaultValue("300") int manyInDay,
        @DefaultValue("2000") int manyOfOwnUnit,
        @DefaultValue("3") int timesUsual,
        @DefaultValue("20") int usualFrom,
        @DefaultValue("07:00") LocalTime workFrom,
        @DefaultValue("21:00") LocalTime workUntil,
        @DefaultValue("6") int repeatedHours,
        @DefaultValue("P7D") Period repeatedWithin,
        @DefaultValue("support.") List<String> withoutCall,

        @DefaultValue({
            "support.audit.started",
            "support.audit.searched",
            "support.audit.chosen",
            "support.audit.codeSent",
            "support.audit.codeWrong",
            "support.audit.asked",
            "support.audit.questionsFailed",
            "support.audit.verified",
            "support.audit.ended"
        })
        Set<String> beforeVerified) {}
