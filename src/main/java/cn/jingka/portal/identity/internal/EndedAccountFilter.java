package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of a member of staff whose account was disabled, or whose role or units changed, at the next request. */
class EndedAccountFilter extends OncePerRequestFilter {

    private final AccountRepository accounts;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    EndedAccountFilter(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Actor actor
                && actor.person().isEmpty()
                && !stands(actor, authentication)) {
            logout.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    private boolean stands(Actor actor, Authentication authentication) {
        return accounts.findById(actor.account())
                .filter(Account::enabled)
                .filter(account -> account.actor().units().equals(actor.units()))
                .filter(account -> names(account.grantedAuthorities()).equals(names(authentication.getAuthorities())))
                .isPresent();
    }

    private static Set<String> names(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    }
}
