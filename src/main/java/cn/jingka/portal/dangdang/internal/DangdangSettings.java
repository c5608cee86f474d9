package cn.jingka.portal.dangdang.internal;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connection to Dangdang, e.g. {@code PORTAL_DANGDANG_URL}.
 *
 * @param url where its OAuth 2 endpoints and API begin; empty without a connection
 * @param webhookSecret with which it signs its calls
 * @param pullEvery how long after a pull the next one follows of itself; its calls bring what is new in between
 * @param lookEvery how often the portal looks for links whose pull is due
 */
@ConfigurationProperties("portal.dangdang")
record DangdangSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String webhookSecret,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1h") Duration pullEvery,
        @DefaultValue("15s") Duration lookEvery) {

    DangdangSettings {
        url = url.replaceAll("/+$", "");
        if (!url.isEmpty()) {
            requireAll(clientId, clientSecret, webhookSecret);
            requireAddress(url);
        }
    }

    private static void requireAll(String... values) {
        for (String value : values) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(
                        "portal.dangdang.url needs portal.dangdang.client-id, client-secret and webhook-secret as well");
            }
        }
    }

    /** Secrets and tokens travel encrypted, but for a partner on this very machine. */
    private static void requireAddress(String url) {
        URI address = URI.create(url);
        boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && here)) {
            throw new IllegalArgumentException("portal.dangdang.url must begin with https://");
        }
    }

    boolean connected() {
        return !url.isEmpty();
    }

    @Override
    public String toString() {
        return "DangdangSettings[" + url + ", " + clientId + "]";
    }
}
