package cn.jingka.portal.notifications.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS provider's account.
 *
 * @param baseUrl another address that speaks Twilio's API; empty for Twilio itself
 * @param accountSid empty switches SMS off: messages then stand in the portal only
 * @param authToken signs in to the provider and verifies its receipts
 * @param from sender number, or a messaging service ({@code MG…})
 * @param perSecond messages a second and node
 * @param maxAttempts attempts before a message is left to the portal alone; only those count of which it is certain that
 *     nothing was sent. Ten with doubled waits outlast a fault of two hours
 * @param backOff wait before the second attempt, doubled from then on
 * @param connectTimeout for the connection to the provider
 * @param answerTimeout for the provider's answer; without one the outcome is unknown
 * @param lostAfter after that long a message in sending belongs to a node that went away
 */
@ConfigurationProperties("portal.sms")
record SmsSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String accountSid,
        @DefaultValue("") String authToken,
        @DefaultValue("") String from,
        @DefaultValue("50") int perSecond,
        @DefaultValue("10") int maxAttempts,
        @DefaultValue("PT15S") Duration backOff,
        @DefaultValue("PT5S") Duration connectTimeout,
        @DefaultValue("PT20S") Duration answerTimeout,
        @DefaultValue("PT5M") Duration lostAfter) {

    SmsSettings {
        if (perSecond < 1 || maxAttempts < 1) {
            throw new IllegalArgumentException("portal.sms.per-second and portal.sms.max-attempts must be at least 1");
        }
        if (!accountSid.isBlank() && (authToken.isBlank() || from.isBlank())) {
            throw new IllegalArgumentException(
                    "portal.sms.account-sid is set, so portal.sms.auth-token and portal.sms.from must be set too");
        }
    }

    boolean switchedOn() {
        return !accountSid.isBlank();
    }

    Duration waitAfter(int attempts) {
        return backOff.multipliedBy(1L << Math.min(attempts - 1, 10));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "SmsSettings[baseUrl=%s, accountSid=%s, from=%s, perSecond=%d]"
                .formatted(baseUrl, accountSid, from, perSecond);
    }
}
