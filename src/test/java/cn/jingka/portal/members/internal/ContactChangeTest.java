package cn.jingka.portal.members.internal;

import static cn.jingka.portal.testing.ClaimsFixture.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.ContactChange;
import cn.jingka.portal.members.MemberSignIn;
import cn.jingka.portal.notifications.Inbox;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContactChangeTest extends PortalIntegrationTest {

    private static final String DOCUMENT = MembersFixture.identityNumber(812_001);
    private static final MobileNumber OLD = MembersFixture.mobile(81_200_001);
    private static final MobileNumber NEW = MembersFixture.mobile(81_200_002);

    @Autowired
    private ContactChange change;

    @Autowired
    private MemberSignIn signIn;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Trail trail;

    @Autowired
    private MembersFixture members;

    @Autowired
    private PersonalDataCipher cipher;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;
    private CardNumber card;

    @BeforeEach
    void aMemberWithACard() {
        person = members.newPerson("U0001").document(DOCUMENT).phone(OLD).create();
        card = members.card(person);
    }

    @Test
    void aCodeToTheNumberOnRecordChangesItAndTheOldNumberIsTold() {
        asMember(() -> {
            change.codeToOldNumber(NEW);
            change.confirm(NEW, knownCode(NEW));
        });

        assertThat(signIn.byNumber(NEW)).containsExactly(person);
        assertThat(signIn.byNumber(OLD)).isEmpty();
        assertThat(jdbc.sql("SELECT text_key FROM sms_to_number")
                        .query(String.class)
                        .list())
                .containsExactly("members.number.toOld");
    }

    @Test
    void aCodeIsGoodOnceAndForItsNumberOnly() {
        asMember(() -> {
            change.codeToOldNumber(NEW);
            String code = knownCode(NEW);
            refused("members.number.error.wrongCode", () -> change.confirm(MembersFixture.mobile(5), code));
            change.confirm(NEW, code);
            refused("members.number.error.noCode", () -> change.confirm(NEW, code));
        });
    }

    @Test
    void fiveWrongTriesUseACodeUp() {
        asMember(() -> {
            change.codeToOldNumber(NEW);
            String code = knownCode(NEW);
            for (int n = 0; n < 5; n++) {
                refused("members.number.error.wrongCode", () -> change.confirm(NEW, "000000"));
            }
            refused("members.number.error.noCode", () -> change.confirm(NEW, code));
        });
        assertThat(signIn.byNumber(OLD)).containsExactly(person);
    }

    @Test
    void theNewNumberGetsACodeOnlyWithTheEndsOfDocumentAndCard() {
        asMember(() -> {
            String end = DOCUMENT.substring(14).toLowerCase(Locale.ROOT);
            refused("members.number.error.proofWrong", () -> change.codeToNewNumber(NEW, end, "0000"));
            refused("members.number.error.proofWrong", () -> change.codeToNewNumber(NEW, "0000", card.tail()));
            change.codeToNewNumber(NEW, end, card.tail());
            change.confirm(NEW, knownCode(NEW));
        });
        assertThat(signIn.byNumber(NEW)).containsExactly(person);
    }

    @Test
    void afterThreeFailedProofsTheRightOneHelpsNoMoreThatDay() {
        asMember(() -> {
            for (int n = 0; n < ContactChange.FAILED_PROOFS_A_DAY; n++) {
                refused("members.number.error.proofWrong", () -> change.codeToNewNumber(NEW, "0000", "0000"));
            }
            refused(
                    "members.number.error.proofsUsedUp",
                    () -> change.codeToNewNumber(NEW, DOCUMENT.substring(14), card.tail()));
        });
    }

    @Test
    void noMoreThanFiveCodesADay() {
        asMember(() -> {
            for (int n = 0; n < ContactChange.CODES_A_DAY; n++) {
                change.codeToOldNumber(NEW);
            }
            refused("members.number.error.tooManyCodes", () -> change.codeToOldNumber(NEW));
        });
    }

    @Test
    void theRowOfAChangeNamesNoNumber() {
        asMember(() -> change.codeToOldNumber(NEW));

        assertThat(jdbc.sql("SELECT * FROM number_change").query().singleRow().toString())
                .doesNotContain(NEW.national(), OLD.national());
    }

    @Test
    void whatAnAgentChangesIsToldToTheMemberAndStandsInTheTrailWithTheCall() {
        Actor agent = Actor.onBehalf(Actor.account("agent", "坐席一", Set.of()), person, "C20150302-0001");
        as(agent, Role.MEMBER, () -> {
            change.codeToOldNumber(NEW);
            change.confirm(NEW, knownCode(NEW));
            return null;
        });

        assertThat(as(Actor.member(person, "会员"), Role.MEMBER, () -> inbox.latest(Texts.CHINESE, 0, 5)))
                .extracting(Inbox.Message::text)
                .containsExactly("12351 坐席按您的来电把您的手机号码改为尾号 0002。");
        assertThat(trail.find(Trail.Query.byStaffAbout(person), 0, 10))
                .filteredOn(entry -> entry.action().equals("members.audit.numberChanged"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.call()).isEqualTo("C20150302-0001"));
    }

    /** Nobody received the code, so the test sets one: only its fingerprint is stored. */
    private String knownCode(MobileNumber number) {
        jdbc.sql("UPDATE number_change SET code_index = ? WHERE person_id = ?")
                .params(cipher.index("members.number-code", person + "\n" + number.e164() + "\n123456"), person.value())
                .update();
        return "123456";
    }

    private void asMember(Runnable work) {
        as(Actor.member(person, "会员"), Role.MEMBER, () -> {
            work.run();
            return null;
        });
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
