package cn.jingka.portal.merchants.internal;

import static cn.jingka.portal.testing.MerchantsFixture.asCounter;
import static cn.jingka.portal.testing.MerchantsFixture.examination;
import static cn.jingka.portal.testing.MerchantsFixture.newPass;
import static cn.jingka.portal.testing.MerchantsFixture.recharge;
import static cn.jingka.portal.testing.MerchantsFixture.session;
import static cn.jingka.portal.testing.MerchantsFixture.tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.merchants.Counter;
import cn.jingka.portal.merchants.Counter.Checked;
import cn.jingka.portal.merchants.Counter.UseRequest;
import cn.jingka.portal.merchants.CounterUses;
import cn.jingka.portal.merchants.NotEntitled;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.offers.UsesOnRecord;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.MerchantsFixture;
import cn.jingka.portal.testing.PhoneFixture;
import cn.jingka.portal.testing.PhoneFixture.Phone;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uses at the counter, by the rules of the policy book. */
class CounterTest extends PortalIntegrationTest {

    private static final String IN_WINDOW = "2015-12-20T10:00";

    @Autowired
    private MerchantsFixture merchants;

    @Autowired
    private MembersFixture members;

    @Autowired
    private PhoneFixture phones;

    @Autowired
    private Counter counter;

    @Autowired
    private CounterUses counterUses;

    @Autowired
    private UsesOnRecord onRecord;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPassCosts100WithATransitCardAnd103Without() {
        beijing(IN_WINDOW);
        assertThat(merchants
                        .use(merchants.cardHolder(), "park", newPass("transit-card"))
                        .charge())
                .isEqualTo(Fen.parse("100"));
        UseLine without = merchants.use(merchants.cardHolder(), "park", newPass("without-transit"));
        assertThat(without.charge()).isEqualTo(Fen.parse("103"));
        assertThat(without.steps()).extracting("clause").contains("PARK-1", "PARK-2");
        assertThat(merchants
                        .use(merchants.cardHolder(), "park", recharge("without-transit"))
                        .charge())
                .isEqualTo(Fen.parse("103"));
    }

    @Test
    void aSecondPassForTheYearIsRefusedWithItsClauseWhetherBoughtOrRecharged() {
        beijing(IN_WINDOW);
        PersonId person = merchants.cardHolder();
        merchants.use(person, "park", newPass("transit-card"));

        refusedBy("PARK-1", () -> merchants.use(person, "park2", newPass("transit-card")));
        refusedBy("PARK-1", () -> merchants.use(person, "park2", recharge("transit-card")));
        beijing("2016-01-15T16:30");
        refusedBy("PARK-1", () -> merchants.use(person, "park2", recharge("transit-card")));
        beijing("2016-12-15T08:30");
        assertThat(merchants.use(person, "park2", recharge("transit-card")).charge())
                .isEqualTo(Fen.parse("100"));
        assertThat(onRecord.of(person)).extracting("period").containsExactly("2016", "2017");
    }

    @Test
    void aPassIsSoldOnlyOnTheDaysAndInTheHoursOfItsWindow() {
        PersonId person = merchants.cardHolder();
        for (String outside :
                new String[] {"2015-12-14T12:00", "2015-12-15T08:29", "2015-12-15T16:31", "2016-01-16T10:00"}) {
            beijing(outside);
            refusedBy("PARK-3", () -> merchants.use(person, "park", newPass("transit-card")));
        }
        beijing("2015-12-15T08:30");
        merchants.use(person, "park", newPass("transit-card"));
        beijing("2016-01-15T16:30");
        merchants.use(merchants.cardHolder(), "park", newPass("transit-card"));
    }

    @Test
    void theFreeSessionComesFirstAndThenThreeCountedOnes() {
        PersonId person = merchants.cardHolder();
        refusedBy("FIT-1", () -> merchants.use(person, "gym", session("counted-session")));
        assertThat(merchants.use(person, "gym", session("free-session")).charge())
                .isEqualTo(Fen.ZERO);
        refusedBy("FIT-1", () -> merchants.use(person, "gym", session("free-session")));
        for (int i = 0; i < 3; i++) {
            assertThat(merchants.use(person, "gym", session("counted-session")).charge())
                    .isEqualTo(Fen.parse("60"));
        }
        refusedBy("FIT-1", () -> merchants.use(person, "gym", session("counted-session")));
    }

