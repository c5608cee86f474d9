package cn.jingka.portal.audit.internal;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.ActorKind;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrailTest extends PortalIntegrationTest {

    private static final Query EVERYTHING =
            new Query(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
    private static final PersonId PERSON = new PersonId(7);
    private static final Actor AGENT = Actor.account("agent", "坐席一", Set.of());

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Trail trail;

    @Test
    void anEntryTellsWhoDidWhatWithWhoseDataAndWhy() {
        Actor forCaller = Actor.onBehalf(AGENT, PERSON, "C20150302-0001");
        as(forCaller, Role.MEMBER, () -> {
            audit.record(forCaller, "members.audit.cardLost", Optional.of(PERSON), "application 3");
            return null;
        });

        assertThat(trail.find(Query.byStaffAbout(PERSON), 0, 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo(clock.instant());
                    assertThat(entry.actor()).isEqualTo("agent");
                    assertThat(entry.actorName()).isEqualTo("坐席一");
                    assertThat(entry.kind()).isEqualTo(ActorKind.AGENT);
                    assertThat(entry.call()).isEqualTo("C20150302-0001");
                    assertThat(entry.detail()).isEqualTo("application 3");
                    assertThat(entry.subjects()).containsExactly(PERSON);
                });
    }

    @Test
    void theRoleHeldAtTheMomentTellsInWhichPartSomebodyActed() {
        Actor officer = Actor.account("officer", "经办人", Set.of("U0001"));
        as(officer, Role.UNIT_OFFICER, () -> {
            audit.record(officer, "members.audit.filing", Optional.of(PERSON), "");
            return null;
        });
        audit.record(officer, "members.audit.filing", Optional.of(PERSON), "afterwards, in the background");
        audit.record(Actor.member(PERSON, "王*"), "members.audit.cardLost", Optional.of(PERSON), "");
        audit.record(Actor.PORTAL, "services.audit.moved", Optional.of(PERSON), "");

        assertThat(trail.find(EVERYTHING, 0, 10).reversed())
                .extracting(Trail.Entry::kind)
                .containsExactly(ActorKind.UNIT_OFFICER, ActorKind.UNIT_OFFICER, ActorKind.MEMBER, ActorKind.PORTAL);
        assertThat(trail.find(Query.byStaffAbout(PERSON), 0, 10)).hasSize(2);
    }

    @Test
    void aListThatWasLookedAtIsOneEntryAboutEveryoneOnIt() {
        audit.recordAll(AGENT, "members.audit.listed", List.of(PERSON, new PersonId(8), PERSON), "page 1");
        audit.recordAll(AGENT, "members.audit.listed", List.of(), "nobody");

        assertThat(trail.count(EVERYTHING)).isOne();
        assertThat(trail.find(Query.byStaffAbout(PERSON), 0, 10))
                .singleElement()
                .extracting(Trail.Entry::subjects)
                .isEqualTo(List.of(PERSON, new PersonId(8)));
    }

    @Test
    void aListOfThousandsIsSeveralEntries() {
        audit.recordAll(
                AGENT,
                "members.audit.listed",
                LongStream.rangeClosed(1, 2_500).mapToObj(PersonId::new).toList(),
                "");

        assertThat(trail.find(EVERYTHING, 0, 10))
                .extracting(entry -> entry.subjects().size())
                .containsExactlyInAnyOrder(1_000, 1_000, 500);
    }

    @Test
    void entriesAreFoundByAccountActionAndPeriodTheNewestFirst() {
        audit.record(AGENT, "first", Optional.of(PERSON), "");
        clock.advance(Duration.ofHours(1));
        audit.record(Actor.account("operator", "操作员", Set.of()), "second", Optional.empty(), "");

        assertThat(trail.find(EVERYTHING, 0, 10))
                .extracting(Trail.Entry::action)
                .containsExactly("second", "first");
        assertThat(trail.find(EVERYTHING, 1, 1)).extracting(Trail.Entry::action).containsExactly("first");
        assertThat(trail.count(new Query(
                        Optional.empty(),
                        Optional.of("operator"),
                        Optional.of("second"),
                        false,
                        Optional.of(clock.instant()),
                        Optional.of(clock.instant().plusSeconds(1)))))
                .isOne();
        assertThat(trail.count(new Query(
                        Optional.of(PERSON),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(clock.instant()),
                        Optional.empty())))
                .isZero();
    }
}
