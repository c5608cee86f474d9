package cn.jingka.portal.merchants.internal;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;
import static cn.jingka.portal.testing.MerchantsFixture.as;
import static cn.jingka.portal.testing.MerchantsFixture.asCounter;
import static cn.jingka.portal.testing.MerchantsFixture.examination;
import static cn.jingka.portal.testing.MerchantsFixture.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.merchants.CounterUses;
import cn.jingka.portal.merchants.DisputeReason;
import cn.jingka.portal.merchants.DisputeState;
import cn.jingka.portal.merchants.Disputes;
import cn.jingka.portal.merchants.MonthReports;
import cn.jingka.portal.merchants.MonthReports.Line;
import cn.jingka.portal.merchants.OwnUses;
import cn.jingka.portal.merchants.OwnUses.OwnUse;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.merchants.UseState;
import cn.jingka.portal.offers.UsesOnRecord;
import cn.jingka.portal.testing.MerchantsFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import com.vaadin.flow.shared.Registration;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What happens to a use after it was recorded. */
class DisputesTest extends PortalIntegrationTest {

    @Autowired
    private MerchantsFixture merchants;

    @Autowired
    private OwnUses own;

    @Autowired
    private CounterUses counterUses;

    @Autowired
    private Disputes disputes;

    @Autowired
    private MonthReports reports;

    @Autowired
    private UsesOnRecord onRecord;

