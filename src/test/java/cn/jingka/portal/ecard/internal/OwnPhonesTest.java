package cn.jingka.portal.ecard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.ecard.CardUse;
import cn.jingka.portal.ecard.OwnPhones;
import cn.jingka.portal.members.CardMoved;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PhoneFixture;
import cn.jingka.portal.testing.PhoneFixture.Phone;
import cn.jingka.portal.testing.PortalIntegrationTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which phones may show a card, and what a phone learns about itself. */
class OwnPhonesTest extends PortalIntegrationTest {

    @Autowired
    private OwnPhones phones;

    @Autowired
    private PhoneFixture fixture;

    @Autowired
    private MembersFixture members;

    @Autowired
    private PhoneKeys keys;

    @Autowired
    private PersonSignals signals;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void aMemberWithACard() {
        person = members.newPerson("U9001").named("欧阳娜娜").create();
        members.card(person);
    }

    @Test
    void threePhonesAtOnceAndTheFourthIsRefusedUntilOneIsRemoved() {
        Phone first = fixture.register(person);
        fixture.register(person);
        fixture.register(person);
        assertThatThrownBy(() -> fixture.register(person)).hasMessage("ecard.register.tooMany");
        asMember(() -> {
            phones.remove(first.key());
            return null;
        });
        fixture.register(person);
        assertThat(asMember(phones::list)).hasSize(3);
    }

