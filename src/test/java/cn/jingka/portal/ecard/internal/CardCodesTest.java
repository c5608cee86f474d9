package cn.jingka.portal.ecard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.ecard.CardCodes;
import cn.jingka.portal.ecard.OwnPhones;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PhoneFixture;
import cn.jingka.portal.testing.PhoneFixture.Phone;
import cn.jingka.portal.testing.PortalIntegrationTest;
import com.vaadin.flow.shared.Registration;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a counter is told of a code, on the tables and with real signatures. */
class CardCodesTest extends PortalIntegrationTest {

    @Autowired
    private CardCodes codes;

    @Autowired
    private OwnPhones phones;

    @Autowired
    private OwnCard card;

    @Autowired
    private PhoneFixture fixture;

    @Autowired
    private MembersFixture members;

    @Autowired
    private PersonSignals signals;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;
    private Phone phone;

    @BeforeEach
    void aMemberOpensTheCard() {
        person = members.newPerson("U9001").named("王秀兰").create();
        members.card(person);
        phone = fixture.register(person);
    }

    @Test
    void aScannedCodeNamesThePersonWithNothingButTheFamilyName() {
        assertThat(take(phone.code())).isEqualTo(new CardCodes.Shown(person, "王*"));
    }

    @Test
    void theWholeAddressCountsAsMuchAsTheCode() {
        assertThat(take("https://portal.example/c/" + phone.code()).person()).isEqualTo(person);
    }

