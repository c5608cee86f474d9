package cn.jingka.portal.dangdang.internal;

import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * The portal as a client of Dangdang's authorization server: the code grant with PKCE, nothing that signs anybody in.
 */
@Component
class DangdangClient {

    static final String ID = "dangdang";
    static final String ANSWER_PATH = "/authorize/oauth2/code/" + ID;

    private final DangdangSettings settings;
    private final String answerAddress;

    DangdangClient(DangdangSettings settings, @Value("${portal.public-url}") String publicUrl) {
        this.settings = settings;
        this.answerAddress = publicUrl.replaceAll("/+$", "") + ANSWER_PATH;
    }

    /** @throws IllegalStateException without a connection */
    ClientRegistration registration() {
        if (!settings.connected()) {
            throw new IllegalStateException("There is no connection to Dangdang");
        }
        return ClientRegistration.withRegistrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(answerAddress)
                .scope("membership", "orders")
                .authorizationUri(settings.url() + "/oauth2/authorize")
                .tokenUri(settings.url() + "/oauth2/token")
                .build();
    }

    /**
     * Makes authorization requests with a fresh state and proof key, and what else the caller wants to find in them
     * again.
     */
    OAuth2AuthorizationRequestResolver requests(Consumer<OAuth2AuthorizationRequest.Builder> more) {
        var resolver =
                new DefaultOAuth2AuthorizationRequestResolver(new InMemoryClientRegistrationRepository(registration()));
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce().andThen(more));
        return resolver;
    }
}
