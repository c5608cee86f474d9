package cn.jingka.portal.support.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.members.MemberSearch.Candidate;
import cn.jingka.portal.support.CallerSearch;
import cn.jingka.portal.support.CallerSearch.Result;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Verification;
import cn.jingka.portal.support.Verification.Asked;
import cn.jingka.portal.support.Verification.State;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class VerificationTest extends PortalIntegrationTest {

    private static final String IDENTITY = MembersFixture.identityNumber(9_000_002);
    private static final MobileNumber PHONE = MobileNumber.parse("13911113333");

    @Autowired
    private Calls calls;

    @Autowired
    private CallerSearch search;

    @Autowired
    private Verification verification;

    @Autowired
    private CallerAccess access;

    @Autowired
    private CallsFixture fixture;

    @Autowired
    private MembersFixture members;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;
    private Map<String, String> answers;

    @BeforeEach
    void aMemberWithACard() {
        person = members.newPerson("U0001")
                .named("王秀兰")
                .document(IDENTITY)
                .phone(PHONE)
                .joined(LocalDate.of(2011, 5, 1))
                .create();
        answers = Map.of(
                "support.question.JOINING_YEAR",
                "2011 年",
                "support.question.BIRTH_MONTH",
                IDENTITY.substring(10, 12),
                "support.question.DOCUMENT_TAIL",
                IDENTITY.substring(14),
                "support.question.CARD_TAIL",
                members.card(person).tail(),
                "support.question.PHONE_TAIL",
                "3333",
                "support.question.UNIT",
                "单位 U0001");
    }

    @Test
    void theCodeThatTheCallerReadsOutVerifiesForThisCall() {
        String call = callWith(PHONE.national());
        State sent = as(() -> verification.sendCode(call));
        assertThat(sent.code()).isPresent();
        State done = as(() -> verification.checkCode(call, fixture.sentCode(call)));
        assertThat(done.verified()).isTrue();
        assertThat(as(access::caller)).isEqualTo(person);
        assertThat(trail())
                .contains(
                        "support.audit.searched",
                        "support.audit.chosen",
                        "support.audit.codeSent",
                        "support.audit.verified");
    }

    @Test
    void aCodeCountsOnceAndNotInAnotherCall() {
        String call = callWith(PHONE.national());
        as(() -> verification.sendCode(call));
        String code = fixture.sentCode(call);
        as(() -> verification.checkCode(call, code));
        run(() -> calls.hangUp(call));
        String next = callWith(PHONE.national());
        assertThat(refusal(() -> verification.checkCode(next, code))).isEqualTo("support.verify.noCode");
    }

    @Test
    void threeWrongEntriesUseACodeUpAndStandInTheTrail() {
        String call = callWith(PHONE.national());
        as(() -> verification.sendCode(call));
        for (int i = 0; i < 3; i++) {
            assertThat(as(() -> verification.checkCode(call, "00000")).wrong()).isTrue();
        }
        assertThat(refusal(() -> verification.checkCode(call, "00000"))).isEqualTo("support.verify.noCode");
        assertThat(trail()).filteredOn("support.audit.codeWrong"::equals).hasSize(3);
        assertThat(refusal(access::caller)).isEqualTo("support.access.notVerified");
    }

    @Test
    void aCodeIsOldAfterFiveMinutes() {
        String call = callWith(PHONE.national());
        as(() -> verification.sendCode(call));
        String code = fixture.sentCode(call);
        clock.advance(Duration.ofMinutes(5));
        assertThat(refusal(() -> verification.checkCode(call, code))).isEqualTo("support.verify.noCode");
    }

    @Test
    void anotherCodeMayFollowAfterAMinuteAndThreeInACall() {
        String call = callWith(PHONE.national());
        as(() -> verification.sendCode(call));
        assertThat(refusal(() -> verification.sendCode(call))).isEqualTo("support.verify.codePause");
        clock.advance(Duration.ofMinutes(1));
        as(() -> verification.sendCode(call));
        clock.advance(Duration.ofMinutes(1));
        as(() -> verification.sendCode(call));
        clock.advance(Duration.ofMinutes(1));
        assertThat(refusal(() -> verification.sendCode(call))).isEqualTo("support.verify.codesInCall");
    }

    @Test
    void withoutAWorkingNumberNoCodeIsSent() {
        PersonId reachableNowhere =
                members.newPerson("U0001").named("李无号").withoutPhone().create();
        members.card(reachableNowhere);
        String call = callWith("李无号 U0001");
        assertThat(refusal(() -> verification.sendCode(call))).isEqualTo("support.verify.noNumber");
    }

    @Test
    void twoRightAnswersVerify() {
        String call = callWith(PHONE.national());
        List<Asked> asked = as(() -> verification.ask(call)).questions();
        assertThat(asked).hasSize(3);
        assertThat(asked).extracting(Asked::textKey).doesNotContain("support.question.PHONE_TAIL");
        as(() -> verification.answer(call, 1, answers.get(asked.get(0).textKey())));
        assertThat(as(() -> verification.answer(call, 2, "不记得")).wrong()).isTrue();
        assertThat(as(() -> verification.answer(
                                call, 3, answers.get(asked.get(2).textKey())))
                        .verified())
                .isTrue();
        assertThat(as(access::caller)).isEqualTo(person);
    }

    @Test
    void twoWrongAnswersFailAndEachCountsOnce() {
        String call = callWith(PHONE.national());
        as(() -> verification.ask(call));
        as(() -> verification.answer(call, 1, "不知道"));
        assertThat(refusal(() -> verification.answer(call, 1, "2011"))).isEqualTo("support.verify.answeredAlready");
        as(() -> verification.answer(call, 2, "不知道"));
        assertThat(refusal(() -> verification.answer(call, 3, "2011"))).isEqualTo("support.verify.noRound");
        assertThat(trail()).contains("support.audit.questionsFailed");
    }

    @Test
    void whoseQuestionsAreSpoiledCanStillBeVerifiedByCodeAndIsTold() {
        for (int i = 0; i < 3; i++) {
            String call = callWith(PHONE.national());
            failRound(call);
            run(() -> calls.hangUp(call));
        }
        String call = callWith(PHONE.national());
        assertThat(refusal(() -> verification.ask(call))).isEqualTo("support.verify.questionsLocked");
        assertThat(jdbc.sql("SELECT text_key FROM notice WHERE person_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .list())
                .containsExactly("support.notice.failed");
        as(() -> verification.sendCode(call));
        assertThat(as(() -> verification.checkCode(call, fixture.sentCode(call)))
                        .verified())
                .isTrue();
    }

    @Test
    void aDayLaterQuestionsAreOpenAgain() {
        for (int i = 0; i < 3; i++) {
            String call = callWith(PHONE.national());
            failRound(call);
            run(() -> calls.hangUp(call));
        }
        clock.advance(Duration.ofHours(25));
        String call = callWith(PHONE.national());
        assertThat(as(() -> verification.ask(call)).questions()).hasSize(3);
    }

    @Test
    void whoseCodesAreSpoiledCanStillBeVerifiedByQuestions() {
        for (int i = 0; i < 2; i++) {
            String call = callWith(PHONE.national());
            as(() -> verification.sendCode(call));
            for (int j = 0; j < 3; j++) {
                as(() -> verification.checkCode(call, "00000"));
            }
            run(() -> calls.hangUp(call));
            clock.advance(Duration.ofMinutes(2));
        }
        String call = callWith(PHONE.national());
        assertThat(refusal(() -> verification.sendCode(call))).isEqualTo("support.verify.codeLocked");
        assertThat(as(() -> verification.ask(call)).questions()).hasSize(3);
    }

    @Test
    void anAgentWithManyFailuresVerifiesNobodyAnyMore() {
        for (int i = 0; i < 20; i++) {
            jdbc.sql("""
                            INSERT INTO support_call (number, agent, started_at, ended_at, known) VALUES (?, 'agent', ?, ?, '')
                            """)
                    .params("C-" + i, LocalDateTime.of(2015, 3, 2, 1, 0), LocalDateTime.of(2015, 3, 2, 1, 5))
                    .update();
            jdbc.sql("""
                            INSERT INTO support_verification (id, call_number, person_id, agent, method, state, started_at, tries)
                            VALUES (?, ?, 1, 'agent', 'QUESTIONS', 'FAILED', ?, 2)
                            """)
                    .params("v-" + i, "C-" + i, LocalDateTime.of(2015, 3, 2, 1, 0))
                    .update();
        }
        String call = callWith(PHONE.national());
        assertThat(refusal(() -> verification.sendCode(call))).isEqualTo("support.verify.agentStopped");
        assertThat(refusal(() -> verification.ask(call))).isEqualTo("support.verify.agentStopped");
    }

    @Test
    void whoBreaksRoundsAndCodesOffBeforeTheyFailHasFailedAllTheSame() {
        for (int i = 0; i < 20; i++) {
            PersonId another = members.person("U0001");
            String call = fixture.chosen("agent", another);
            as(() -> verification.sendCode(call));
            as(() -> verification.checkCode(call, "00000"));
            run(() -> calls.hangUp(call));
        }
        String call = callWith(PHONE.national());
        assertThat(refusal(() -> verification.ask(call))).isEqualTo("support.verify.agentStopped");
        assertThat(refusal(() -> verification.sendCode(call))).isEqualTo("support.verify.agentStopped");
    }

    @Test
    void theNumberInTheHeadOfThePageIsNoProofAndNoQuestion() {
        String call = as(() -> calls.start(PHONE.national())).number();
        Result found = as(() -> search.byCallerNumber(call));
        as(() -> calls.choose(call, found.candidates().getFirst().person()));
        assertThat(refusal(access::caller)).isEqualTo("support.access.notVerified");
        for (int i = 0; i < 2; i++) {
            assertThat(as(() -> verification.ask(call)).questions())
                    .extracting(Asked::textKey)
                    .doesNotContain("support.question.PHONE_TAIL");
            as(() -> verification.answer(call, 1, ""));
            as(() -> verification.answer(call, 2, ""));
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void whoWasNotShownInThisCallCannotBeChosen() {
        String call = as(() -> calls.start("")).number();
        assertThat(refusal(() -> calls.choose(call, person))).isEqualTo("support.call.notShown");
    }

    @Test
    void anotherAgentsCallDoesNotExist() {
        String call = callWith(PHONE.national());
        DomainException refused = catchThrowableOfType(
                DomainException.class, () -> AsAgent.as("agent2", () -> verification.sendCode(call)));
        assertThat(refused.key()).isEqualTo("support.call.unknown");
    }

    @Test
    void thereAreOnlySoManySearchesInACall() {
        String call = as(() -> calls.start("")).number();
        for (int i = 0; i < 15; i++) {
            as(() -> search.byText(call, "13800000000"));
        }
        assertThat(refusal(() -> search.byText(call, "13800000000"))).isEqualTo("support.search.tooMany");
    }

    @Test
    void aSearchStandsInTheTrailWithWhatItWasByAndNeverTheValue() {
        callWith(PHONE.national());
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE action = 'support.audit.searched'")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(detail -> assertThat(detail).contains("PHONE").doesNotContain("1391111"));
    }

    private void failRound(String call) {
        as(() -> verification.ask(call));
        as(() -> verification.answer(call, 1, "不知道"));
        as(() -> verification.answer(call, 2, "不知道"));
    }

    private String callWith(String typed) {
        String call = as(() -> calls.start("")).number();
        List<Candidate> found = as(() -> search.byText(call, typed)).candidates();
        as(() -> calls.choose(call, found.getFirst().person()));
        return call;
    }

    private List<String> trail() {
        return jdbc.sql("SELECT action FROM audit_entry ORDER BY at")
                .query(String.class)
                .list();
    }

    private static <T> T as(Supplier<T> work) {
        return AsAgent.as("agent", work);
    }

    private static void run(Runnable work) {
        AsAgent.run("agent", work);
    }

    private static String refusal(Supplier<?> work) {
        return catchThrowableOfType(DomainException.class, () -> as(work)).key();
    }
}
