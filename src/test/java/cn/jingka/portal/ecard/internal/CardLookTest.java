package cn.jingka.portal.ecard.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.ecard.CardCodes;
import cn.jingka.portal.ecard.CardLook;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PhoneFixture;
import cn.jingka.portal.testing.PhoneFixture.Phone;
import cn.jingka.portal.testing.PortalIntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anybody may learn from a code. */
class CardLookTest extends PortalIntegrationTest {

    @Autowired
    private CardLook looks;

    @Autowired
    private CardCodes codes;

    @Autowired
    private PhoneFixture fixture;

    @Autowired
    private MembersFixture members;

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
    void aStrangersLookTakesNothingAndShowsNothingButTheFamilyName() {
        CardLook.Answer seen = looks.look(phone.code(), "192.0.2.1");
        assertThat(seen.status()).isEqualTo(CardLook.Status.VALID);
        assertThat(seen.maskedName()).contains("王*");
        assertThat(Counters.take(codes, "counter1", phone.code()).person()).isEqualTo(person);
    }

    @Test
    void aStrangerLearnsNoNameFromACodeThatIsNotValidNow() {
        assertThat(looks.look(phone.oldCode(3), "192.0.2.1"))
                .extracting(
                        CardLook.Answer::status, answer -> answer.maskedName().isPresent())
                .containsExactly(CardLook.Status.RUN_OUT, false);
        assertThat(looks.look(phone.forgedCode(), "192.0.2.1").status()).isEqualTo(CardLook.Status.UNKNOWN);
        assertThat(looks.look(phone.typed(), "192.0.2.1").status()).isEqualTo(CardLook.Status.UNKNOWN);
        jdbc.sql("UPDATE card SET state = 'LOST' WHERE person_id = ?")
                .param(person.value())
                .update();
        assertThat(looks.look(phone.code(), "192.0.2.1"))
                .extracting(
                        CardLook.Answer::status, answer -> answer.maskedName().isPresent())
                .containsExactly(CardLook.Status.NOT_VALID, false);
    }

    @Test
    void aStrangersLooksAreLimited() {
        for (int look = 0; look < 30; look++) {
            looks.look("x", "192.0.2.7");
        }
        assertThatThrownBy(() -> looks.look(phone.code(), "192.0.2.7"))
                .isInstanceOf(DomainException.class)
                .hasMessage("ecard.look.tooMany");
    }
}
