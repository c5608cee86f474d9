package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.identity.PendingSignIn;
import cn.jingka.portal.testing.MembersFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class PhoneSignInTest extends PhoneSignInTestBase {

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
                .containsExactly("ROLE_MEMBER", "FACTOR_OTT");
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
}
