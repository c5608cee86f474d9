package cn.jingka.portal.oversight;

import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Which person of the roster an account of staff belongs to, so that looks at oneself, relatives and colleagues are noticed. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface StaffPersons {

    List<Link> all();

    /**
     * Replaces what was linked before.
     *
     * @param documentNumber in full
     * @throws cn.jingka.portal.common.error.DomainException {@code oversight.people.account}, {@code oversight.people.own},
     *     {@code oversight.trail.noMember}
     */
    void link(String account, String documentNumber);

    /** @throws cn.jingka.portal.common.error.DomainException {@code oversight.people.own} */
    void unlink(String account);

    /** @param member masked */
    record Link(String account, String member, String linkedBy, Instant linkedAt) {}
}
