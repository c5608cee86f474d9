package cn.jingka.portal.common.security;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor of the present request. Every signed-in principal is an {@link Actor}. */
@Component
public class CurrentActor {

    /** @throws DomainException {@code common.error.signInNeeded} when nobody is signed in */
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw new DomainException(DomainException.Kind.FORBIDDEN, "common.error.signInNeeded");
    }

    /**
     * The member signed in; member services take the person from here and from nowhere else.
     *
     * @throws DomainException {@code common.error.membersOnly} when the actor is no member
     */
    public PersonId member() {
        return get().person()
                .orElseThrow(() -> new DomainException(DomainException.Kind.FORBIDDEN, "common.error.membersOnly"));
    }

    /** @throws DomainException {@code common.error.otherUnit} when the actor is a unit officer of other units */
    public void requireUnit(String unitCode) {
        if (has(Role.UNIT_OFFICER) && !get().units().contains(unitCode)) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, "common.error.otherUnit", unitCode);
        }
    }

    public boolean has(Role role) {
        return hasAuthority("ROLE_" + role.name());
    }

    public boolean hasAuthority(String authority) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(held -> authority.equals(held.getAuthority()));
    }
}
