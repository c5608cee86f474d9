package cn.jingka.portal.common.crypto;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pace of a key's rotation.
 *
 * @param beat how often each node says which keys it knows, and looks for a rotation under way
 * @param goneAfter a node that has not said so for so long counts as gone
 * @param settle how long the new key has been used before anything is renewed: longer than a node goes on without reading the keys
 * @param retireAfter how long everything has been renewed before the old key goes: longer than any transaction
 */
@ConfigurationProperties(prefix = "portal.keys")
record KeySettings(
        @DefaultValue("PT5S") Duration beat,
        @DefaultValue("PT1M") Duration goneAfter,
        @DefaultValue("PT40S") Duration settle,
        @DefaultValue("PT15M") Duration retireAfter) {}
