package cn.jingka.portal.audit.looks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** No staff look, and no change by staff, without an entry about the person: services called with a person in them. */
abstract class StaffLooks extends PortalIntegrationTest {

    static final String UNIT = "U0001";
    static final String DOCUMENT = MembersFixture.identityNumber(800_001);
    static final Actor OFFICER = Actor.account("officer", "经办人", Set.of(UNIT));
    static final Actor ADMINISTRATOR = Actor.account("admin", "管理员", Set.of());
    static final Actor OPERATOR = Actor.account("operator", "操作员", Set.of());
    static final Actor REVIEWER = Actor.account("reviewer", "审核员", Set.of());
    static final Actor DESK = Actor.account("service", "服务专员", Set.of());
    static final Actor COUNTER = Actor.account("gym", "gym", Set.of());
    static final Actor EDITOR = Actor.account("editor", "编辑", Set.of());

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
    <T> T leavesEntry(String call, Actor actor, Role role, Supplier<T> work) {
        int before = entries(actor);
        T result = ClaimsFixture.as(actor, role, work);
        assertThat(entries(actor)).as("entries after " + call).isGreaterThan(before);
        return result;
    }

    void leavesEntry(String call, Actor actor, Role role, Runnable work) {
        leavesEntry(call, actor, role, () -> {
            work.run();
            return null;
        });
    }

    static void as(Actor actor, Role role, Runnable work) {
        ClaimsFixture.as(actor, role, () -> {
            work.run();
            return null;
        });
    }

    private int entries(Actor actor) {
        return trail.count(new Query(
                Optional.of(person),
                Optional.of(actor.account()),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty()));
    }
}
