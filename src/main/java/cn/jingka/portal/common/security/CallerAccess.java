package cn.jingka.portal.common.security;

import cn.jingka.portal.common.person.PersonId;
import java.util.function.Supplier;

/**
 * What an agent of the hotline may do for the caller: what the caller may do, in the agent's name and with the call's number,
 * as long as the agent's call is open and the caller verified. The caller is taken from the call and from nowhere else.
 */
public interface CallerAccess {

    /** @throws cn.jingka.portal.common.error.DomainException when the agent has no open call, or its caller is not verified (any more) */
    PersonId caller();

    /**
     * Does this work as the caller: {@link CurrentActor#member()} is the caller, the role is the member's.
     *
     * @throws cn.jingka.portal.common.error.DomainException as {@link #caller()}
     */
    <T> T asCaller(Supplier<T> work);

    /**
     * A member's service of which every method is called {@linkplain #asCaller as the caller}.
     *
     * @param service its interface
     */
    <T> T onBehalf(Class<T> service, T members);
}
