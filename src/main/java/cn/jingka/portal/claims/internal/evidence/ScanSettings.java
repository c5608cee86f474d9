package cn.jingka.portal.claims.internal.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mode whether files are scanned for viruses
 * @param host where ClamAV's daemon listens, with {@code port}
 * @param timeout for connecting, and for each answer
 */
@ConfigurationProperties("portal.scan")
record ScanSettings(
        @DefaultValue("OFF") Mode mode,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("PT30S") Duration timeout) {

    enum Mode {
        OFF,
        /** Scanned when the scanner answers; taken in unscanned, with a warning in the log, when it doesn't. */
        OPTIONAL,
        /** Nothing is taken in without the scanner's word. */
        REQUIRED
    }
}
