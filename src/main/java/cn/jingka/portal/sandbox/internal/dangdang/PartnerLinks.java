package cn.jingka.portal.sandbox.internal.dangdang;

import cn.jingka.portal.sandbox.internal.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What readers allowed the portal. A link with its tokens outlives a restart, since the portal keeps its tokens too;
 * what has not come to tokens yet does not.
 */
final class PartnerLinks implements OAuth2AuthorizationService {

    /** A link as it is kept. */
    private record Link(String id, String reader, Set<String> scopes, Token access, Token refresh) {}

    private record Token(String value, Instant issued, Instant expires) {

        static Token of(OAuth2Token token) {
            return new Token(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt());
        }
    }

    private final Path file;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, OAuth2Authorization> known = new ConcurrentHashMap<>();

    PartnerLinks(Path file, RegisteredClient portal) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                for (Link link : json.readValue(Files.readAllBytes(file), Link[].class)) {
                    known.put(link.id(), restored(link, portal));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's bookshop can't read " + file, e);
        }
    }

    private static OAuth2Authorization restored(Link link, RegisteredClient portal) {
        Token access = link.access();
        Token refresh = link.refresh();
        return OAuth2Authorization.withRegisteredClient(portal)
                .id(link.id())
                .principalName(link.reader())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(link.scopes())
                .attribute(
                        Principal.class.getName(),
                        UsernamePasswordAuthenticationToken.authenticated(link.reader(), null, List.of()))
                .accessToken(new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        access.value(),
                        access.issued(),
                        access.expires(),
                        link.scopes()))
                .refreshToken(new OAuth2RefreshToken(refresh.value(), refresh.issued(), refresh.expires()))
                .build();
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
        if (refresh != null && !refresh.isActive()) {
            remove(authorization);
            return;
        }
        known.put(authorization.getId(), authorization);
        if (refresh != null) {
            keep();
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        if (known.remove(authorization.getId()) != null) {
            keep();
        }
    }

    private void keep() {
        List<Link> links = known.values().stream()
                .filter(PartnerLinks::holds)
                .sorted(Comparator.comparing(OAuth2Authorization::getId))
                .map(link -> new Link(
                        link.getId(),
                        link.getPrincipalName(),
                        link.getAuthorizedScopes(),
                        Token.of(link.getAccessToken().getToken()),
                        Token.of(link.getRefreshToken().getToken())))
                .toList();
        try {
            WholeFile.write(file, json.writeValueAsBytes(links));
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's bookshop can't write " + file, e);
        }
    }

    private static boolean holds(OAuth2Authorization authorization) {
        return authorization.getRefreshToken() != null
                && authorization.getRefreshToken().isActive();
    }

    /** Whether the reader's account is linked with a card at the portal. */
    boolean linked(Reader reader) {
        return of(reader).findAny().isPresent();
    }

    /** Ends what the reader allowed; false when there was nothing. */
    synchronized boolean unlink(Reader reader) {
        List<OAuth2Authorization> all = of(reader).toList();
        all.forEach(this::remove);
        return !all.isEmpty();
    }

    private Stream<OAuth2Authorization> of(Reader reader) {
        return known.values().stream()
                .filter(link -> holds(link) && link.getPrincipalName().equals(reader.user()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return known.get(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return known.values().stream()
                .filter(link -> holds(link, token, type))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(OAuth2Authorization link, String token, @Nullable OAuth2TokenType type) {
        if (type == null) {
            return hasCode(link, token) || hasRefresh(link, token) || hasAccess(link, token);
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.STATE -> token.equals(link.getAttribute(OAuth2ParameterNames.STATE));
            case OAuth2ParameterNames.CODE -> hasCode(link, token);
            case OAuth2ParameterNames.REFRESH_TOKEN -> hasRefresh(link, token);
            case OAuth2ParameterNames.ACCESS_TOKEN -> hasAccess(link, token);
            default -> false;
        };
    }

    private static boolean hasCode(OAuth2Authorization link, String token) {
        return is(link.getToken(OAuth2AuthorizationCode.class), token);
    }

    private static boolean hasAccess(OAuth2Authorization link, String token) {
        return is(link.getAccessToken(), token);
    }

    private static boolean hasRefresh(OAuth2Authorization link, String token) {
        return is(link.getRefreshToken(), token);
    }

    private static boolean is(OAuth2Authorization.@Nullable Token<?> held, String token) {
        return held != null && Objects.equals(held.getToken().getTokenValue(), token);
    }
}
