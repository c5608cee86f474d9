package cn.jingka.portal.support.internal.calls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a verified caller stays verified and how often verification may be tried, e.g. {@code PORTAL_SUPPORT_VERIFIEDFOR}.
 *
 * @param verifiedFor from the verification on
 * @param longestCall an open call older than this was forgotten and is ended
 * @param searchesPerCall searches during one call
 * @param codeValid from the sending on
 * @param codeTries wrong entries of one code
 * @param codesPerCall codes sent during one call
 * @param codesPerDay codes sent to one person within 24 hours
 * @param codePause between two codes to one person
 * @param wrongCodesPerDay wrong entries for one person within 24 hours, after which codes are closed for the person
 * @param roundsPerCall rounds of questions during one call
 * @param failedRoundsPerDay failed rounds for one person within 24 hours, after which questions are closed for the person
 * @param failuresPerAgent rounds and codes of one agent within 24 hours that had a wrong entry and did not pass
 */
@ConfigurationProperties(prefix = "portal.support")
record SupportSettings(
        @DefaultValue("30m") Duration verifiedFor,
        @DefaultValue("4h") Duration longestCall,
        @DefaultValue("15") int searchesPerCall,
        @DefaultValue("5m") Duration codeValid,
        @DefaultValue("3") int codeTries,
        @DefaultValue("3") int codesPerCall,
        @DefaultValue("5") int codesPerDay,
        @DefaultValue("60s") Duration codePause,
        @DefaultValue("6") int wrongCodesPerDay,
        @DefaultValue("2") int roundsPerCall,
        @DefaultValue("3") int failedRoundsPerDay,
        @DefaultValue("20") int failuresPerAgent) {}
