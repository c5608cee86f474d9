package cn.jingka.portal.audit.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sealEvery how often entries are taken into the chain
 * @param sealWithin how long an entry may stand outside it before that counts as a fault: an outage of all nodes, at most
 */
@ConfigurationProperties("portal.audit")
record AuditSettings(
        @DefaultValue("PT3S") Duration sealEvery,
        @DefaultValue("PT10M") Duration sealWithin) {}
