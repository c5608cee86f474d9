package cn.jingka.portal.common.security;

import cn.jingka.portal.common.person.PersonId;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts: a member, a member of staff, a service account, or the portal itself.
 *
 * @param account unique name: {@code member:42}, a staff user name, a service account's name, or {@code portal}
 * @param displayName how the actor is greeted and shown to others; never identifying data of a member
 * @param personId the member's person, else null
 * @param units the unit codes that a unit officer looks after, else empty
 * @param call the number of the call during which an agent acts, for the member {@code personId} if there is one; else null
 */
public record Actor(String account, String displayName, Long personId, Set<String> units, String call)
        implements Principal, Serializable {

    /** The portal itself: scheduled work. */
    public static final Actor PORTAL = new Actor("portal", "portal", null, Set.of(), null);

    public Actor {
        units = Set.copyOf(units);
    }

    public static Actor member(PersonId person, String displayName) {
        return new Actor("member:" + person, displayName, person.value(), Set.of(), null);
    }

    /** Staff or a service account. */
    public static Actor account(String name, String displayName, Set<String> units) {
        return new Actor(name, displayName, null, units, null);
    }

    /** An agent during a call, before the caller is verified: acts for nobody yet. */
    public static Actor duringCall(Actor agent, String call) {
        return new Actor(agent.account, agent.displayName, null, Set.of(), call);
    }

    /** An agent who acts for a caller: everything is done in the agent's name, on the caller's data, for this call. */
    public static Actor onBehalf(Actor agent, PersonId caller, String call) {
        return new Actor(agent.account, agent.displayName, caller.value(), Set.of(), call);
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    @Override
    public String getName() {
        return account;
    }
}
