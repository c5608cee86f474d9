package cn.jingka.portal.payouts.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param announceLead how long before its payment the member is told of it (RB-PAY); {@code PORTAL_ANNOUNCE_LEAD} */
@ConfigurationProperties("portal")
record LeadTime(@DefaultValue("PT24H") Duration announceLead) {}
