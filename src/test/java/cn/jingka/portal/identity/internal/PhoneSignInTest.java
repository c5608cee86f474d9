package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.PendingSignIn;
import cn.jingka.portal.members.MemberSignIn;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class PhoneSignInTest extends PortalIntegrationTest {

    private static final MobileNumber NUMBER = MembersFixture.mobile(77);
    private static final String ADDRESS = "203.0.113.7";
    private static final String DOCUMENT = MembersFixture.identityNumber(4711);

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
    private AuditTrail trail;

    @Autowired
    private MembersFixture roster;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalDataCipher cipher;

    private final Map<MobileNumber, String> sent = new ConcurrentHashMap<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private PhoneSignInService signIn;

    @BeforeEach
    void listenToThePhones() {
        signIn = new PhoneSignInService(
                codes,
                limits,
                identified,
                members,
                (number, code, language) -> sent.put(number, code),
                sessions,
                trail,
                new IdentityProperties(5, 20, 30),
                clock);
    }

    @AfterEach
    void forgetWhoSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFirstTimeCodeAndCardSignInAndFromThenOnTheCodeAlone() {
        PersonId person =
                roster.newPerson("U0001").phone(NUMBER).document(DOCUMENT).create();
        CardNumber card = roster.card(person);

        PendingSignIn first = proven(NUMBER);
        assertThat(signIn.recognise(first, request, response)).isFalse();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        signIn.identify(first, card.digits(), tail(DOCUMENT), request, response);
        assertThat(signedInPerson()).isEqualTo(person);

        clock.advance(Duration.ofMinutes(2));
        assertThat(signIn.recognise(proven(NUMBER), request, response)).isTrue();
        assertThat(signedInPerson()).isEqualTo(person);
    }

    @Test
    void signingInMovesTheSessionToANewIdAndGrantsTheRoleOfAMember() {
        PersonId person =
                roster.newPerson("U0001").phone(NUMBER).document(DOCUMENT).create();
        MockHttpSession session = new MockHttpSession();
        request.setSession(session);
        String before = session.getId();

        signIn.identify(proven(NUMBER), roster.card(person).digits(), tail(DOCUMENT), request, response);

        assertThat(session.getId()).isNotEqualTo(before);
        SecurityContext stored = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(stored.getAuthentication().getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_MEMBER");
    }

    @Test
    void aCodeIsGoodForOneUse() {
        roster.newPerson("U0001").phone(NUMBER).create();
        PendingSignIn pending = asked(NUMBER);
        signIn.prove(pending, sent.get(NUMBER));
        refused("identity.code.over", () -> signIn.prove(pending, sent.get(NUMBER)));
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsWorthNothing() {
        roster.newPerson("U0001").phone(NUMBER).create();
        PendingSignIn pending = asked(NUMBER);
        String wrong = sent.get(NUMBER).equals("000000") ? "000001" : "000000";
        for (int left = 4; left > 0; left--) {
            assertThat(refused("identity.code.wrong", () -> signIn.prove(pending, wrong))
                            .arguments())
                    .containsExactly(left);
        }
        refused("identity.code.over", () -> signIn.prove(pending, wrong));
        refused("identity.code.over", () -> signIn.prove(pending, sent.get(NUMBER)));
    }

    @Test
    void aCodeEndsAfterTenMinutes() {
        roster.newPerson("U0001").phone(NUMBER).create();
        PendingSignIn pending = asked(NUMBER);
        clock.advance(Duration.ofMinutes(10));
        refused("identity.code.over", () -> signIn.prove(pending, sent.get(NUMBER)));
    }

    @Test
    void anotherSessionCannotUseTheCode() {
        roster.newPerson("U0001").phone(NUMBER).create();
        PendingSignIn asking = asked(NUMBER);
        PendingSignIn other = new PendingSignIn("another-session", asking.number(), asking.resendAt(), null);
        refused("identity.code.over", () -> signIn.prove(other, sent.get(NUMBER)));
        assertThat(signIn.prove(asking, sent.get(NUMBER)).proven()).isTrue();
    }

    @Test
    void neitherCodeNorNumberStandsInTheDatabase() {
        roster.newPerson("U0001").phone(NUMBER).create();
        asked(NUMBER);
        String rows =
                jdbc.sql("SELECT * FROM sign_in_code").query().listOfRows().toString()
                        + jdbc.sql("SELECT * FROM sign_in_attempt").query().listOfRows();
        assertThat(rows).doesNotContain(sent.get(NUMBER), NUMBER.national());
    }

    @Test
    void anUnknownNumberGetsTheSameAnswerAndNoMessage() {
        roster.newPerson("U0001").phone(NUMBER).create();
        MobileNumber unknown = MembersFixture.mobile(78);
        PendingSignIn forUnknown = signIn.askCode(unknown.national(), ADDRESS, Texts.CHINESE);
        PendingSignIn forKnown = asked(NUMBER);

        assertThat(forUnknown.resendAt()).isEqualTo(forKnown.resendAt());
        assertThat(forUnknown.proven()).isEqualTo(forKnown.proven());
        assertThat(sent).containsOnlyKeys(NUMBER);
        String wrong = sent.get(NUMBER).equals("000000") ? "000001" : "000000";
        assertThat(refused("identity.code.wrong", () -> signIn.prove(forKnown, wrong))
                        .arguments())
                .containsExactly(4);
        known(forUnknown);
        assertThat(refused("identity.code.wrong", () -> signIn.prove(forUnknown, "000000"))
                        .arguments())
                .containsExactly(4);
    }

    @Test
    void anUnknownNumberIsNeverProvenEvenByTheRightCode() {
        PendingSignIn pending = signIn.askCode(NUMBER.national(), ADDRESS, Texts.CHINESE);
        String code = known(pending);
        refused("identity.code.over", () -> signIn.prove(pending, code));
    }

    @Test
    void aNumberGetsOneCodeAMinuteAndFiveAnHourWhetherKnownOrNot() {
        signIn.askCode(NUMBER.national(), ADDRESS, Texts.CHINESE);
        clock.advance(Duration.ofSeconds(20));
        assertThat(refused("identity.code.wait", () -> signIn.askCode(NUMBER.national(), ADDRESS, Texts.CHINESE))
                        .arguments())
                .containsExactly(40L);
        clock.advance(Duration.ofSeconds(40));
        for (int i = 0; i < 4; i++) {
            signIn.askCode(NUMBER.national(), ADDRESS, Texts.CHINESE);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(refused("identity.code.tooMany", () -> signIn.askCode(NUMBER.national(), ADDRESS, Texts.CHINESE))
                        .arguments())
                .containsExactly(55L);
        clock.advance(Duration.ofMinutes(55));
        signIn.askCode(NUMBER.national(), ADDRESS, Texts.CHINESE);
    }

    @Test
    void anAddressGetsTwentyCodesAnHour() {
        for (int i = 0; i < 20; i++) {
            signIn.askCode(MembersFixture.mobile(i).national(), ADDRESS, Texts.CHINESE);
        }
        refused("identity.code.tooMany", () -> signIn.askCode(NUMBER.national(), ADDRESS, Texts.CHINESE));
        signIn.askCode(NUMBER.national(), "203.0.113.8", Texts.CHINESE);
    }

    @Test
    void everyoneTogetherGetsASetNumberOfCodesAnHour() {
        for (int i = 0; i < 30; i++) {
            signIn.askCode(MembersFixture.mobile(i).national(), "203.0.113." + i, Texts.CHINESE);
        }
        refused("identity.code.tooMany", () -> signIn.askCode(NUMBER.national(), ADDRESS, Texts.CHINESE));
    }

    @Test
    void aSharedNumberLetsTheCardChooseEachTime() {
        PersonId mother =
                roster.newPerson("U0001").phone(NUMBER).document(DOCUMENT).create();
        String otherDocument = MembersFixture.identityNumber(4712);
        PersonId daughter =
                roster.newPerson("U0002").phone(NUMBER).document(otherDocument).create();
        CardNumber mothers = roster.card(mother);
        CardNumber daughters = roster.card(daughter);

        signIn.identify(proven(NUMBER), mothers.digits(), tail(DOCUMENT), request, response);
        assertThat(signedInPerson()).isEqualTo(mother);

        clock.advance(Duration.ofMinutes(1));
        PendingSignIn again = proven(NUMBER);
        assertThat(signIn.recognise(again, request, response)).isFalse();
        signIn.identify(again, daughters.digits(), tail(otherDocument), request, response);
        assertThat(signedInPerson()).isEqualTo(daughter);
    }

    @Test
    void fiveWrongCardsEndTheChecksForAnHour() {
        PersonId person =
                roster.newPerson("U0001").phone(NUMBER).document(DOCUMENT).create();
        CardNumber card = roster.card(person);
        CardNumber foreign = roster.card(roster.person("U0001"));
        PendingSignIn pending = proven(NUMBER);

        refused("common.account.invalid", () -> identify(pending, "62216"));
        for (int left = 4; left >= 0; left--) {
            assertThat(refused("identity.card.noMatch", () -> identify(pending, foreign.digits()))
                            .arguments())
                    .containsExactly(left);
        }
        refused("identity.card.tooMany", () -> identify(pending, card.digits()));
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void cardAndDocumentCountOnlyAfterTheCode() {
        PersonId person =
                roster.newPerson("U0001").phone(NUMBER).document(DOCUMENT).create();
        CardNumber card = roster.card(person);
        PendingSignIn unproven = asked(NUMBER);
        refused("identity.code.over", () -> identify(unproven, card.digits()));

        PendingSignIn proven = signIn.prove(unproven, sent.get(NUMBER));
        clock.advance(Duration.ofMinutes(11));
        refused("identity.code.over", () -> identify(proven, card.digits()));
    }

    private void identify(PendingSignIn pending, String card) {
        signIn.identify(pending, card, tail(DOCUMENT), request, response);
    }

    private PendingSignIn asked(MobileNumber number) {
        sent.remove(number);
        PendingSignIn pending = signIn.askCode(number.national(), ADDRESS, Texts.CHINESE);
        await().until(() -> sent.containsKey(number));
        return pending;
    }

    private PendingSignIn proven(MobileNumber number) {
        PendingSignIn pending = asked(number);
        return signIn.prove(pending, sent.get(number));
    }

    /** Nobody received this session's code, so the test sets one. */
    private String known(PendingSignIn pending) {
        return KnownCode.set(jdbc, cipher, pending);
    }

    private static PersonId signedInPerson() {
        Actor actor =
                (Actor) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        return actor.person().orElseThrow();
    }

    private static String tail(String document) {
        return document.substring(document.length() - 4).toLowerCase(Locale.ROOT);
    }

    private static DomainException refused(String key, ThrowingCallable action) {
        List<DomainException> caught = new ArrayList<>();
        assertThatThrownBy(action).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            caught.add(refusal);
        });
        return caught.getFirst();
    }
}
