package cn.jingka.portal.sandbox.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sandbox listens, whom it answers and how fast.
 *
 * @param port TCP port, env {@code PORTAL_SANDBOX_PORT}; 0 takes any free one
 * @param address the interface it listens on; the machine itself unless told otherwise, since it shows whole phone
 *     numbers
 * @param dataDir folder of the files that outlive a restart
 * @param portalUrl public address of the portal, to which the bank's answers go
 * @param bankDelay time between a file and the bank's first answer, and between one kind of answer and the next
 * @param smsDelay time between a message and its first report, and between the first report and the final one
 * @param retryDelay pause before the second try to reach the portal; it doubles with each further one
 * @param authenticator the accounts of staff whose codes are shown
 */
@ConfigurationProperties("portal.sandbox")
public record SandboxSettings(
        @DefaultValue("8081") int port,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue(".portal/sandbox") Path dataDir,
        @DefaultValue("http://localhost:8080") String portalUrl,
        @DefaultValue("PT2S") Duration bankDelay,
        @DefaultValue("PT1S") Duration smsDelay,
        @DefaultValue("PT1S") Duration retryDelay,
        @DefaultValue Twilio twilio,
        @DefaultValue Bank bank,
        @DefaultValue Dangdang dangdang,
        @DefaultValue List<String> authenticator) {

    /** The one account at the stand-in of Twilio. */
    public record Twilio(
            @DefaultValue("") String accountSid,
            @DefaultValue("") String authToken,
            @DefaultValue("") String from) {}

    /**
     * Credentials between portal and bank.
     *
     * @param user whom the bank lets in
     * @param answersUser as whom the bank calls the portal
     */
    public record Bank(
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String answersUser,
            @DefaultValue("") String answersPassword) {}

    /**
     * What Dangdang gave its partner, the portal.
     *
     * @param webhookSecret with which Dangdang signs what it tells the portal
     */
    public record Dangdang(
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String webhookSecret) {}
}
