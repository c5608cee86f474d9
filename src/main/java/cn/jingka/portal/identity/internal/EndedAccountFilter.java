package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends, at the next request, the session of a member of staff whose account was disabled, whose role or units changed, or who
 * holds a role without the factors that it takes.
 */
class EndedAccountFilter extends OncePerRequestFilter {

    private final AccountRepository accounts;
    private final TwoFactors factors;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    EndedAccountFilter(AccountRepository accounts, TwoFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Actor actor
                && actor.person().isEmpty()
                && !(factors.shownBy(authentication) && stands(actor, authentication))) {
            logout.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

    private boolean stands(Actor actor, Authentication authentication) {
        return accounts.findById(actor.account())
                .filter(Account::enabled)
                .filter(account -> account.actor().units().equals(actor.units()))
                .filter(account -> TwoFactors.roles(account.grantedAuthorities())
                        .equals(TwoFactors.roles(authentication.getAuthorities())))
                .isPresent();
    }
}
