package cn.jingka.portal.oversight.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.audit.internal.TrailFixture;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.person.PersonTies.Tie;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.oversight.AnomalyDesk;
import cn.jingka.portal.oversight.AnomalyDesk.Anomaly;
import cn.jingka.portal.oversight.AnomalyKind;
import cn.jingka.portal.oversight.AnomalyState;
import cn.jingka.portal.oversight.StaffPersons;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AnomaliesTest extends PortalIntegrationTest {

    private static final Actor SUPERVISOR = Actor.account("supervisor", "班长", Set.of());
    private static final Actor ADMIN = Actor.account("admin", "管理员", Set.of());

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Trail trail;

    @Autowired
    private TrailFixture chain;

    @Autowired
    private TrailFollower follower;

    @Autowired
    private AnomalyDesk desk;

    @Autowired
    private StaffPersons staff;

    @Autowired
    private MembersFixture members;

    @Autowired
    private CallsFixture calls;

    @Test
    void anAgentsLookThatNoVerifiedCallCoversIsFoundAndOneInsideTheCallIsNot() {
        PersonId caller = members.person("U0001");
        PersonId other = members.person("U0001");
        Actor agent = Actor.account("agent", "坐席", Set.of());
        String call = calls.verified("agent", caller);
        record(Actor.onBehalf(agent, caller, call), Role.MEMBER, List.of(caller));
        assertThat(found()).isEmpty();

        record(Actor.onBehalf(agent, other, call), Role.MEMBER, List.of(other));
        record(agent, Role.AGENT, List.of(caller));
        clock.advance(Duration.ofHours(1));
        calls.end("agent");
        clock.advance(Duration.ofHours(1));
        record(Actor.onBehalf(agent, caller, call), Role.MEMBER, List.of(caller));

        assertThat(found())
                .extracting(Anomaly::kind, Anomaly::account)
                .containsOnly(tuple(AnomalyKind.WITHOUT_CALL, "agent"))
                .hasSize(3);
    }

    @Test
    void findingAndVerifyingTheCallerOfACallNeedsNobodyVerified() {
        PersonId candidate = members.person("U0001");
        Actor agent = Actor.duringCall(Actor.account("agent", "坐席", Set.of()), "C20261124-0001");
        ClaimsFixture.as(agent, Role.AGENT, () -> {
            audit.recordAll(agent, "support.audit.searched", List.of(candidate), "PHONE");
            return agent;
        });
        assertThat(found()).isEmpty();
    }

    @Test
    void whatTheHotlineItselfRecordsWithMaskedDataNeedsNoVerifiedCaller() {
        Actor agent = Actor.account("agent", "坐席", Set.of());
        PersonId person = members.person("U0001");
        ClaimsFixture.as(agent, Role.AGENT, () -> {
            audit.recordAll(agent, "support.audit.followUpsListed", List.of(person), "1");
            return agent;
        });
        assertThat(found()).isEmpty();
    }

    @Test
    void lookingForTheCallerInACallIsNothingAndWhatTheDeskShowsBeforeTheVerificationIs() {
        Actor agent = Actor.account("agent", "坐席", Set.of());
        PersonId caller = members.person("U0001");
        PersonId other = members.person("U0001");
        String call = calls.chosen("agent", caller);
        Actor inCall = Actor.duringCall(agent, call);
        ClaimsFixture.as(agent, Role.AGENT, () -> {
            audit.recordAll(inCall, "support.audit.searched", List.of(caller, other), "PHONE");
            audit.record(inCall, "support.audit.chosen", Optional.of(caller), call);
            audit.record(inCall, "support.audit.codeWrong", Optional.of(caller), call);
            clock.advance(Duration.ofMinutes(1));
            calls.end("agent");
            clock.advance(Duration.ofMinutes(1));
            audit.record(inCall, "support.audit.ended", Optional.of(caller), call);
            return agent;
        });
        assertThat(found()).isEmpty();

        ClaimsFixture.as(agent, Role.AGENT, () -> {
            audit.record(Actor.onBehalf(agent, caller, call), "support.audit.looked.payments", Optional.of(caller), "");
            return agent;
        });
        assertThat(found()).extracting(Anomaly::kind).containsExactly(AnomalyKind.WITHOUT_CALL);
    }

    @Test
    void nobodySaysWhichMemberTheirOwnAccountBelongsTo() {
        String document = MembersFixture.identityNumber(800_002);
        members.newPerson("U0007").document(document).create();
        ClaimsFixture.as(Actor.account("admin2", "管理员", Set.of()), Role.ADMINISTRATOR, () -> {
            staff.link("admin", document);
            return null;
        });
        for (Runnable act : List.<Runnable>of(() -> staff.link("admin", document), () -> staff.unlink("admin"))) {
            assertThatThrownBy(() -> ClaimsFixture.as(ADMIN, Role.ADMINISTRATOR, () -> {
                        act.run();
                        return null;
                    }))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refused -> assertThat(refused.key()).isEqualTo("oversight.people.own"));
        }
        assertThat(ClaimsFixture.as(ADMIN, Role.ADMINISTRATOR, staff::all)).hasSize(1);
    }

    @Test
    void manyPersonsWithinAnHourAreFoundOnceAndUnitOfficersMayHaveTheirRoster() {
        List<PersonId> many =
                IntStream.range(0, 61).mapToObj(n -> members.person("U0001")).toList();
        record(Actor.account("reviewer", "审核", Set.of()), Role.REVIEWER, many);
        record(Actor.account("officer", "干部", Set.of("U0001")), Role.UNIT_OFFICER, many);

        assertThat(found())
                .extracting(Anomaly::kind, Anomaly::account, Anomaly::figure, Anomaly::measure)
                .containsExactly(tuple(AnomalyKind.MANY_IN_HOUR, "reviewer", 61, 60));
        follower.follow();
        assertThat(found()).hasSize(1);
    }

    @Test
    void aDayFarBeyondWhatTheAccountUsuallyLooksAtIsFound() {
        Actor reviewer = Actor.account("reviewer", "审核", Set.of());
        List<PersonId> people =
                IntStream.range(0, 25).mapToObj(n -> members.person("U0001")).toList();
        for (int day = 0; day < 5; day++) {
            record(reviewer, Role.REVIEWER, people.subList(5 * day, 5 * day + 5));
            clock.advance(Duration.ofDays(1));
        }
        assertThat(found()).isEmpty();
        record(reviewer, Role.REVIEWER, people);
        assertThat(found())
                .extracting(Anomaly::kind, Anomaly::figure, Anomaly::measure)
                .containsExactly(tuple(AnomalyKind.UNUSUAL, 25, 15));
    }

    @Test
    void looksAtNightAndTheSamePersonAgainAndAgainAreFound() {
        Actor operator = Actor.account("operator", "结算", Set.of());
        PersonId person = members.person("U0001");
        for (int hour = 0; hour < 6; hour++) {
            record(operator, Role.OPERATOR, List.of(person));
            clock.advance(Duration.ofHours(1));
        }
        assertThat(found())
                .extracting(Anomaly::kind, Anomaly::figure, Anomaly::member)
                .containsExactly(tuple(AnomalyKind.REPEATED, 6, "王*兰（单位 U0001）"));
        clock.advance(Duration.ofHours(6));
        record(operator, Role.OPERATOR, List.of(members.person("U0002")));
        assertThat(found()).extracting(Anomaly::kind).contains(AnomalyKind.OUTSIDE_HOURS);
    }

    @Test
    void looksAtOneselfAtAnyoneWithTheSameNumberAndAtColleaguesAreFound() {
        String document = MembersFixture.identityNumber(800_001);
        PersonId own = members.newPerson("U0007")
                .document(document)
                .phone(MembersFixture.mobile(77))
                .create();
        PersonId relative =
                members.newPerson("U0008").phone(MembersFixture.mobile(77)).create();
        PersonId colleague = members.person("U0007");
        PersonId stranger = members.person("U0009");
        ClaimsFixture.as(ADMIN, Role.ADMINISTRATOR, () -> {
            staff.link("reviewer", document);
            return null;
        });
        record(Actor.account("reviewer", "审核", Set.of()), Role.REVIEWER, List.of(own, relative, colleague, stranger));
        assertThat(found())
                .extracting(Anomaly::kind, anomaly -> anomaly.tie().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple(AnomalyKind.RELATED, Tie.SAME_PERSON),
                        tuple(AnomalyKind.RELATED, Tie.SAME_PHONE),
                        tuple(AnomalyKind.RELATED, Tie.SAME_UNIT));
    }

    @Test
    void anAnomalyIsJudgedWithWordsByAnotherThanTheOneConcernedAndItsReadingIsRecorded() {
        PersonId person = members.person("U0001");
        Actor agent = Actor.account("supervisor", "班长", Set.of());
        clock.advance(Duration.ofHours(13));
        record(agent, Role.SUPERVISOR, List.of(person));
        long id = found().getFirst().id();
        assertRefused(SUPERVISOR, Role.SUPERVISOR, id, "自己看的", "oversight.anomaly.concerned");
        assertRefused(ADMIN, Role.ADMINISTRATOR, id, "  ", "oversight.anomaly.noWords");
        ClaimsFixture.as(ADMIN, Role.ADMINISTRATOR, () -> {
            assertThat(desk.get(id).entries()).hasSize(1);
            desk.judge(id, AnomalyState.PURSUED, "夜间没有排班");
            assertThat(desk.get(id).words()).contains("夜间没有排班");
            return null;
        });
        assertRefused(ADMIN, Role.ADMINISTRATOR, id, "再判一次", "oversight.anomaly.judged");
        assertThat(found()).isEmpty();
        assertThat(trail.find(Query.byStaffAbout(person), 0, 10))
                .extracting(Trail.Entry::action)
                .contains("oversight.audit.anomalyRead");
        assertThatThrownBy(() -> ClaimsFixture.as(agent, Role.AGENT, () -> desk.list(AnomalyState.OPEN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void assertRefused(Actor by, Role role, long id, String words, String key) {
        assertThatThrownBy(() -> ClaimsFixture.as(by, role, () -> {
                    desk.judge(id, AnomalyState.IN_ORDER, words);
                    return null;
                }))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private List<Anomaly> found() {
        chain.seal();
        follower.follow();
        return ClaimsFixture.as(ADMIN, Role.ADMINISTRATOR, () -> desk.list(AnomalyState.OPEN));
    }

    private void record(Actor actor, Role role, List<PersonId> subjects) {
        ClaimsFixture.as(actor, role, () -> {
            if (subjects.size() == 1) {
                audit.record(actor, "claims.review.audit.looked", Optional.of(subjects.getFirst()), "");
            } else {
                audit.recordAll(actor, "claims.review.audit.looked", subjects, "");
            }
            return actor;
        });
    }
}
