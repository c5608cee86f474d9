package cn.jingka.portal.sandbox.internal.dangdang;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2TokenIntrospectionClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2AccessTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * Dangdang's authorization server, its API's lock and its readers' sign-in. No {@code @Configuration}: the portal's own
 * search for components must not find it, it belongs to the sandbox's context alone.
 */
@EnableWebSecurity
class DangdangSecurity {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String CONSENT = "/consent";
    static final String MEMBERSHIP = "membership";
    static final String ORDERS = "orders";

    private static final String AUTHORITY = "SCOPE_";

    /** Short, so that whoever relies on a token learns to renew it. */
    private static final Duration ACCESS = Duration.ofMinutes(10);

    /** Longer than a gold year. */
    private static final Duration REFRESH = Duration.ofDays(400);

    /** The portal as Dangdang knows its partner. */
    static RegisteredClient partner(String clientId, String clientSecret, String redirect) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(redirect)
                .scope(MEMBERSHIP)
                .scope(ORDERS)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorization(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.authorizationEndpoint(endpoint -> endpoint.consentPage(CONSENT));
                })
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(calls -> calls.requestMatchers(HttpMethod.GET, DangdangApi.ACCOUNT)
                        .hasAuthority(AUTHORITY + MEMBERSHIP)
                        .requestMatchers(HttpMethod.PUT, DangdangApi.GOLD)
                        .hasAuthority(AUTHORITY + MEMBERSHIP)
                        .requestMatchers(HttpMethod.GET, DangdangApi.ORDERS)
                        .hasAuthority(AUTHORITY + ORDERS)
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.opaqueToken(Customizer.withDefaults()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(calls ->
                        calls.requestMatchers(SIGN_IN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN))
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN))
                // The same token all along a session: a page that renews itself finds nothing new in its forms.
                .csrf(csrf -> csrf.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .build();
    }

    @Bean
    RegisteredClientRepository partners(RegisteredClient portal) {
        return new InMemoryRegisteredClientRepository(portal);
    }

    /** Each link is asked for anew: what somebody once agreed to is no answer for the next card. */
    @Bean
    OAuth2AuthorizationConsentService consents() {
        return new AskedEachTime();
    }

    /** Opaque tokens alone: no signing keys are needed. */
    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokens() {
        return new DelegatingOAuth2TokenGenerator(new OAuth2AccessTokenGenerator(), new OAuth2RefreshTokenGenerator());
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OpaqueTokenIntrospector introspector(PartnerLinks links) {
        return token -> {
            OAuth2Authorization link = links.findByToken(token, OAuth2TokenType.ACCESS_TOKEN);
            if (link == null || !link.getAccessToken().isActive()) {
                throw new BadOpaqueTokenException("This access token is not in force");
            }
            return new DefaultOAuth2AuthenticatedPrincipal(
                    link.getPrincipalName(),
                    Map.of(OAuth2TokenIntrospectionClaimNames.SUB, link.getPrincipalName()),
                    AuthorityUtils.createAuthorityList(link.getAuthorizedScopes().stream()
                            .map(AUTHORITY::concat)
                            .toList()));
        };
    }

    @Bean
    UserDetailsService readers() {
        return name -> Reader.named(name)
                .map(reader -> User.withUsername(reader.user())
                        .password(Reader.PASSWORD)
                        .authorities("READER")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    /** Readers are made up, and so are their passwords: hiding what stands on the sign-in page would only cost time. */
    @Bean
    PasswordEncoder plain() {
        return new PlainWords();
    }
}
