package cn.jingka.portal.dangdang.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** Dangdang over HTTP; which Dangdang answers is a matter of its address alone. */
@Component
class HttpPartner implements Partner {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPartner.class);

    /** The refresh grant asks for the access token it replaces; nothing of it is sent. */
    private static final String REPLACED = "replaced";

    private final DangdangSettings settings;
    private final DangdangClient registered;
    private final RestClient api;
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes = new RestClientRefreshTokenTokenResponseClient();

    HttpPartner(DangdangSettings settings, DangdangClient registered) {
        this.settings = settings;
        this.registered = registered;
        JdkClientHttpRequestFactory requests = requests(settings.timeout());
        this.api = RestClient.builder().requestFactory(requests).build();
        RestClient tokens = tokenClient(requests);
        codes.setRestClient(tokens);
        refreshes.setRestClient(tokens);
    }

    private static JdkClientHttpRequestFactory requests(Duration timeout) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeout);
        return requests;
    }

    /** As Spring Security makes it, but for the time-outs. */
    private static RestClient tokenClient(JdkClientHttpRequestFactory requests) {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    @Override
    public boolean connected() {
        return settings.connected();
    }

    @Override
    public Tokens redeem(OAuth2AuthorizationExchange exchange) throws Down, CodeRefused {
        try {
            return tokens(codes, new OAuth2AuthorizationCodeGrantRequest(registered.registration(), exchange), null);
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                throw new CodeRefused(refused);
            }
            throw down("redeem a code", refused);
        }
    }

    @Override
    public Tokens refresh(String refreshToken) throws Down, ConsentGone {
        var replaced = new OAuth2AccessToken(TokenType.BEARER, REPLACED, null, null);
        var refresh = new OAuth2RefreshToken(refreshToken, null);
        try {
            return tokens(
                    refreshes,
                    new OAuth2RefreshTokenGrantRequest(registered.registration(), replaced, refresh),
                    refreshToken);
        } catch (OAuth2AuthorizationException refused) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                throw new ConsentGone(refused);
            }
            throw down("refresh a token", refused);
        }
    }

    /** @param before the refresh token that stays when the partner gives no other, or null */
    private static <T extends AbstractOAuth2AuthorizationGrantRequest> Tokens tokens(
            AbstractRestClientOAuth2AccessTokenResponseClient<T> client, T request, String before) throws Down {
        OAuth2AccessTokenResponse answer = client.getTokenResponse(request);
        OAuth2AccessToken access = answer.getAccessToken();
        OAuth2RefreshToken refresh = answer.getRefreshToken();
        String next = refresh == null ? before : refresh.getTokenValue();
        if (next == null) {
            throw new Down("The partner gave no refresh token");
        }
        return new Tokens(access.getTokenValue(), next, Duration.between(access.getIssuedAt(), access.getExpiresAt()));
    }

    @Override
    public AccountBody account(String accessToken) throws Down, AccessRefused {
        AccountBody body = call(
                "read the account",
                () -> api.get()
                        .uri(address("/api/account"))
                        .headers(headers -> headers.setBearerAuth(accessToken))
                        .retrieve()
                        .body(AccountBody.class));
        if (body == null || body.accountId() == null || body.accountId().isBlank()) {
            throw new Down("The partner named no account");
        }
        return body;
    }

    @Override
    public OrdersPage orders(String accessToken, String cursor) throws Down, AccessRefused {
        URI address = UriComponentsBuilder.fromUri(address("/api/orders"))
                .queryParam("after", "{cursor}")
                .build(cursor);
        OrdersPage page = call(
                "read the orders",
                () -> api.get()
                        .uri(address)
                        .headers(headers -> headers.setBearerAuth(accessToken))
                        .retrieve()
                        .body(OrdersPage.class));
        if (page == null || page.orders() == null) {
            throw new Down("The partner gave no orders");
        }
        return page;
    }

    @Override
    public void tellGold(String accessToken, LocalDate until) throws Down, AccessRefused {
        call(
                "tell until when gold lasts",
                () -> api.put()
                        .uri(address("/api/gold"))
                        .headers(headers -> headers.setBearerAuth(accessToken))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("until", until.toString()))
                        .retrieve()
                        .toBodilessEntity());
    }

    @Override
    public void revoke(String refreshToken) throws Down {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", refreshToken);
        form.add("token_type_hint", "refresh_token");
        try {
            call(
                    "revoke a token",
                    () -> api.post()
                            .uri(address("/oauth2/revoke"))
                            .headers(headers -> headers.setBasicAuth(settings.clientId(), settings.clientSecret()))
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .body(form)
                            .retrieve()
                            .toBodilessEntity());
        } catch (AccessRefused refused) {
            throw new Down("The partner does not know the portal", refused);
        }
    }

    private <T> T call(String what, Supplier<T> request) throws Down, AccessRefused {
        try {
            return request.get();
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                throw new AccessRefused(refused);
            }
            throw down(what, refused);
        } catch (RestClientException unreachable) {
            throw down(what, unreachable);
        }
    }

    /** The partner's words may quote the account, so only the kind of failure is logged. */
    private static Down down(String what, RuntimeException cause) {
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        LOG.warn("Dangdang: could not {}: {}", what, reason(cause, root));
        return new Down("Could not " + what, cause);
    }

    private static String reason(RuntimeException cause, Throwable root) {
        return cause instanceof OAuth2AuthorizationException refused
                ? refused.getError().getErrorCode()
                : root.getClass().getSimpleName();
    }

    private URI address(String path) {
        return URI.create(settings.url() + path);
    }
}
