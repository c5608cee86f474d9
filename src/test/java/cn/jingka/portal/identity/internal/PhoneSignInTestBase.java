package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.PendingSignIn;
import cn.jingka.portal.identity.internal.sessions.KnownDevices;
import cn.jingka.portal.members.MemberSignIn;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signing in by phone on the real portal; the messages end with the test. */
abstract class PhoneSignInTestBase extends PortalIntegrationTest {

    static final MobileNumber NUMBER = MembersFixture.mobile(77);
    static final String ADDRESS = "203.0.113.7";
    static final String DOCUMENT = MembersFixture.identityNumber(4711);

    @Autowired
    private SessionCodes codes;

    @Autowired
    private AttemptLimits limits;

    @Autowired
    private IdentifiedNumbers identified;

    @Autowired
    private MemberSignIn members;

    @Autowired
    private SessionOpener sessions;

    @Autowired
    private KnownDevices devices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    MembersFixture roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private PersonalDataCipher cipher;

    final Map<MobileNumber, String> sent = new ConcurrentHashMap<>();
    final MockHttpServletRequest request = new MockHttpServletRequest();
    final MockHttpServletResponse response = new MockHttpServletResponse();

    PhoneSignInService signIn;

    @BeforeEach
    void listenToThePhones() {
        signIn = new PhoneSignInService(
                codes,
                limits,
                identified,
                members,
                (number, words, code, language) -> sent.put(number, code),
                sessions,
                devices,
                trail,
                new IdentityProperties(5, 20, 30),
                clock);
    }

    @AfterEach
    void forgetWhoSignedIn() {
        SecurityContextHolder.clearContext();
    }

    void identify(PendingSignIn pending, String card) {
        signIn.identify(pending, card, tail(DOCUMENT), request, response);
    }

    PendingSignIn asked(MobileNumber number) {
        sent.remove(number);
        PendingSignIn pending = signIn.askCode(number.national(), from(ADDRESS), Texts.CHINESE);
        await().until(() -> sent.containsKey(number));
        return pending;
    }

    PendingSignIn proven(MobileNumber number) {
        PendingSignIn pending = asked(number);
        return signIn.prove(pending, sent.get(number));
    }

    /** Nobody received this session's code, so the test sets one. */
    String known(PendingSignIn pending) {
        return KnownCode.set(jdbc, cipher, pending);
    }

    static MockHttpServletRequest from(String address) {
        MockHttpServletRequest asking = new MockHttpServletRequest();
        asking.setRemoteAddr(address);
        return asking;
    }

    static PersonId signedInPerson() {
        Actor actor =
                (Actor) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        return actor.person().orElseThrow();
    }

    static String tail(String document) {
        return document.substring(document.length() - 4).toLowerCase(Locale.ROOT);
    }

    static DomainException refused(String key, ThrowingCallable action) {
        List<DomainException> caught = new ArrayList<>();
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            caught.add(refusal);
        });
        return caught.getFirst();
    }
}
