package cn.jingka.portal.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Dangdang as far as the portal calls it, and the portal's connection to it: one account at a time, without orders at
 * first.
 */
@Component
@Profile("test")
public class DangdangStub implements DynamicPropertyRegistrar, DisposableBean {

    public static final String WEBHOOK_SECRET = "webhook-secret-of-the-tests";
    public static final String ACCESS = "access-of-the-tests";
    public static final String REFRESH = "refresh-of-the-tests";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @Override
    public void accept(DynamicPropertyRegistry registry) {
        server.start();
        registry.add("portal.dangdang.url", server::baseUrl);
        registry.add("portal.dangdang.client-id", () -> "jingka-portal");
        registry.add("portal.dangdang.client-secret", () -> "secret-of-the-tests");
        registry.add("portal.dangdang.webhook-secret", () -> WEBHOOK_SECRET);
        // The tests start the work themselves.
        registry.add("portal.dangdang.look-every", () -> "PT24H");
        registry.add("portal.dangdang.timeout", () -> "PT5S");
    }

    /** For what a test expects of the calls. */
    public WireMockServer server() {
        return server;
    }

    /** Everything well, with this account signed in. */
    public void open(String account) {
        server.resetAll();
        server.stubFor(post(urlEqualTo("/oauth2/token"))
                .withRequestBody(containing("grant_type=authorization_code"))
                .willReturn(okJson(tokens(ACCESS, REFRESH))));
        server.stubFor(get(urlEqualTo("/api/account"))
                .willReturn(okJson("{\"accountId\":\"" + account + "\",\"nickname\":\"书虫\"}")));
        server.stubFor(put(urlEqualTo("/api/gold")).willReturn(status(204)));
        server.stubFor(post(urlEqualTo("/oauth2/revoke")).willReturn(status(200)));
        orders("", "[]", "");
    }

    /** The page of orders after a cursor. */
    public void orders(String after, String orders, String next) {
        server.stubFor(get(urlPathEqualTo("/api/orders"))
                .withQueryParam("after", equalTo(after))
                .willReturn(okJson("{\"orders\":" + orders + ",\"next\":\"" + next + "\"}")));
    }

    /** The refresh token given is exchanged for another pair. */
    public void refreshes(String given, String access, String refresh) {
        server.stubFor(post(urlEqualTo("/oauth2/token"))
                .withRequestBody(containing("refresh_token=" + given))
                .willReturn(okJson(tokens(access, refresh))));
    }

    /** Neither codes nor refresh tokens are taken any more. */
    public void refusesGrants() {
        server.stubFor(
                post(urlEqualTo("/oauth2/token")).willReturn(jsonResponse("{\"error\":\"invalid_grant\"}", 400)));
    }

    public void down() {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(status(503)));
    }

    private static String tokens(String access, String refresh) {
        return """
                {"access_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":300,"scope":"membership orders"}""".formatted(access, refresh);
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
