package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.identity.PasskeyChallenge;
import cn.jingka.portal.identity.PasskeySignIn;
import cn.jingka.portal.identity.Passkeys;
import cn.jingka.portal.identity.StaffSignIn;
import cn.jingka.portal.identity.StaffSignIn.Door;
import cn.jingka.portal.identity.internal.PasskeyConfiguration.PasskeyAddress;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class PasskeyTest extends PortalIntegrationTest {

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private PasskeySignIn members;

    @Autowired
    private StaffSignIn staff;

    @Autowired
    private PasskeyAddress address;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MembersFixture fixture;

    private SoftPasskey device;

    @BeforeEach
    void haveADevice() throws GeneralSecurityException {
        device = new SoftPasskey(address.origin());
    }

    @AfterEach
    void forgetWhoSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMemberSignsInWithThePasskeyAddedBefore() throws Exception {
        Actor member = member();
        add(member, "手机");
        signOut();

        showAsMember();
        assertThat(actor.get().account()).isEqualTo(member.account());
        assertThat(SecurityContextHolder.getContext().getAuthentication().getAuthorities())
                .extracting(held -> held.getAuthority())
                .containsExactlyInAnyOrder("ROLE_MEMBER", "FACTOR_WEBAUTHN");
        assertThat(passkeys.own()).singleElement().satisfies(own -> {
            assertThat(own.name()).isEqualTo("手机");
            assertThat(own.lastUsed()).isAfterOrEqualTo(own.added());
        });
        assertThat(entries("identity.trail.passkeyAdded")).isEqualTo(1);
    }

    @Test
    void theAuthenticatorKnowsARandomHandleAndNotWhoItIs() throws Exception {
        Actor member = member();
        add(member, "手机");
        byte[] handle =
                jdbc.sql("SELECT handle FROM passkey_owner").query(byte[].class).single();
        assertThat(handle).hasSize(32);
        assertThat(passkeys.askNew().options()).doesNotContain("member:");
    }

    @Test
    void aCopyIsNoticedByItsCountAndNeitherOpensAnythingAnyMore() throws Exception {
        add(member(), "手机");
        signOut();
        showAsMember();
        showAsMember();
        signOut();
        device.countsFrom(0);
        refused("identity.passkey.copied", this::showAsMember);
        device.countsFrom(50);
        refused("identity.passkey.copied", this::showAsMember);
        assertThat(actor()).isEmpty();
        assertThat(entries("identity.trail.passkeyCopied")).isEqualTo(1);
    }

    @Test
    void withoutCheckOfTheOwnerOrAtAnotherAddressItOpensNothing() throws Exception {
        add(member(), "手机");
        signOut();
        device.checksItsOwner(false);
        refused("identity.passkey.wrong", this::showAsMember);
        device.checksItsOwner(true);
        device.askedAt("https://portal.example.evil");
        refused("identity.passkey.wrong", this::showAsMember);
        refused(
                "identity.passkey.wrong",
                () -> members.signIn(
                        members.ask(), "{\"id\":", new MockHttpServletRequest(), new MockHttpServletResponse()));
        assertThat(actor()).isEmpty();
    }

    @Test
    void noneIsTakenThatDoesNotCheckItsOwner() throws Exception {
        signIn(member(), "ROLE_MEMBER");
        device.checksItsOwner(false);
        refused("identity.passkey.notAdded", () -> passkeys.add(challenge(), device.create(challenge()), "手机"));
        assertThat(passkeys.own()).isEmpty();
    }

    @Test
    void anAnswerFitsItsOwnQuestionOnlyAndNotForLong() throws Exception {
        add(member(), "手机");
        signOut();
        PasskeyChallenge asked = members.ask();
        String answer = device.show(asked);
        refused("identity.passkey.wrong", () -> signIn(members.ask(), answer));
        PasskeyChallenge late = new PasskeyChallenge(
                asked.options(), asked.asked(), Instant.now().minusSeconds(1));
        refused("identity.passkey.wrong", () -> signIn(late, answer));
        signIn(asked, answer);
        assertThat(actor()).isPresent();
    }

    @Test
    void staffAndMembersHaveTheirOwnDoorsAndAPasskeyIsEnoughForStaff() throws Exception {
        add(Actor.account("operator", "结算经办人", Set.of()), "工位", "ROLE_OPERATOR");
        signOut();
        refused("identity.passkey.notMember", this::showAsMember);
        refused("identity.counter.staffElsewhere", () -> showAsStaff(Door.COUNTER));
        assertThat(showAsStaff(Door.STAFF)).isEqualTo("/staff/runs");
        signOut();

        SoftPasskey other = new SoftPasskey(address.origin());
        device = other;
        add(member(), "手机");
        signOut();
        refused("identity.passkey.notStaff", () -> showAsStaff(Door.STAFF));
    }

    @Test
    void nobodyTouchesSomebodyElsesNorAnAgentTheCallers() throws Exception {
        Actor member = member();
        add(member, "手机");
        String id = device.id();
        signIn(Actor.account("operator", "结算经办人", Set.of()), "ROLE_OPERATOR");
        refused("identity.passkey.unknown", () -> passkeys.remove(id));
        refused("identity.passkey.unknown", () -> passkeys.rename(id, "x"));
        Actor agent = Actor.account("agent", "坐席", Set.of());
        signIn(Actor.onBehalf(agent, member.person().orElseThrow(), "C20261123-0001"), "ROLE_MEMBER");
        assertThatThrownBy(() -> passkeys.own()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> passkeys.askNew()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aMemberMayRemoveTheLastOneAndStaffOnlyBesideAnotherFactor() throws Exception {
        add(member(), "手机");
        passkeys.remove(device.id());
        assertThat(passkeys.own()).isEmpty();

        device = new SoftPasskey(address.origin());
        add(Actor.account("operator", "结算经办人", Set.of()), "工位", "ROLE_OPERATOR");
        jdbc.sql("DELETE FROM totp WHERE account = 'operator'").update();
        refused("identity.factors.last", () -> passkeys.remove(device.id()));
    }

    @Test
    void anAddressWithoutANameOrTlsHasNoPasskeys() {
        assertThat(new PasskeyAddress(URI.create("https://portal.example.org")).possible())
                .isTrue();
        assertThat(new PasskeyAddress(URI.create("http://localhost:8080")).possible())
                .isTrue();
        assertThat(new PasskeyAddress(URI.create("http://portal.example.org")).possible())
                .isFalse();
        assertThat(new PasskeyAddress(URI.create("https://192.0.2.1")).possible())
                .isFalse();
    }

    private Actor member() {
        return Actor.member(fixture.person("U0001"), "王秀兰");
    }

    private void add(Actor owner, String name) throws GeneralSecurityException {
        add(owner, name, "ROLE_MEMBER");
    }

    private void add(Actor owner, String name, String role) throws GeneralSecurityException {
        signIn(owner, role);
        PasskeyChallenge challenge = challenge();
        passkeys.add(challenge, device.create(challenge), name);
    }

    private PasskeyChallenge challenge() {
        return passkeys.askNew();
    }

    private void showAsMember() throws GeneralSecurityException {
        PasskeyChallenge challenge = members.ask();
        signIn(challenge, device.show(challenge));
    }

    private String showAsStaff(Door door) throws GeneralSecurityException {
        PasskeyChallenge challenge = staff.askPasskey(Optional.empty());
        return staff.passkey(
                door, challenge, device.show(challenge), new MockHttpServletRequest(), new MockHttpServletResponse());
    }

    private void signIn(PasskeyChallenge challenge, String answer) {
        members.signIn(challenge, answer, new MockHttpServletRequest(), new MockHttpServletResponse());
    }

    private static void signIn(Actor actor, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList(role)));
    }

    private static void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static Optional<Object> actor() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }

    private int entries(String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
