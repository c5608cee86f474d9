package cn.jingka.portal.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.TrailVerification;
import cn.jingka.portal.audit.TrailVerification.Checkpoint;
import cn.jingka.portal.audit.TrailVerification.Fault;
import cn.jingka.portal.audit.TrailVerification.Finding;
import cn.jingka.portal.audit.TrailVerification.Report;
import cn.jingka.portal.command.Commands;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

class ChainTest extends PortalIntegrationTest {

    private static final Actor MAINTENANCE = Actor.account("svc-maintain", "svc-maintain", Set.of());

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Sealing sealing;

    @Autowired
    private TrailVerification verification;

    @Autowired
    private TrailRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void signInForMaintenance() {
        signIn("API_MAINTENANCE");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        entries(5);
        entry(List.of(1L, 2L, 3L));

        Report report = verify();

        assertThat(report.whole()).isTrue();
        assertThat(report.links()).isEqualTo(6);
        assertThat(report.head())
                .hasValueSatisfying(head -> assertThat(head.number()).isEqualTo(6));
        assertThat(report.waiting()).isZero();
    }

    @Test
    void whatWasWrittenJustNowWaitsForItsLink() {
        entries(3);
        record(List.of(9L));

        Report report = verify();

        assertThat(report.whole()).isTrue();
        assertThat(report.waiting()).isOne();
        sealing.sealAll();
        // The walk itself left an entry.
        assertThat(verify().links()).isEqualTo(5);
    }

    @Test
    void anEntryOfATransactionThatWasTakenBackGetsNoLink() {
        transaction.executeWithoutResult(status -> {
            record(List.of(9L));
            status.setRollbackOnly();
        });
        entries(1);

        assertThat(verify()).satisfies(report -> {
            assertThat(report.whole()).isTrue();
            assertThat(report.links()).isOne();
        });
    }

    @Test
    void aChangedEntryIsNamedWhicheverFieldItIs() {
        for (String change : List.of(
                "actor = 'other'",
                "actor_name = 'other'",
                "kind = 'PORTAL'",
                "action = 'other'",
                "call_number = NULL",
                "detail = 'other'",
                "at = at - INTERVAL 1 SECOND",
                "written_at = written_at - INTERVAL 1 SECOND")) {
            restart();
            entries(5);
            jdbc.sql("UPDATE audit_entry SET " + change + " WHERE id = " + entryOf(3))
                    .update();

            assertThat(verify().findings())
                    .as(change)
                    .containsExactly(new Finding(Fault.ENTRY_CHANGED, 3L, 3L, entryOf(3)));
        }
    }

    @Test
    void aPersonTakenOutOfAnEntryOrPutInIsNoticed() {
        entries(2);
        entry(List.of(1L, 2L, 3L));
        jdbc.sql("DELETE FROM audit_subject WHERE entry_id = ? AND person_id = 2")
                .param(entryOf(3))
                .update();
        jdbc.sql("INSERT INTO audit_subject (entry_id, person_id) VALUES (?, 99)")
                .param(entryOf(1))
                .update();

        assertThat(verify().findings())
                .containsExactly(
                        new Finding(Fault.ENTRY_CHANGED, 1L, 1L, entryOf(1)),
                        new Finding(Fault.ENTRY_CHANGED, 3L, 3L, entryOf(3)));
    }

    @Test
    void aRemovedEntryIsNamed() {
        entries(5);
        long entry = entryOf(2);
        jdbc.sql("DELETE FROM audit_entry WHERE id = ?").param(entry).update();

        assertThat(verify().findings()).containsExactly(new Finding(Fault.ENTRY_REMOVED, 2L, 2L, entry));
    }

    @Test
    void anEntryRemovedBeforeItHadALinkIsNamed() {
        record(List.of(9L));
        long entry = jdbc.sql("SELECT id FROM audit_entry").query(Long.class).single();
        jdbc.sql("DELETE FROM audit_entry").update();
        sealing.sealAll();

        assertThat(verify().findings()).containsExactly(new Finding(Fault.ENTRY_REMOVED, null, null, entry));
    }

