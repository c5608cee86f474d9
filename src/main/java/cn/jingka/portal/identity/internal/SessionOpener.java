package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.RealTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Turns a browser's session into that of somebody signed in: under a new id, so that one planted beforehand is worthless. */
@Component
class SessionOpener {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy fixation = new ChangeSessionIdAuthenticationStrategy();
    private final HttpSessionCsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();
    private final Clock clock;

    SessionOpener(@RealTime Clock clock) {
        this.clock = clock;
    }

    /**
     * @param roles what the person signed in may do
     * @param shown the factors that were just shown
     */
    void open(
            Actor actor,
            Collection<? extends GrantedAuthority> roles,
            Set<Factor> shown,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<GrantedAuthority> authorities = new ArrayList<>(roles);
        shown.forEach(factor -> authorities.add(factor.shownAt(clock.instant())));
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities);
        fixation.onAuthentication(authentication, request, response);
        csrfTokens.saveToken(null, request, response);
        keep(authentication, request, response);
    }

    /** The person signed in has just shown this factor once more, or for the first time. */
    void shownAgain(Factor factor, HttpServletRequest request, HttpServletResponse response) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        Authentication renewed = present.toBuilder()
                .authorities(held -> {
                    held.removeIf(granted -> granted.getAuthority().equals(factor.authority()));
                    held.add(factor.shownAt(clock.instant()));
                })
                .build();
        keep(renewed, request, response);
    }

    private void keep(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