    @Test
    void phonesThatRegisterAtTheSameMomentKeepWithinThree() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Phone>> work = IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<Phone>) () -> fixture.register(person))
                    .toList();
            assertThat(threads.invokeAll(work).stream().map(Future::state))
                    .filteredOn(Future.State.SUCCESS::equals)
                    .hasSizeLessThanOrEqualTo(3);
        }
        assertThat(asMember(phones::list)).hasSize(3);
    }

    @Test
    void aPhonesNewKeyTakesThePlaceOfItsOldOne() {
        Phone before = fixture.register(person);
        fixture.register(person);
        fixture.register(person);
        Phone after = fixture.registerAgain(person, before);
        assertThat(asMember(phones::list))
                .extracting(OwnPhones.Phone::key)
                .contains(after.key())
                .doesNotContain(before.key());
    }

    @Test
    void aPhoneWhoseDayIsOverGivesItsPlaceFree() {
        IntStream.range(0, 3).forEach(n -> fixture.register(person));
        clock.advance(Duration.ofHours(24));
        assertThat(asMember(phones::list)).isEmpty();
        fixture.register(person);
        assertThat(asMember(phones::list)).hasSize(1);
    }

    @Test
    void twentyRegistrationsADayAreTheMost() {
        Phone phone = fixture.register(person);
        for (int n = 1; n < 20; n++) {
            phone = fixture.registerAgain(person, phone);
        }
        Phone last = phone;
        assertThatThrownBy(() -> fixture.registerAgain(person, last)).hasMessage("ecard.register.tooOften");
        assertThat(asMember(phones::list)).extracting(OwnPhones.Phone::key).containsExactly(last.key());
    }

    @Test
    void onlyAKeyOnP256IsTaken() throws Exception {
        KeyPairGenerator other = KeyPairGenerator.getInstance("EC");
        other.initialize(new ECGenParameterSpec("secp384r1"));
        byte[] offTheCurve = PhoneFixture.newPair().getPublic().getEncoded();
        offTheCurve[offTheCurve.length - 1] ^= 1;
        for (byte[] key : List.of(
                new byte[0],
                new byte[91],
                Arrays.copyOf(PhoneFixture.newPair().getPublic().getEncoded(), 60),
                other.generateKeyPair().getPublic().getEncoded(),
                KeyPairGenerator.getInstance("RSA")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded(),
                offTheCurve)) {
            assertThatThrownBy(() -> asMember(() -> phones.register(key, "x", Optional.empty())))
                    .isInstanceOf(DomainException.class)
                    .hasMessage("ecard.register.key");
        }
    }

    @Test
    void aPhoneIsRegisteredOnlyForACardInUse() {
        jdbc.sql("UPDATE card SET state = 'LOST' WHERE person_id = ?")
                .param(person.value())
                .update();
        assertThatThrownBy(() -> fixture.register(person)).hasMessage("ecard.own.LOST");
        PersonId without = members.person("U9001");
        assertThatThrownBy(() -> fixture.register(without)).hasMessage("ecard.own.NONE");
    }

    @Test
    void theCardShownNamesTheMemberAsStrangersMaySee() {
        OwnPhones.ShownCard shown = asMember(phones::card);
        assertThat(shown.maskedName()).isEqualTo("欧*");
        assertThat(shown.use()).isEqualTo(CardUse.IN_USE);
        assertThat(shown.tail()).isPresent();
        PersonId other = members.person("U9001");
        assertThat(ClaimsFixture.asMember(other, phones::card).owner()).isNotEqualTo(shown.owner());
    }

    @Test
    void nobodyRemovesOrReplacesAnotherMembersPhone() {
        Phone phone = fixture.register(person);
        PersonId other = members.person("U9001");
        members.card(other);
        assertThatThrownBy(() -> ClaimsFixture.asMember(other, () -> {
                    phones.remove(phone.key());
                    return null;
                }))
                .hasMessage("ecard.phones.none");
        fixture.registerAgain(other, phone);
        assertThat(asMember(phones::list)).extracting(OwnPhones.Phone::key).containsExactly(phone.key());
    }

    @Test
    void onlyMembersHavePhones() {
        assertThatThrownBy(() -> ClaimsFixture.asOfficer("U9001", phones::list))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsWrittenDownOpensNoTypedCode() {
        Phone phone = fixture.register(person);
        byte[] stored =
                jdbc.sql("SELECT typing_key FROM ecard_key").query(byte[].class).single();
        assertThat(stored).hasSizeGreaterThan(32);
        assertThat(phone.key()).matches("[0-9a-f]{16}");
    }

    @Test
    void aPhoneLearnsItsStateWithoutSignIn() throws Exception {
        Phone phone = fixture.register(person);
        assertThat(state(phone.key(), phone.proof()).get("use").asString()).isEqualTo("IN_USE");
        assertThat(state(phone.key(), phone.proof()).get("now").asLong())
                .isEqualTo(clock.instant().toEpochMilli());
        assertThat(state(phone.key(), phone.proof()).get("takenTurn").asInt()).isEqualTo(-1);
        jdbc.sql("UPDATE card SET state = 'LOST' WHERE person_id = ?")
                .param(person.value())
                .update();
        assertThat(state(phone.key(), phone.proof()).get("use").asString()).isEqualTo("LOST");
        clock.advance(Duration.ofHours(24));
        assertThat(state(phone.key(), phone.proof()).get("use").asString()).isEqualTo("ENDED");
        assertThat(state("0000000000000000", phone.proof()).get("use").asString())
                .isEqualTo("ENDED");
        assertThat(state("x", phone.proof()).get("use").asString()).isEqualTo("ENDED");
    }

    @Test
    void whoReadAKeysNameFromAScannedCodeLearnsNothingOfItsPhone() throws Exception {
        Phone phone = fixture.register(person);
        JsonNode stranger = state(phone.key(), "");
        assertThat(stranger.get("use").asString()).isEqualTo("ENDED");
        assertThat(state(phone.key(), fixture.register(person).proof())
                        .get("use")
                        .asString())
                .isEqualTo("ENDED");
    }

    @Test
    void signingOutEndsTheKeyOfThisBrowserAndNoOther() {
        Phone here = fixture.register(person);
        Phone elsewhere = fixture.register(person);
        signOut(person, here.key());
        assertThat(asMember(phones::list)).extracting(OwnPhones.Phone::key).containsExactly(elsewhere.key());
    }

    @Test
    void signingOutEndsNothingOfAnotherMemberWhoUsedTheBrowserBefore() {
        Phone before = fixture.register(person);
        signOut(members.person("U9001"), before.key());
        assertThat(asMember(phones::list)).extracting(OwnPhones.Phone::key).containsExactly(before.key());
    }

    @Test
    void whatHappensToTheCardIsToldToTheMembersOpenPages() {
        AtomicInteger told = new AtomicInteger();
        signals.listen(person, told::incrementAndGet);
        events.publishEvent(new CardMoved(person));
        assertThat(told).hasValue(1);
    }

    @Test
    void whatCanNotMatterAnyMoreIsForgotten() {
        fixture.register(person);
        clock.advance(Duration.ofHours(48).plusSeconds(1));
        keys.forget(clock.instant().minus(Duration.ofDays(1)));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM ecard_key")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The session's end as the security filters announce it, within the browser's request. */
    private void signOut(PersonId who, String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(OwnPhones.COOKIE, cookie));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            events.publishEvent(new LogoutSuccessEvent(
                    UsernamePasswordAuthenticationToken.authenticated(Actor.member(who, "测试会员"), null, List.of())));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private JsonNode state(String key, String proof) throws Exception {
        String body = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("/ecard/state/" + key)))
                                .header("X-Card-Proof", proof)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readTree(body);
    }

    private <T> T asMember(Supplier<T> work) {
        return ClaimsFixture.asMember(person, work);
    }
}