    @Test
    void aScreeningHasTwoTicketsForAMember() {
        PersonId person = merchants.cardHolder();
        LocalDate day = LocalDate.of(2015, 3, 2);
        assertThat(merchants
                        .use(person, "cinema", tickets(1, day, "19:30", "3 号厅"))
                        .charge())
                .isEqualTo(Fen.parse("35.50"));
        refusedBy("FILM-1", () -> merchants.use(person, "cinema", tickets(2, day, "19:30", "３号厅")));
        merchants.use(person, "cinema", tickets(1, day, "19:30", "3号厅"));
        for (String sameHall : List.of("3号厅", "03 号厅", "3-号厅", "第三影厅", "3\u200b厅", "No. 3", "Hall 3", "③")) {
            refusedBy("FILM-1", () -> merchants.use(person, "cinema", tickets(1, day, "19:30", sameHall)));
        }
        refusedBy("FILM-1", () -> merchants.use(person, "cinema", tickets(1, day, "19:30:01", "3号厅")));
        assertThat(merchants
                        .use(person, "cinema", tickets(1, day, "19:30", "13号厅"))
                        .charge())
                .isEqualTo(Fen.parse("35.50"));
        assertThat(merchants
                        .use(person, "cinema", tickets(2, day, "21:45", "3号厅"))
                        .charge())
                .isEqualTo(Fen.parse("71"));
        refusedBy("FILM-1", () -> merchants.use(person, "cinema", tickets(3, day.plusDays(1), "19:30", "3号厅")));
        refused("merchants.use.occasionOver", () -> merchants.use(person, "cinema", tickets(1, day, "08:00", "1号厅")));
    }

    @Test
    void examinationsCostTheirShareOfThePriceRoundedHalfUp() {
        PersonId person = merchants.cardHolder();
        assertThat(merchants
                        .use(person, "clinic", examination("package", "999.99"))
                        .charge())
                .isEqualTo(Fen.parse("799.99"));
        assertThat(merchants
                        .use(person, "clinic", examination("vip-package", "999.99"))
                        .charge())
                .isEqualTo(Fen.parse("749.99"));
        assertThat(merchants
                        .use(person, "clinic", examination("vip-package", "0.02"))
                        .charge())
                .isEqualTo(Fen.parse("0.02"));
        refused(
                "merchants.use.listPrice.range",
                () -> merchants.use(person, "clinic", examination("package", "100000.01")));
    }

    @Test
    void sendingTheSameUseAgainRecordsItOnce() {
        PersonId person = merchants.cardHolder();
        Checked checked = merchants.show(person, "clinic");
        UseLine first = asCounter("clinic", () -> counter.record(checked.checkId(), examination("package", "500")));
        UseLine again = asCounter("clinic", () -> counter.record(checked.checkId(), examination("package", "500")));
        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(onRecord.of(person)).hasSize(1);
        refused(
                "merchants.check.spent",
                () -> asCounter("clinic", () -> counter.record(checked.checkId(), examination("package", "600"))));
    }

    @Test
    void aUseThatWasTakenBackIsNoReceiptWhenItsCheckIsSentAgain() {
        PersonId person = merchants.cardHolder();
        Checked checked = merchants.show(person, "gym");
        UseLine use = asCounter("gym", () -> counter.record(checked.checkId(), session("free-session")));
        asCounter("gym", () -> {
            counterUses.takeBack(use.reference(), "登记错人");
            return null;
        });
        refused(
                "merchants.check.spent",
                () -> asCounter("gym", () -> counter.record(checked.checkId(), session("free-session"))));
        assertThat(onRecord.of(person)).isEmpty();
    }

