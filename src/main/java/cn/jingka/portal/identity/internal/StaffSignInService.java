package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.security.Workplaces;
import cn.jingka.portal.identity.StaffSignIn;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Service;

@Service
class StaffSignInService implements StaffSignIn {

    private final PasswordAuthentication passwords;
    private final SessionOpener sessions;
    private final VaadinDefaultRequestCache askedBefore;
    private final CurrentActor actor;

    StaffSignInService(
            PasswordAuthentication passwords,
            SessionOpener sessions,
            VaadinDefaultRequestCache askedBefore,
            CurrentActor actor) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.askedBefore = askedBefore;
        this.actor = actor;
    }

    @Override
    public String signIn(
            Door door, String account, String password, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = authenticate(account, password, request);
        if (authentication.getAuthorities().stream()
                .noneMatch(held -> held.getAuthority().startsWith("ROLE_"))) {
            throw new DomainException(Kind.FORBIDDEN, "identity.password.wrong");
        }
        requireDoor(door, authentication);
        SavedRequest asked = askedBefore.getRequest(request, response);
        askedBefore.removeRequest(request, response);
        sessions.open(
                (Actor) authentication.getPrincipal(),
                authentication.getAuthorities(),
                EnumSet.of(Factor.PASSWORD),
                request,
                response);
        return asked != null
                ? asked.getRedirectUrl()
                : request.getContextPath() + "/" + Workplaces.of(actor).orElse("");
    }

    /** Who gets here knows the password, so nothing is given away by saying where to go. */
    private static void requireDoor(Door door, Authentication authentication) {
        boolean counter = authentication.getAuthorities().stream()
                .anyMatch(held -> ("ROLE_" + Role.MERCHANT).equals(held.getAuthority()));
        if (counter && door == Door.STAFF) {
            throw new DomainException(Kind.FORBIDDEN, "identity.staff.counterElsewhere");
        }
        if (!counter && door == Door.COUNTER) {
            throw new DomainException(Kind.FORBIDDEN, "identity.counter.staffElsewhere");
        }
    }

    private Authentication authenticate(String account, String password, HttpServletRequest request) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(account.strip(), password);
        given.setDetails(new WebAuthenticationDetails(request));
        try {
            return passwords.authenticate(given);
        } catch (LockedException e) {
            throw new DomainException(e, Kind.TOO_MANY, "identity.password.tooMany");
        } catch (AuthenticationException e) {
            throw new DomainException(e, Kind.FORBIDDEN, "identity.password.wrong");
        }
    }
}
