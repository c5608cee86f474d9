package cn.jingka.portal.identity.internal.sessions;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.SessionEnds.Why;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Writes a session down at the first request after signing in, whichever way that was; ends it when its time is over or
 * somebody ended it, on any node; and notes its use. What a page sends by itself is no use: otherwise a page left open would
 * keep its session for ever.
 */
public class SessionFilter extends OncePerRequestFilter {

    /** The same for everybody and without anything personal: not worth a look into the table. */
    private static final List<String> STATIC =
            List.of("/VAADIN/build/", "/VAADIN/static/", "/styles/", "/icons/", "/ecard/", "/identity/", "/webjars/");

    private final LiveSessions sessions;
    private final KnownDevices devices;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    SessionFilter(LiveSessions sessions, KnownDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return STATIC.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !signedIn(authentication)) {
            chain.doFilter(request, response);
            return;
        }
        LiveSession live = liveSession(authentication, request, response);
        if (live == null) {
            goOnAsNobody();
            chain.doFilter(request, response);
            return;
        }
        Optional<Why> over = sessions.over(live);
        if (over.isPresent()) {
            sessions.end(live, over.get());
            logout.logout(request, response, authentication);
            new EndedCookie(over.get(), live.group()).write(request, response);
            goOnAsNobody();
            chain.doFilter(request, response);
            return;
        }
        useWhile(() -> chain.doFilter(request, response), live, request);
    }

    private void useWhile(Work work, LiveSession live, HttpServletRequest request)
            throws ServletException, IOException {
        boolean background = isBackground(request);
        if (!background && !isEvent(request)) {
            sessions.use(live);
        }
        work.run();
        // Only now the page has said whether it asked by itself.
        if (!background && !sessions.byItself(request)) {
            sessions.use(live);
        }
    }

    /** As the filter before this one would have left it: to a nobody the chain shows the sign-in page of the place asked for. */
    private static void goOnAsNobody() {
        SecurityContext nobody = SecurityContextHolder.createEmptyContext();
        nobody.setAuthentication(new AnonymousAuthenticationToken(
                SessionFilter.class.getName(), "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        SecurityContextHolder.setContext(nobody);
    }

    /** Nothing when another request of the same browser has ended the session since this one came in. */
    private LiveSession liveSession(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        try {
            synchronized (WebUtils.getSessionMutex(session)) {
                return liveSession(session, authentication, request, response);
            }
        } catch (IllegalStateException e) {
            logger.debug("The session ended while this request was on its way", e);
            return null;
        }
    }

    private LiveSession liveSession(
            HttpSession session,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        Actor actor = (Actor) authentication.getPrincipal();
        LiveSession live = sessions.heldBy(session);
        if (live != null && live.account().equals(actor.account())) {
            return live;
        }
        if (live != null) {
            sessions.end(live, Why.SIGNED_OUT);
        }
        EndedCookie.remove(request, response);
        devices.remember(actor.account(), request, response);
        return sessions.begin(session, actor, SessionGroup.of(authentication.getAuthorities()), request);
    }

    /** Who has shown a password only and still owes the second factor holds no role yet, and is not signed in. */
    private static boolean signedIn(Authentication authentication) {
        return authentication.getPrincipal() instanceof Actor
                && authentication.getAuthorities().stream()
                        .anyMatch(held -> held.getAuthority().startsWith("ROLE_"));
    }

    private static boolean isBackground(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().contains("/VAADIN/push")
                || query != null && (query.contains("v-r=heartbeat") || query.contains("v-r=push"));
    }

    private static boolean isEvent(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().contains("v-r=uidl");
    }

    @FunctionalInterface
    private interface Work {
        void run() throws ServletException, IOException;
    }
}
