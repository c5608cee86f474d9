package cn.jingka.portal.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.RetentionRule;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.privacy.Retention;
import cn.jingka.portal.privacy.Retention.Line;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.FeedFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** What is due goes, what must stay stays. */
class RetentionTest extends PortalIntegrationTest {

    @Autowired
    private RetentionJob job;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private Retention retention;

    @Autowired
    private List<RetentionRule> rules;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private FeedFixture feed;

    @Autowired
    private MembersFixture members;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    private PersonId anna;

    @BeforeEach
    void member() {
        anna = members.person("U0001");
    }

    private int count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
    }

    private void years(int years) {
        clock.advance(Duration.ofDays(366L * years));
    }

    private List<Line> report() {
        return ClaimsFixture.as(Actor.account("admin", "admin", Set.of()), Role.ADMINISTRATOR, retention::report);
    }

    private void message(long id, String smsState, Instant at) {
        jdbc.sql(
                        "INSERT INTO notice (id, notice_key, person_id, text_key, arguments, created) VALUES (?, ?, ?, 'x', '[]', ?)")
                .params(id, "k" + id, anna.value(), Utc.column(at))
                .update();
        jdbc.sql("""
                        INSERT INTO sms (id, notice_id, message_group, state, next_attempt_at, changed)
                        VALUES (?, ?, 'g', ?, '2200-01-01', ?)
                        """).params(id, id, smsState, Utc.column(at)).update();
    }

    @Test
    void withdrawnCasesGoAfterTwoYearsAndOpenOnesStay() {
        claims.inState(anna, "U0001", CaseState.WITHDRAWN);
        claims.inState(members.person("U0001"), "U0001", CaseState.IN_REVIEW);
        claims.inState(members.person("U0001"), "U0001", CaseState.CLOSED);
        years(1);
        job.run();
        assertThat(count("claim_case")).isEqualTo(3);

        years(2);
        job.run();

        assertThat(jdbc.sql("SELECT state FROM claim_case ORDER BY state")
                        .query(String.class)
                        .list())
                .containsExactly("CLOSED", "IN_REVIEW");
        assertThat(count("claim_evidence")).isPositive();
    }

    @Test
    void filesOfFinishedCasesGoAfterTenYearsTheDecisionStays() {
        claims.inState(anna, "U0001", CaseState.CLOSED);
        years(11);

        job.run();

        assertThat(count("claim_evidence")).isZero();
        assertThat(count("claim_decision")).isOne();
    }

    @Test
    void messagesGoAfterThreeYearsUnlessTheyStillWaitToBeSent() {
        message(1, "DELIVERED", clock.instant());
        message(2, "QUEUED", clock.instant());
        jdbc.sql(
                        "INSERT INTO sms (id, message_group, state, next_attempt_at, changed) VALUES (3, 'codes', 'DELIVERED', '2015-03-02', '2015-03-02')")
                .update();
        clock.advance(Duration.ofDays(31));
        job.run();
        assertThat(count("sms")).isEqualTo(2);

        years(3);
        job.run();

        assertThat(jdbc.sql("SELECT id FROM notice").query(Long.class).list()).containsExactly(2L);
        assertThat(jdbc.sql("SELECT id FROM sms").query(Long.class).list()).containsExactly(2L);
    }

    @Test
    void theNumberOfWhoLeftGoesThePersonStays() {
        PersonId left =
                members.newPerson("U0001").left(LocalDate.of(2014, 12, 31)).create();
        years(3);

        job.run();

        assertThat(count(
                        "person WHERE phone IS NULL AND phone_index IS NULL AND phone_state = 'NONE' AND id = " + left))
                .isOne();
        assertThat(count("person WHERE phone IS NOT NULL AND id = " + anna)).isOne();
        assertThat(count("membership")).isEqualTo(2);
    }

    @Test
    void thePaymentsAndTheLedgerStay() {
        jdbc.sql(
                        "INSERT INTO payout_batch (id, name, occasion, state, proposed_at, closed_at) VALUES (1, 'RB-1', 'x', 'CLOSED', '2015-03-02', '2015-03-20')")
                .update();
        jdbc.sql("""
                        INSERT INTO payout_instruction (id, batch_id, reference, end_to_end_id, person_id, amount_fen, state, state_at, payee, payee_tail)
                        VALUES (1, 1, 'R1', 'RB-1-R1', ?, 64000, 'PAID', '2015-03-20', 'sealed', '0417')
                        """).param(anna.value()).update();
        jdbc.sql("INSERT INTO ledger_entry VALUES (1, 'PAID', 1, 64000, 1, '2015-03-20')")
                .update();
        years(29);
        job.run();
        assertThat(count("payout_instruction WHERE payee IS NOT NULL")).isOne();

        years(2);
        job.run();

        assertThat(count("payout_instruction WHERE payee IS NULL AND amount_fen = 64000"))
                .isOne();
        assertThat(count("ledger_entry")).isOne();
    }

    @Test
    void treatmentsGoOnceTheirYearIsClosedAndSixYearsOld() {
        feed.outpatient(anna, "A-2013", "2013-06-01", "5000.00");
        feed.outpatient(anna, "A-2014", "2014-06-01", "5000.00");
        jdbc.sql("INSERT INTO settlement_year (year, changes) VALUES (2013, 4), (2014, 4)")
                .update();
        fourthRun(2013, "CLOSED");
        fourthRun(2014, "COMPUTED");
        years(4);
        job.run();
        assertThat(count("feed_line")).isEqualTo(2);

        years(4);
        job.run();

        assertThat(jdbc.sql("SELECT settlement_id FROM feed_line")
                        .query(String.class)
                        .list())
                .containsExactly("A-2014");
    }

    private void fourthRun(int year, String state) {
        jdbc.sql("""
                        INSERT INTO settlement_run (id, year, sequence, attempt, state, batch, feed_done, rule_version, started_by, started_at)
                        VALUES (?, ?, 4, 1, ?, ?, 1, 'x', 'operator', '2015-01-15')
                        """).params(year, year, state, "RB-" + year).update();
    }

    @Test
    void standingConsentsStayEndedOnesGo() {
        ConsentTable consents = new ConsentTable(jdbc, clock);
        consents.given(anna, "a", "words");
        consents.given(anna, "b", "words");
        consents.withdrawn(anna, "b");
        years(4);

        job.run();

        assertThat(jdbc.sql("SELECT purpose FROM consent").query(String.class).list())
                .containsExactly("a");
    }

    @Test
    void everyRuleRunsAndSaysWhatItDid() {
        job.run();

        assertThat(report()).hasSameSizeAs(rules);
        assertThat(report())
                .allSatisfy(line -> assertThat(line.last())
                        .hasValueSatisfying(run -> assertThat(run.failure()).isEmpty()));
    }

    @Test
    void everyRuleIsNamedInBothLanguages() {
        for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            assertThat(texts.all(language).keySet())
                    .containsAll(rules.stream()
                            .map(rule -> "privacy.rule." + rule.name())
                            .toList());
        }
    }

    @Test
    void aRuleThatFailsHoldsUpNoOtherAndASettingChangesThePeriod() {
        MockEnvironment settings = new MockEnvironment().withProperty("portal.retention.test.good", "P10D");
        RetentionPeriods periods =
                new RetentionPeriods(List.of(rule("test.good", false), rule("test.bad", true)), settings, clock);

        new RetentionJob(periods, runs, clock).run();

        assertThat(runs.last().get("test.bad").failure()).contains("IllegalStateException");
        assertThat(runs.last().get("test.good").removed()).isEqualTo(7);
        assertThat(runs.last().get("test.good").before())
                .isEqualTo(clock.instant().minus(Duration.ofDays(10)));
    }

    private static RetentionRule rule(String name, boolean fails) {
        return new RetentionRule() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public Period standard() {
                return Period.ofYears(1);
            }

            @Override
            public int apply(Instant before, int most) {
                if (fails) {
                    throw new IllegalStateException("on purpose");
                }
                return 7;
            }
        };
    }
}
