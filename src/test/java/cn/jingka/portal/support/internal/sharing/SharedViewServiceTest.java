package cn.jingka.portal.support.internal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.support.SharedScreen;
import cn.jingka.portal.support.SharedScreen.Node;
import cn.jingka.portal.support.SharedViews;
import cn.jingka.portal.support.SharedViews.Offer;
import cn.jingka.portal.support.SharedViews.OwnShare;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class SharedViewServiceTest extends PortalIntegrationTest {

    private static final SharedScreen SCREEN = new SharedScreen(
            "payments", 360, 0, new Node("div", Map.of(), Map.of(), null, List.of(Node.text("已支付 ¥640.00"))));

    @Autowired
    private SharedViews shares;

    @Autowired
    private ShareEnds ends;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MembersFixture members;

    @Autowired
    private CallsFixture calls;

    @Autowired
    private Trail trail;

    private PersonId caller;

    @BeforeEach
    void aCaller() {
        caller = members.person(members.unit("U0001"));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void withTheCodeThatTheCallerReadsOutTheAgentSeesThePage() {
        calls.verified("agent", caller);
        Offer offer = asCaller(shares::offer);
        asAgent("agent", () -> run(() -> shares.join(offer.code())));
        assertThat(asCaller(shares::own)).map(OwnShare::joined).hasValue(true);
        asCaller(() -> run(() -> shares.show(SCREEN)));
        assertThat(asAgent("agent", shares::shown)).hasValueSatisfying(shown -> {
            assertThat(shown.screen()).isEqualTo(SCREEN.at(1));
            assertThat(shown.caller()).contains("*");
        });
    }

    @Test
    void withoutAVerifiedCallThereIsNoCode() {
        calls.chosen("agent", caller);
        assertThat(asCaller(shares::own)).isEmpty();
        assertThatThrownBy(() -> asCaller(shares::offer)).satisfies(refused("support.share.noCall"));
    }

    @Test
    void theCodeOfOneCallOpensNothingForAnotherAgent() {
        calls.verified("agent", caller);
        Offer offer = asCaller(shares::offer);
        calls.verified("agent2", members.person("U0001"));
        assertThatThrownBy(() -> asAgent("agent2", () -> run(() -> shares.join(offer.code()))))
                .satisfies(refused("support.share.wrongCode"));
        assertThat(asAgent("agent2", shares::shown)).isEmpty();
    }

    @Test
    void fiveWrongCodesEndItForTheCall() {
        calls.verified("agent", caller);
        Offer offer = asCaller(shares::offer);
        String wrong = offer.code().equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> asAgent("agent", () -> run(() -> shares.join(wrong))))
                    .satisfies(refused("support.share.wrongCode"));
        }
        assertThatThrownBy(() -> asAgent("agent", () -> run(() -> shares.join(wrong))))
                .satisfies(refused("support.share.tooMany"));
        assertThatThrownBy(() -> asAgent("agent", () -> run(() -> shares.join(offer.code()))))
                .satisfies(refused("support.share.tooMany"));
    }

    @Test
    void theCodeRunsOut() {
        calls.verified("agent", caller);
        Offer offer = asCaller(shares::offer);
        clock.advance(Duration.ofMinutes(6));
        assertThatThrownBy(() -> asAgent("agent", () -> run(() -> shares.join(offer.code()))))
                .satisfies(refused("support.share.wrongCode"));
    }

    @Test
    void withTheCallTheAgentLosesThePage() {
        share();
        calls.end("agent");
        assertThat(asAgent("agent", shares::shown)).isEmpty();
        assertThat(asCaller(shares::own)).isEmpty();
        calls.verified("agent", caller);
        assertThat(asAgent("agent", shares::shown))
                .as("a new call with the same caller")
                .isEmpty();
    }

    @Test
    void whenTheVerificationRunsOutThePageGoesToo() {
        share();
        clock.advance(Duration.ofMinutes(31));
        assertThat(asAgent("agent", shares::shown)).isEmpty();
    }

    @Test
    void whatWasShownGoesWithTheCallThoughTheMemberHasClosedTheBrowser() {
        share();
        ends.endOver();
        assertThat(asAgent("agent", shares::shown)).isPresent();
        calls.end("agent");
        ends.endOver();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM shared_view WHERE frame IS NOT NULL OR ended_at IS NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theMemberStopsItAtAnyTime() {
        share();
        asCaller(() -> run(shares::stop));
        assertThat(asAgent("agent", shares::shown)).isEmpty();
        asCaller(() -> run(() -> shares.show(SCREEN)));
        assertThat(asAgent("agent", shares::shown)).isEmpty();
    }

    @Test
    void theTrailTellsEachPageOnce() {
        share();
        asAgent("agent", shares::shown);
        asAgent("agent", shares::shown);
        assertThat(trail.find(Query.byStaffAbout(caller), 0, 10))
                .extracting(Trail.Entry::action)
                .containsExactlyInAnyOrder("support.audit.share.joined", "support.audit.share.page");
    }

    private void share() {
        calls.verified("agent", caller);
        Offer offer = asCaller(shares::offer);
        asAgent("agent", () -> run(() -> shares.join(offer.code())));
        asCaller(() -> run(() -> shares.show(SCREEN)));
        assertThat(asAgent("agent", shares::shown)).isPresent();
    }

    private <T> T asCaller(Supplier<T> work) {
        return as(Actor.member(caller, "会员"), Role.MEMBER, work);
    }

    private static <T> T asAgent(String name, Supplier<T> work) {
        return as(Actor.account(name, name, Set.of()), Role.AGENT, work);
    }

    private static <T> T as(Actor actor, Role role, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
        return work.get();
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static java.util.function.Consumer<Throwable> refused(String key) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