    @Test
    void twelveDigitsCountTypedWithBlanksOrInFullWidth() {
        String digits = phone.typed();
        assertThat(take(" " + digits.substring(0, 4) + " " + digits.substring(4, 8) + "-" + digits.substring(8))
                        .person())
                .isEqualTo(person);
        clock.advance(Duration.ofMinutes(1));
        String wide = phone.typed()
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '\uff10'))
                .reduce("", String::concat);
        assertThat(take(wide).person()).isEqualTo(person);
    }

    @Test
    void aCodeIsTakenOnce() {
        String code = phone.code();
        take(code);
        refused(code, "ecard.take.taken");
    }

    @Test
    void theSameCodeWithItsSignatureTurnedRoundIsNoOtherCode() {
        String code = phone.code();
        take(code);
        // With (r, s) also (r, n - s) is a valid signature of the same content.
        refused(otherSignatureOf(code), "ecard.take.taken");
    }

    @Test
    void ofTheTwoFormsOnAScreenOnlyOneIsTaken() {
        take(phone.code());
        refused(phone.typed(), "ecard.take.taken");
        clock.advance(Duration.ofMinutes(2));
        take(phone.typed());
        refused(phone.code(), "ecard.take.taken");
    }

    @Test
    void afterATakenCodeTheNextOfTheMinuteCountsAndNoEarlierOne() {
        String first = phone.code(0);
        take(phone.code(1));
        refused(first, "ecard.take.taken");
        assertThat(take(phone.typed(0, 2)).person()).isEqualTo(person);
    }

    @Test
    void aPictureOfTheScreenFromTheMinuteBeforeIsVoidOnceALaterCodeIsTaken() {
        String photographed = phone.code();
        String read = phone.typed();
        clock.advance(Duration.ofMinutes(1));
        take(phone.code());
        refused(photographed, "ecard.take.taken");
        refused(read, "ecard.take.taken");
    }

    @Test
    void ofManyCountersThatTakeOneCodeAtOnceOneSucceeds() throws Exception {
        String code = phone.code();
        assertThat(Counters.outcomes(20, () -> take(code).maskedName()))
                .containsOnlyOnce("王*")
                .filteredOn(outcome -> !outcome.equals("王*"))
                .hasSize(19)
                .containsOnly("ecard.take.taken");
    }

    @Test
    void ofTheTwoFormsTakenAtOnceOneSucceeds() throws Exception {
        List<String> forms = List.of(phone.code(), phone.typed());
        AtomicInteger next = new AtomicInteger();
        assertThat(Counters.outcomes(
                        2, () -> take(forms.get(next.getAndIncrement())).maskedName()))
                .containsExactlyInAnyOrder("王*", "ecard.take.taken");
    }

    @Test
    void aForgedCodeAndOneOfAnUnknownPhoneGetTheSameAnswer() {
        refused(phone.forgedCode(), "ecard.take.unknown");
        byte[] unknown = Base64.getUrlDecoder().decode(phone.code());
        unknown[3] ^= 1;
        refused(Base64.getUrlEncoder().withoutPadding().encodeToString(unknown), "ecard.take.unknown");
    }

    @Test
    void aCodeWithAnotherMinuteWrittenInIsForged() {
        byte[] later = Base64.getUrlDecoder().decode(phone.oldCode(5));
        byte[] now = Base64.getUrlDecoder().decode(phone.code());
        System.arraycopy(now, 9, later, 9, 4);
        refused(Base64.getUrlEncoder().withoutPadding().encodeToString(later), "ecard.take.unknown");
    }

    @Test
    void whatIsNoCodeIsSaidToBeNone() {
        for (String text : List.of("", "你好", "https://example.org/", "12345", "1234567890123", "AQID")) {
            refused(text, "ecard.take.unreadable");
        }
    }

    @Test
    void aPhonesClockMayBeOffByOneMinuteEitherWayAndNoMore() {
        assertThat(take(phone.oldCode(1)).person()).isEqualTo(person);
        assertThat(take(phone.oldCode(-1)).person()).isEqualTo(person);
        refused(phone.oldCode(2), "ecard.take.runOut");
        refused(phone.oldCode(-2), "ecard.take.runOut");
        refused(phone.typed(2, 0), "ecard.take.unknownDigits");
    }

    @Test
    void aPhoneShowsTheCardForADay() {
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(take(phone.code()).person()).isEqualTo(person);
        clock.advance(Duration.ofSeconds(60));
        refused(phone.code(), "ecard.take.phoneRanOut");
    }

    @Test
    void aRemovedPhoneIsUnknownAtOnce() {
        ClaimsFixture.asMember(person, () -> {
            phones.remove(phone.key());
            return null;
        });
        refused(phone.code(), "ecard.take.unknown");
        refused(phone.typed(), "ecard.take.unknownDigits");
    }

    @Test
    void aCardReportedLostIsRefusedAtOnce() {
        ClaimsFixture.asMember(person, () -> {
            card.reportLost();
            return null;
        });
        refused(phone.code(), "ecard.take.card.LOST");
        refused(phone.typed(), "ecard.take.card.LOST");
    }

    @Test
    void aPhoneRegisteredForAReplacedCardIsRefusedUntilItRegistersAgain() {
        jdbc.sql("UPDATE card SET state = 'REPLACED' WHERE person_id = ?")
                .param(person.value())
                .update();
        refused(phone.code(), "ecard.take.card.NONE");
        members.card(person);
        refused(phone.code(), "ecard.take.card.REPLACED");
        assertThat(take(fixture.registerAgain(person, phone).code()).person()).isEqualTo(person);
    }

    @Test
    void whoLeftTheUnionIsRefused() {
        jdbc.sql("UPDATE membership SET last_day = '2015-03-01' WHERE person_id = ?")
                .param(person.value())
                .update();
        refused(phone.code(), "ecard.take.card.NOT_MEMBER");
    }

    @Test
    void aBlockedCardIsRefusedAndItsPhoneGoesOnOnceItIsReleased() {
        jdbc.sql("UPDATE card SET state = 'BLOCKED' WHERE person_id = ?")
                .param(person.value())
                .update();
        refused(phone.code(), "ecard.take.card.BLOCKED");
        jdbc.sql("UPDATE card SET state = 'ACTIVE' WHERE person_id = ?")
                .param(person.value())
                .update();
        assertThat(take(phone.code()).person()).isEqualTo(person);
    }

    @Test
    void theMembersOpenPagesAreTold() {
        AtomicInteger told = new AtomicInteger();
        Registration listening = signals.listen(person, told::incrementAndGet);
        take(phone.code());
        assertThat(told).hasValue(1);
        listening.remove();
        take(phone.code(1));
        assertThat(told).hasValue(1);
    }

    private CardCodes.Shown take(String code) {
        return Counters.take(codes, "counter1", code);
    }

    private void refused(String code, String key) {
        assertThatThrownBy(() -> take(code)).isInstanceOf(DomainException.class).hasMessage(key);
    }

    private static String otherSignatureOf(String code) {
        byte[] bytes = Base64.getUrlDecoder().decode(code);
        byte[] s = Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
        BigInteger order = new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
        byte[] other = order.subtract(new BigInteger(1, s)).toByteArray();
        Arrays.fill(bytes, bytes.length - 32, bytes.length, (byte) 0);
        int length = Math.min(32, other.length);
        System.arraycopy(other, other.length - length, bytes, bytes.length - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
