package cn.jingka.portal.ecard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.ecard.CardCodes;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PhoneFixture;
import cn.jingka.portal.testing.PhoneFixture.Phone;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often somebody may be wrong with twelve digits. */
class TypedCodeGuessesTest extends PortalIntegrationTest {

    @Autowired
    private CardCodes codes;

    @Autowired
    private PhoneFixture fixture;

    @Autowired
    private MembersFixture members;

    private PersonId person;
    private Phone phone;

    @BeforeEach
    void aMemberOpensTheCard() {
        person = members.newPerson("U9001").named("王秀兰").create();
        members.card(person);
        phone = fixture.register(person);
    }

    @Test
    void afterFiveWrongGuessesAPhonesDigitsRestForTenMinutesAndItsQrCodeDoesNot() {
        String right = phone.typed();
        for (int guess = 0; guess < 5; guess++) {
            String wrong = wrongDigits(guess);
            String counter = "counter" + guess;
            assertThatThrownBy(() -> Counters.take(codes, counter, wrong)).hasMessage("ecard.take.unknownDigits");
        }
        refused(right, "ecard.take.tooMany");
        assertThat(take(phone.code()).person()).isEqualTo(person);
        clock.advance(Duration.ofMinutes(10));
        assertThat(take(phone.typed()).person()).isEqualTo(person);
    }

    @Test
    void whoTypesTenWrongCodesRestsWhicheverPhonesTheyNamed() {
        for (int guess = 0; guess < 10; guess++) {
            refused("9%05d%06d".formatted(guess, guess), "ecard.take.unknownDigits");
        }
        refused(phone.typed(), "ecard.take.tooMany");
        assertThat(Counters.take(codes, "counter2", phone.typed()).person()).isEqualTo(person);
    }

    @Test
    void guessesAtTheSameMomentDoNotGetAroundTheLimit() throws Exception {
        AtomicInteger next = new AtomicInteger();
        assertThat(Counters.outcomes(
                        30, () -> take(wrongDigits(next.getAndIncrement())).maskedName()))
                .filteredOn("ecard.take.unknownDigits"::equals)
                .hasSizeLessThanOrEqualTo(5);
    }

    private CardCodes.Shown take(String code) {
        return Counters.take(codes, "counter1", code);
    }

    private void refused(String code, String key) {
        assertThatThrownBy(() -> take(code)).isInstanceOf(DomainException.class).hasMessage(key);
    }

    /** Digits for the phone that are not among the dozen right ones. */
    private String wrongDigits(int guess) {
        List<String> right = IntStream.rangeClosed(-1, 1)
                .boxed()
                .flatMap(minutes -> IntStream.range(0, ShownCode.TURNS).mapToObj(turn -> phone.typed(minutes, turn)))
                .toList();
        return IntStream.iterate(guess, number -> number + 100)
                .mapToObj(number -> phone.handle() + "%06d".formatted(number))
                .filter(digits -> !right.contains(digits))
                .findFirst()
                .orElseThrow();
    }
}
