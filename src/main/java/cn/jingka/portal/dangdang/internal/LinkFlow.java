package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.dangdang.internal.Partner.AccessRefused;
import cn.jingka.portal.dangdang.internal.Partner.AccountBody;
import cn.jingka.portal.dangdang.internal.Partner.CodeRefused;
import cn.jingka.portal.dangdang.internal.Partner.Down;
import cn.jingka.portal.dangdang.internal.Partner.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Service;

/**
 * A member's way to Dangdang and back. The request with its state and proof key waits in the member's session and is
 * taken out by the first answer with that state, so an answer made up elsewhere, or used before, finds nothing to
 * belong to.
 */
@Service
class LinkFlow {

    private static final Logger LOG = LoggerFactory.getLogger(LinkFlow.class);

    private static final String PERSON = "portal.person";
    private static final String STARTED = "portal.started";

    /** Who comes back later has left the page open; the way begins anew then. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Partner partner;
    private final DangdangClient client;
    private final Linking linking;
    private final LinkWork work;
    private final CurrentActor actor;
    private final Clock clock;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> waiting =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    LinkFlow(Partner partner, DangdangClient client, Linking linking, LinkWork work, CurrentActor actor, Clock clock) {
        this.partner = partner;
        this.client = client;
        this.linking = linking;
        this.work = work;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Begins: the address at Dangdang to which the browser goes now.
     *
     * @throws DomainException with the reason when the member can't link an account now
     */
    @PreAuthorize("hasRole('MEMBER')")
    public String start(HttpServletRequest request, HttpServletResponse response) {
        PersonId person = actor.member();
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            // Another site's link could send a member to agree to what they never asked for.
            throw refused("dangdang.answer.elsewhere");
        }
        if (!partner.connected()) {
            throw refused("dangdang.link.error.notConnected");
        }
        linking.requireLinkable(person);
        Map<String, Object> remembered = Map.of(PERSON, person.value(), STARTED, clock.instant());
        OAuth2AuthorizationRequest wish = client.requests(
                        builder -> builder.attributes(attributes -> attributes.putAll(remembered)))
                .resolve(request, DangdangClient.ID);
        waiting.saveAuthorizationRequest(wish, request, response);
        return wish.getAuthorizationRequestUri();
    }

    /**
     * Ends: reads Dangdang's answer and links the account.
     *
     * @throws DomainException saying what came in between
     */
    @PreAuthorize("hasRole('MEMBER')")
    public void answer(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationExchange exchange = exchange(request, response);
        try {
            Tokens tokens = partner.redeem(exchange);
            work.one(link(tokens));
        } catch (CodeRefused refused) {
            throw new DomainException(refused, DomainException.Kind.CONFLICT, "dangdang.answer.code");
        } catch (Down down) {
            throw new DomainException(down, DomainException.Kind.CONFLICT, "dangdang.answer.down");
        }
    }

    private OAuth2AuthorizationExchange exchange(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest wish = waiting.removeAuthorizationRequest(request, response);
        if (wish == null || !Long.valueOf(actor.member().value()).equals(wish.getAttribute(PERSON))) {
            throw refused("dangdang.answer.unknown");
        }
        String error = request.getParameter(OAuth2ParameterNames.ERROR);
        if (error != null) {
            throw refused(
                    OAuth2ErrorCodes.ACCESS_DENIED.equals(error)
                            ? "dangdang.answer.denied"
                            : "dangdang.answer.refused");
        }
        Instant started = wish.getAttribute(STARTED);
        if (started.plus(LONGEST).isBefore(clock.instant())) {
            throw refused("dangdang.answer.expired");
        }
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (code == null || code.isBlank()) {
            throw refused("dangdang.answer.unknown");
        }
        return new OAuth2AuthorizationExchange(
                wish,
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(wish.getRedirectUri())
                        .state(wish.getState())
                        .build());
    }

    private long link(Tokens tokens) throws Down {
        try {
            AccountBody account = partner.account(tokens.access());
            return linking.link(actor.member(), actor.get(), account, tokens);
        } catch (AccessRefused refused) {
            throw new Down("The partner refuses the access it just gave", refused);
        } catch (DomainException refused) {
            giveBack(tokens);
            throw refused;
        }
    }

    /** Access that the portal has no use for is given back. */
    private void giveBack(Tokens tokens) {
        try {
            partner.revoke(tokens.refresh());
        } catch (Down down) {
            LOG.warn("Dangdang: an unused token could not be revoked and runs out of itself", down);
        }
    }

    private static DomainException refused(String key) {
        return new DomainException(DomainException.Kind.CONFLICT, key);
    }
}
