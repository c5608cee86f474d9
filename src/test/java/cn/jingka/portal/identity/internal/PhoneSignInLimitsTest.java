package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.identity.PendingSignIn;
import cn.jingka.portal.testing.MembersFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an unknown number and too many requests are told. */
class PhoneSignInLimitsTest extends PhoneSignInTestBase {

    @Test
    void anUnknownNumberGetsTheSameAnswerAndNoMessage() {
        roster.newPerson("U0001").phone(NUMBER).create();
        MobileNumber unknown = MembersFixture.mobile(78);
        PendingSignIn forUnknown = signIn.askCode(unknown.national(), from(ADDRESS), Texts.CHINESE);
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
        PendingSignIn pending = signIn.askCode(NUMBER.national(), from(ADDRESS), Texts.CHINESE);
        String code = known(pending);
        refused("identity.code.over", () -> signIn.prove(pending, code));
    }

    @Test
    void aNumberGetsOneCodeAMinuteAndFiveAnHourWhetherKnownOrNot() {
        signIn.askCode(NUMBER.national(), from(ADDRESS), Texts.CHINESE);
        clock.advance(Duration.ofSeconds(20));
        assertThat(refused("identity.code.wait", () -> signIn.askCode(NUMBER.national(), from(ADDRESS), Texts.CHINESE))
                        .arguments())
                .containsExactly(40L);
        clock.advance(Duration.ofSeconds(40));
        for (int i = 0; i < 4; i++) {
            signIn.askCode(NUMBER.national(), from(ADDRESS), Texts.CHINESE);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(refused(
                                "identity.code.tooMany",
                                () -> signIn.askCode(NUMBER.national(), from(ADDRESS), Texts.CHINESE))
                        .arguments())
                .containsExactly(55L);
        clock.advance(Duration.ofMinutes(55));
        signIn.askCode(NUMBER.national(), from(ADDRESS), Texts.CHINESE);
    }

    @Test
    void anAddressGetsTwentyCodesAnHour() {
        for (int i = 0; i < 20; i++) {
            signIn.askCode(MembersFixture.mobile(i).national(), from(ADDRESS), Texts.CHINESE);
        }
        refused("identity.code.tooMany", () -> signIn.askCode(NUMBER.national(), from(ADDRESS), Texts.CHINESE));
        signIn.askCode(NUMBER.national(), from("203.0.113.8"), Texts.CHINESE);
    }

    @Test
    void everyoneTogetherGetsASetNumberOfCodesAnHour() {
        for (int i = 0; i < 30; i++) {
            signIn.askCode(MembersFixture.mobile(i).national(), from("203.0.113." + i), Texts.CHINESE);
        }
        refused("identity.code.tooMany", () -> signIn.askCode(NUMBER.national(), from(ADDRESS), Texts.CHINESE));
    }
}