    @Autowired
    private PersonSignals signals;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCounterTakesAUseBackWithinHalfAnHourAndTheQuotaIsFree() {
        PersonId person = merchants.cardHolder();
        UseLine use = merchants.use(person, "gym", session("free-session"));
        refused("merchants.void.why", () -> atGym(() -> counterUses.takeBack(use.reference(), " ")));
        refused(
                "merchants.use.unknown",
                () -> asCounter("clinic", () -> run(() -> counterUses.takeBack(use.reference(), "登记错人"))));
        clock.advance(Duration.ofMinutes(30));
        atGym(() -> counterUses.takeBack(use.reference(), "登记错人"));
        assertThat(onRecord.of(person)).isEmpty();
        refused("merchants.use.ended", () -> atGym(() -> counterUses.takeBack(use.reference(), "登记错人")));

        UseLine again = merchants.use(person, "gym", session("free-session"));
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));
        refused("merchants.void.late", () -> atGym(() -> counterUses.takeBack(again.reference(), "登记错人")));
    }

    @Test
    void theMemberSeesTheUseAtOnceAndAnOpenPageIsTold() {
        PersonId person = merchants.cardHolder();
        AtomicInteger seen = new AtomicInteger();
        try (var listening = new Listening(
                signals, person, () -> seen.set(asMember(person, own::all).size()))) {
            merchants.use(person, "gym", session("free-session"));
            assertThat(seen).hasValue(1);
        }
    }

    @Test
    void anUpheldObjectionReversesTheUseAndFreesTheQuota() {
        PersonId person = merchants.cardHolder();
        UseLine use = merchants.use(person, "gym", session("free-session"));
        object(person, use);
        refused("merchants.dispute.twice", () -> object(person, use));
        refused("merchants.use.disputed", () -> atGym(() -> counterUses.takeBack(use.reference(), "登记错人")));
        refused("merchants.dispute.early", () -> decide(use, true));

        assertThat(asCounter("gym", counterUses::objections))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(DisputeReason.NOT_ME));
        atGym(() -> counterUses.answer(use.reference(), "当天由前台核对后登记"));
        decide(use, true);

        OwnUse mine = asMember(person, own::all).getFirst();
        assertThat(mine.use().state()).isEqualTo(UseState.REVERSED);
        assertThat(mine.dispute().orElseThrow().decision()).contains("监控显示不是本人");
        assertThat(onRecord.of(person)).isEmpty();
        merchants.use(person, "gym", session("free-session"));
        refused("merchants.dispute.over", () -> decide(use, false));
        assertThat(notices(person)).contains("merchants.notice.upheld");
    }

    @Test
    void aRejectedObjectionLeavesTheUse() {
        PersonId person = merchants.cardHolder();
        UseLine use = merchants.use(person, "gym", session("free-session"));
        object(person, use);
        clock.advance(Duration.ofDays(8));
        decide(use, false);
        assertThat(asMember(person, own::all).getFirst().dispute().orElseThrow().state())
                .isEqualTo(DisputeState.REJECTED);
        assertThat(onRecord.of(person)).hasSize(1);
        assertThat(notices(person)).contains("merchants.notice.rejected");
    }

    @Test
    void aCounterThatAgreesEndsTheObjectionAtOnce() {
        PersonId person = merchants.cardHolder();
        UseLine use = merchants.use(person, "gym", session("free-session"));
        object(person, use);
        atGym(() -> counterUses.agree(use.reference()));
        assertThat(onRecord.of(person)).isEmpty();
        refused("merchants.dispute.notOpen", () -> atGym(() -> counterUses.answer(use.reference(), "另有情况")));
    }

    @Test
    void nobodyObjectsToTheUseOfAnotherOrAfterSixtyDays() {
        PersonId person = merchants.cardHolder();
        UseLine use = merchants.use(person, "gym", session("free-session"));
        refused("merchants.use.unknown", () -> object(merchants.cardHolder(), use));
        clock.advance(Duration.ofDays(61));
        assertThat(asMember(person, own::all).getFirst().disputeUntil()).isEmpty();
        refused("merchants.dispute.late", () -> object(person, use));
    }

    @Test
    void theDesksLookIsRecordedAndTheCounterNeverReadsTheMembersWords() {
        PersonId person = merchants.cardHolder();
        UseLine use = merchants.use(person, "gym", session("free-session"));
        object(person, use);
        assertThat(asCounter("gym", counterUses::objections).toString()).doesNotContain("我当天在外地");
        assertThat(as("service", Role.SERVICE_DESK, () -> disputes.open(use.reference()))
                        .words())
                .contains("我当天在外地");
        assertThat(jdbc.sql("""
                        SELECT COUNT(*) FROM audit_entry e JOIN audit_subject s ON s.entry_id = e.id
                        WHERE s.person_id = ? AND e.action = ?
                        """)
                        .params(person.value(), "merchants.audit.disputeSeen")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> asCounter("gym", () -> disputes.open(use.reference())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theMonthCountsWhatStandsAndItsFileNamesNobody() {
        PersonId person = merchants.cardHolder();
        merchants.use(person, "clinic", examination("package", "1000"));
        UseLine wrong = merchants.use(person, "clinic", examination("package", "500"));
        asCounter("clinic", () -> run(() -> counterUses.takeBack(wrong.reference(), "登记错人")));
        merchants.use(person, "gym", session("free-session"));

        YearMonth march = YearMonth.of(2015, 3);
        Line line = asCounter("clinic", () -> reports.ofOutlet(march)).getFirst();
        assertThat(line.uses()).isOne();
        assertThat(line.charged()).isEqualTo(Fen.parse("800"));
        assertThat(line.saved()).isEqualTo(Fen.parse("200"));
        assertThat(line.takenBack()).isOne();
        assertThat(asCounter("clinic", () -> reports.ofOutlet(march.minusMonths(1))))
                .isEmpty();
        assertThat(as("editor", Role.EDITOR, () -> reports.ofAll(march))).hasSize(2);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        asCounter("clinic", () -> run(() -> reports.writeOutlet(march, file)));
        String csv = file.toString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("王*", "800.00", "VOIDED").doesNotContain("秀", "兰", "free-session");
    }

    private void object(PersonId person, UseLine use) {
        asMember(person, () -> run(() -> own.dispute(use.reference(), DisputeReason.NOT_ME, "我当天在外地")));
    }

    private void decide(UseLine use, boolean upheld) {
        as("service", Role.SERVICE_DESK, () -> run(() -> disputes.decide(use.reference(), upheld, "监控显示不是本人")));
    }

    private static void atGym(Runnable work) {
        asCounter("gym", () -> run(work));
    }

    private static Void run(Runnable work) {
        work.run();
        return null;
    }

    private List<String> notices(PersonId person) {
        return jdbc.sql("SELECT text_key FROM notice WHERE person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private static void refused(String key, Runnable use) {
        assertThatThrownBy(use::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** Listens until it is closed. */
    private record Listening(Registration registration) implements AutoCloseable {

        Listening(PersonSignals signals, PersonId person, Runnable listener) {
            this(signals.listen(person, listener));
        }

        @Override
        public void close() {
            registration.remove();
        }
    }
}