    @Test
    void anEntryRemovedTogetherWithItsLinkLeavesAGap() {
        entries(6);
        jdbc.sql("DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE number IN (3, 4))")
                .update();
        jdbc.sql("DELETE FROM audit_link WHERE number IN (3, 4)").update();

        assertThat(verify().findings()).containsExactly(new Finding(Fault.LINK_REMOVED, 3L, 4L, null));
    }

    @Test
    void aGapThatWasClosedByMovingTheNumbersIsNamed() {
        entries(6);
        jdbc.sql("DELETE FROM audit_link WHERE number = 3").update();
        jdbc.sql("UPDATE audit_link SET number = number - 1 WHERE number > 3 ORDER BY number")
                .update();

        assertThat(verify().findings().getFirst())
                .satisfies(first -> assertThat(first.fault()).isEqualTo(Fault.LINK_CHANGED))
                .satisfies(first -> assertThat(first.link()).isEqualTo(3));
    }

    @Test
    void aChangedLinkIsNamedAndTheOneBehindItIsNot() {
        entries(5);
        jdbc.sql("UPDATE audit_link SET digest = REVERSE(digest) WHERE number = 2")
                .update();
        jdbc.sql("UPDATE audit_link SET sealed_at = sealed_at - INTERVAL 1 DAY WHERE number = 4")
                .update();

        assertThat(verify().findings())
                .containsExactly(
                        new Finding(Fault.LINK_CHANGED, 2L, 2L, entryOf(2)),
                        new Finding(Fault.LINK_CHANGED, 4L, 4L, entryOf(4)));
    }

    @Test
    void anEntryWrittenPastThePortalIsNamed() {
        entries(2);
        jdbc.sql("""
                        INSERT INTO audit_entry SELECT 424242, at, actor, actor_name, kind, action, call_number, detail, written_at
                        FROM audit_entry LIMIT 1
                        """).update();
        sealing.sealAll();

        assertThat(verify().findings()).containsExactly(new Finding(Fault.ENTRY_INSERTED, null, null, 424242L));
    }

    @Test
    void anEntryThatStandsOutsideTheChainForTooLongIsNamed() {
        record(List.of(9L));
        jdbc.sql("UPDATE audit_entry SET written_at = written_at - INTERVAL 1 HOUR")
                .update();

        assertThat(verify().findings())
                .singleElement()
                .extracting(Finding::fault)
                .isEqualTo(Fault.ENTRY_UNSEALED);
    }

    @Test
    void aLaterWalkStartsAtTheHeadOfAnEarlierOneAndSeesThatTheEndWasCutOff() {
        entries(4);
        Checkpoint head = verify().head().orElseThrow();
        entries(2);
        Report later = verification.verify(Optional.of(Checkpoint.parse(head.toString())));
        assertThat(later.whole()).isTrue();
        assertThat(later.links()).isEqualTo(3);

        jdbc.sql("DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE number > 2)")
                .update();
        jdbc.sql("DELETE FROM audit_unsealed").update();
        jdbc.sql("DELETE FROM audit_entry WHERE id NOT IN (SELECT entry_id FROM audit_link)")
                .update();
        jdbc.sql("DELETE FROM audit_link WHERE number > 2").update();

        assertThat(verification.verify(Optional.of(head)).findings())
                .containsExactly(new Finding(Fault.CHECKPOINT_LOST, 4L, 4L, null));
        assertThatThrownBy(() -> Checkpoint.parse("four"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("audit.error.checkpoint"));
    }

    @Test
    void whatTheRetentionRuleTookAwayIsNoFaultAndNothingElseIsExcused() {
        entries(3);
        clock.advance(Duration.ofDays(7 * 365));
        entries(3);
        assertThat(retention.apply(clock.instant().minus(Duration.ofDays(6 * 366)), 2))
                .isEqualTo(2);
        assertThat(retention.apply(clock.instant().minus(Duration.ofDays(6 * 366)), 2))
                .isOne();
        sealing.sealAll();

        Report report = verify();
        assertThat(report.whole()).isTrue();
        assertThat(report.stripped()).isEqualTo(3);
        assertThat(report.links()).isEqualTo(8);

        // A stripping that was never due, in the portal's name.
        audit.record(
                Actor.PORTAL,
                "audit.trail.stripped",
                Optional.empty(),
                clock.instant().plusSeconds(1).toString());
        // And one that says no moment at all must not keep the command from naming what is missing.
        audit.record(Actor.PORTAL, "audit.trail.stripped", Optional.empty(), "whenever");
        long entry = entryOf(5);
        jdbc.sql("DELETE FROM audit_entry WHERE id = ?").param(entry).update();
        assertThat(verify().findings()).containsExactly(new Finding(Fault.ENTRY_REMOVED, 5L, 5L, entry));
    }

    @Test
    void severalNodesSealOneChain() throws Exception {
        entriesUnsealed(2_500);
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var runs = IntStream.range(0, 3)
                    .mapToObj(node -> nodes.submit(sealing::sealAll))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }

        Report report = verify();
        assertThat(report.whole()).isTrue();
        assertThat(report.links()).isEqualTo(2_500);
    }