    @Test
    void whoLeftTheUnionAfterTheCheckGetsNothing() {
        PersonId person = merchants.cardHolder();
        Checked checked = merchants.show(person, "gym");
        jdbc.sql("UPDATE membership SET last_day = '2015-03-01' WHERE person_id = ?")
                .param(person.value())
                .update();
        assertThatThrownBy(() -> asCounter("gym", () -> counter.record(checked.checkId(), session("free-session"))))
                .isInstanceOf(NotEntitled.class);
    }

    @Test
    void aCheckIsForOneCounterAndTenMinutes() {
        Checked checked = merchants.show(merchants.cardHolder(), "gym");
        refused(
                "merchants.check.unknown",
                () -> asCounter("clinic", () -> counter.record(checked.checkId(), session("free-session"))));
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        refused(
                "merchants.check.over",
                () -> asCounter("gym", () -> counter.record(checked.checkId(), session("free-session"))));
    }

    @Test
    void aCounterGivesWhatItsPartnerGivesAndNothingElse() {
        PersonId person = merchants.cardHolder();
        refused("merchants.use.notHere", () -> merchants.use(person, "gym", newPass("transit-card")));
    }

    @Test
    void aCodeIsTakenOnceAndForgedOrOldOnesNotAtAll() {
        Phone phone = phones.register(merchants.cardHolder());
        String code = phone.code();
        asCounter("gym", () -> counter.check("https://portal.example/c/" + code));
        refused("ecard.take.taken", () -> asCounter("park", () -> counter.check(code)));
        refused("ecard.take.taken", () -> asCounter("park", () -> counter.check(phone.typed())));
        refused("ecard.take.unknown", () -> asCounter("gym", () -> counter.check(phone.forgedCode())));
        refused("ecard.take.runOut", () -> asCounter("gym", () -> counter.check(phone.oldCode(3))));
    }

    @Test
    void aCardLostAfterTheCheckBuysNothing() {
        PersonId person = merchants.cardHolder();
        Checked checked = merchants.show(person, "gym");
        jdbc.sql("UPDATE card SET state = 'LOST', lost_on = '2015-03-02' WHERE person_id = ?")
                .param(person.value())
                .update();
        assertThatThrownBy(() -> asCounter("gym", () -> counter.record(checked.checkId(), session("free-session"))))
                .isInstanceOf(NotEntitled.class);
    }

    @Test
    void theCounterSeesTheMaskedNameAndNothingElseOfTheMember() {
        PersonId person = members.newPerson("U0001").named("欧阳修文").create();
        members.card(person);
        Checked checked = merchants.show(person, "gym");
        assertThat(checked.maskedName()).isEqualTo("欧*");
        UseRequest request = session("free-session");
        UseLine use = asCounter("gym", () -> counter.record(checked.checkId(), request));
        assertThat(checked + " " + use)
                .doesNotContain("阳", "修", "文", "U0001")
                .doesNotContain("=" + person.value() + ",");
    }

    @Test
    void theMemberLearnsOfEveryUseAndWhoCheckedTheCard() {
        PersonId person = merchants.cardHolder();
        UseLine use = merchants.use(person, "gym", session("free-session"));
        assertThat(jdbc.sql("""
                        SELECT e.action FROM audit_entry e JOIN audit_subject s ON s.entry_id = e.id
                        WHERE s.person_id = ? AND e.actor = 'gym' ORDER BY e.id
                        """).param(person.value()).query(String.class).list())
                .containsExactly("merchants.audit.checked", "merchants.audit.used");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM notice WHERE notice_key = ?")
                        .param("merchants.used:" + use.reference())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private void beijing(String moment) {
        clock.set(LocalDateTime.parse(moment).atZone(clock.getZone()).toInstant());
    }

    private static void refusedBy(String clause, Runnable use) {
        assertThatThrownBy(use::run)
                .isInstanceOfSatisfying(
                        NotEntitled.class,
                        refusal -> assertThat(refusal.clause()).isEqualTo(clause));
    }

    private static void refused(String key, Runnable use) {
        assertThatThrownBy(use::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
