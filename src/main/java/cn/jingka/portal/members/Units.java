package cn.jingka.portal.members;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The units of the federation. */
@PreAuthorize("hasRole('ADMINISTRATOR') or hasAuthority('API_UNITS')")
public interface Units {

    /** All units by code. */
    List<Unit> all();

    /** The units that the signed-in unit officer looks after; all of them for an administrator. */
    @PreAuthorize("hasAnyRole('UNIT_OFFICER', 'ADMINISTRATOR')")
    List<Unit> mine();

    /**
     * Creates the unit, or changes the one with this code.
     *
     * @throws cn.jingka.portal.common.error.DomainException when a value is not acceptable, or when the kind would change while
     *     the unit has members
     */
    Unit save(Unit unit);
}