    @Test
    void onlyMaintenanceMayWalkTheChain() {
        signIn("ROLE_ADMINISTRATOR");

        assertThatThrownBy(this::verify).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theCommandPrintsTheReportAndItsExitCodeTellsTheOutcome() {
        entries(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(command(out)).isEqualTo(Commands.FINE);
        assertThat(lines(out)).hasSize(2).last().asString().matches("3:[0-9a-f]{64}");

        jdbc.sql("UPDATE audit_entry SET actor = 'nobody' WHERE id = ?")
                .param(entryOf(2))
                .update();
        out.reset();
        assertThat(command(out)).isEqualTo(Commands.WRONG);
        assertThat(lines(out)).anyMatch(line -> line.contains(Long.toString(entryOf(2))));

        out.reset();
        assertThat(command(out, "--from", "nonsense")).isEqualTo(Commands.FAILED);
        assertThat(Commands.run(Map.of(), new PrintStream(out), new PrintStream(out), "verify-trial"))
                .isEqualTo(Commands.FAILED);
    }

    private int command(ByteArrayOutputStream out, String... more) {
        Map<String, String> environment =
                Map.of("PORTAL_URL", url(""), "PORTAL_ACCOUNT", "svc-maintain", "PORTAL_PASSWORD", "demo-svc-maintain");
        String[] arguments = new String[more.length + 1];
        arguments[0] = "verify-trail";
        System.arraycopy(more, 0, arguments, 1, more.length);
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Commands.run(environment, print, print, arguments);
    }

    private static List<String> lines(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Report verify() {
        return verification.verify(Optional.empty());
    }

    private void entries(int count) {
        entriesUnsealed(count);
        sealing.sealAll();
    }

    private void entriesUnsealed(int count) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                record(List.of(7L));
            }
        });
    }

    private void entry(List<Long> subjects) {
        record(subjects);
        sealing.sealAll();
    }

    private void record(List<Long> subjects) {
        Actor agent = Actor.onBehalf(Actor.account("agent", "坐席一", Set.of()), new PersonId(7), "C20150302-0001");
        audit.recordAll(agent, "test", subjects.stream().map(PersonId::new).toList(), "detail");
    }

    private long entryOf(long link) {
        return jdbc.sql("SELECT entry_id FROM audit_link WHERE number = ?")
                .param(link)
                .query(Long.class)
                .single();
    }

    private void restart() {
        for (String table : List.of("audit_entry", "audit_subject", "audit_unsealed", "audit_link")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    private static void signIn(String authority) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        MAINTENANCE, null, AuthorityUtils.createAuthorityList(authority)));
    }
}
