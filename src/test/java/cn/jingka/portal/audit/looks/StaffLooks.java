package cn.jingka.portal.audit.looks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.security.ServiceAuthority;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** No staff look, and no change by staff, without an entry about the person: services called with a person in them. */
abstract class StaffLooks extends PortalIntegrationTest {

    static final String UNIT = "U0001";
    static final String DOCUMENT = MembersFixture.identityNumber(800_001);
    static final Staff OFFICER = new Staff(Actor.account("officer", "经办人", Set.of(UNIT)), "ROLE_" + Role.UNIT_OFFICER);
    static final Staff ADMINISTRATOR = new Staff(Actor.account("admin", "管理员", Set.of()), "ROLE_" + Role.ADMINISTRATOR);
    static final Staff OPERATOR = new Staff(Actor.account("operator", "操作员", Set.of()), "ROLE_" + Role.OPERATOR);
    static final Staff REVIEWER = new Staff(Actor.account("reviewer", "审核员", Set.of()), "ROLE_" + Role.REVIEWER);
    static final Staff DESK = new Staff(Actor.account("service", "服务专员", Set.of()), "ROLE_" + Role.SERVICE_DESK);
    static final Staff COUNTER = new Staff(Actor.account("gym", "gym", Set.of()), "ROLE_" + Role.MERCHANT);
    static final Staff EDITOR = new Staff(Actor.account("editor", "编辑", Set.of()), "ROLE_" + Role.EDITOR);
    static final Staff BANK = new Staff(Actor.account("svc-bank", "svc-bank", Set.of()), ServiceAuthority.BANK);

    /** @param authority a role's or a service's */
    record Staff(Actor actor, String authority) {}

    @Autowired
    private Trail trail;

    @Autowired
    MembersFixture members;

    PersonId person;

    @BeforeEach
    void aMember() {
        person = members.newPerson(UNIT).document(DOCUMENT).create();
    }

    /** @param call as in {@code staff-looks.txt} */
    <T> T leavesEntry(String call, Staff staff, Supplier<T> work) {
        int before = entries(staff);
        T result = as(staff, work);
        assertThat(entries(staff)).as("entries after " + call).isGreaterThan(before);
        return result;
    }

    void leavesEntry(String call, Staff staff, Runnable work) {
        leavesEntry(call, staff, () -> {
            work.run();
            return null;
        });
    }

    static <T> T as(Staff staff, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    staff.actor(), null, AuthorityUtils.createAuthorityList(staff.authority()))));
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private int entries(Staff staff) {
        return trail.count(new Query(
                Optional.of(person),
                Optional.of(staff.actor().account()),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty()));
    }
}
