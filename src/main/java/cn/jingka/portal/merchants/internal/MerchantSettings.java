package cn.jingka.portal.merchants.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times of the counters, e.g. {@code PORTAL_MERCHANTS_VOID_WITHIN}. The policy book gives none: they are the
 * federation's to set.
 *
 * @param checkLasts how long a check may be used
 * @param voidWithin how long a counter can take a use back by itself
 * @param disputeDays how many days after a use a member can object to it
 * @param answerDays how many days a counter has for its account of an objection
 */
@ConfigurationProperties(prefix = "portal.merchants")
record MerchantSettings(
        @DefaultValue("PT10M") Duration checkLasts,
        @DefaultValue("PT30M") Duration voidWithin,
        @DefaultValue("60") int disputeDays,
        @DefaultValue("7") int answerDays) {}
