package cn.jingka.portal.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many one-time codes may be asked for within an hour, e.g. {@code PORTAL_IDENTITY_CODES_PER_ADDRESS}.
 *
 * @param codesPerNumber for one mobile number, known or not, from one address or one known browser; three times as many in all
 * @param codesPerAddress from one client address
 * @param codesInTotal from everyone together: bounds what a flood of requests costs in SMS
 */
@ConfigurationProperties(prefix = "portal.identity")
record IdentityProperties(
        @DefaultValue("5") int codesPerNumber,
        @DefaultValue("20") int codesPerAddress,
        @DefaultValue("3000") int codesInTotal) {}
