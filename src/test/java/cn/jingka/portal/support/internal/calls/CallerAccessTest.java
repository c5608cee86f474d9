package cn.jingka.portal.support.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class CallerAccessTest extends PortalIntegrationTest {

    @Autowired
    private CallerAccess access;

    @Autowired
    private CallsFixture calls;

    @Autowired
    private Calls ownCalls;

    @Autowired
    private MembersFixture members;

    @Autowired
    private OwnMembership membership;

    @Autowired
    private OwnCard card;

    @Autowired
    private CurrentActor actor;

    private PersonId person;

    @BeforeEach
    void aMember() {
        person = members.newPerson("U0001").named("王秀兰").create();
    }

    @Test
    void anAgentSeesTheVerifiedCallersOwnDataInTheirOwnNameWithTheCallsNumber() {
        String number = calls.verified("agent", person);
        AsAgent.run("agent", () -> {
            assertThat(access.caller()).isEqualTo(person);
            assertThat(access.asCaller(membership::get).name()).isEqualTo("王秀兰");
            Actor caller = access.asCaller(actor::get);
            assertThat(caller.account()).isEqualTo("agent");
            assertThat(caller.call()).isEqualTo(number);
            assertThat(caller.person()).contains(person);
        });
    }

    @Test
    void aMembersServiceAnswersAnAgentAsItAnswersTheCaller() {
        members.card(person);
        calls.verified("agent", person);
        OwnCard callers = access.onBehalf(OwnCard.class, card);
        AsAgent.run("agent", () -> assertThat(callers.current()).isPresent());
    }

    @Test
    void withinTheWorkOneIsAMemberAndAfterItAnAgentAgain() {
        calls.verified("agent", person);
        AsAgent.run("agent", () -> {
            access.asCaller(() -> {
                assertThat(actor.has(Role.AGENT)).isFalse();
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(ownCalls::open);
                return null;
            });
            assertThat(actor.has(Role.MEMBER)).isFalse();
            assertThat(ownCalls.open()).isPresent();
        });
    }

    @Test
    void whatAServiceRefusesTheCallerItRefusesTheAgentInTheSameWords() {
        calls.verified("agent", person);
        OwnCard callers = access.onBehalf(OwnCard.class, card);
        assertThat(refusal(() -> {
                    callers.reportLost();
                    return null;
                }))
                .startsWith("members.");
    }

    @Test
    void withoutACallNothingIsReached() {
        assertThat(refusal(access::caller)).isEqualTo("support.access.noCall");
        assertThat(refusal(() -> access.asCaller(membership::get))).isEqualTo("support.access.noCall");
    }

    @Test
    void beforeTheVerificationNothingIsReached() {
        calls.chosen("agent", person);
        assertThat(refusal(() -> access.asCaller(membership::get))).isEqualTo("support.access.notVerified");
    }

    @Test
    void afterThirtyMinutesTheCallerHasToBeVerifiedAgain() {
        calls.verified("agent", person);
        clock.advance(Duration.ofMinutes(29));
        AsAgent.run("agent", () -> assertThat(access.caller()).isEqualTo(person));
        clock.advance(Duration.ofMinutes(1));
        assertThat(refusal(access::caller)).isEqualTo("support.access.ranOut");
    }

    @Test
    void aCallThatHasEndedIsClosedAtOnce() {
        String number = calls.verified("agent", person);
        AsAgent.run("agent", () -> ownCalls.hangUp(number));
        assertThat(refusal(access::caller)).isEqualTo("support.access.noCall");
    }

    @Test
    void workBegunForOneCallerDoesNotGoOnWithTheNext() {
        calls.verified("agent", person);
        PersonId next = members.person("U0001");
        assertThat(refusal(() -> access.asCaller(() -> {
                    calls.verified("agent", next);
                    return access.caller();
                })))
                .isEqualTo("support.access.noCall");
    }

    @Test
    void anotherAgentsCallIsOfNoUse() {
        calls.verified("agent", person);
        DomainException refused = refused("agent2", access::caller);
        assertThat(refused.key()).isEqualTo("support.access.noCall");
    }

    @Test
    void whoIsNoAgentActsForNobody() {
        calls.verified("officer", person);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> ClaimsFixture.asOfficer("U0001", access::caller))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("support.access.agentsOnly"));
    }

    private String refusal(Supplier<?> work) {
        return refused("agent", work).key();
    }

    private static DomainException refused(String agent, Supplier<?> work) {
        return catchThrowableOfType(DomainException.class, () -> AsAgent.as(agent, work));
    }
}
