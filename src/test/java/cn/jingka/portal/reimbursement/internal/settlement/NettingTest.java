package cn.jingka.portal.reimbursement.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.reimbursement.ApprovedDeclarations;
import cn.jingka.portal.reimbursement.Overpayments;
import cn.jingka.portal.reimbursement.Overpayments.Overpayment;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.testing.MembersFixture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** RB-NET and RB-DATE over the runs of a year. */
class NettingTest extends SettlementTestBase {

    @Autowired
    private Overpayments overpayments;

    @Autowired
    private ApprovedDeclarations declarations;

    @Autowired
    private Payouts payouts;

    @Autowired
    private PersonalDataCipher cipher;

    @Test
    void aReversalMakesADifferenceNegativeAndLaterRunsNetIt() {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "5000.00");
        RunView first = settle("2014Q1");
        assertAmounts(first, person, "640.00", "0.00", "640.00", "640.00");

        feed.reversal(person, "A2", "2014-02-03", "5000.00", "A1");
        RunView second = settle("2014Q2");
        assertAmounts(second, person, "0.00", "640.00", "0.00", "-640.00");
        assertThat(second.totals().negativeItems()).isEqualTo(1);
        assertThat(second.totals().negative()).isEqualTo(Fen.parse("-640.00"));
        assertThat(as(STARTER, () -> overpayments.of(2014))).hasSize(1);
        assertThat(as(STARTER, overpayments::years).getFirst().closed()).isFalse();

        feed.outpatient(person, "A3", "2014-08-01", "8406.00");
        RunView third = settle("2014Q3");
        assertAmounts(third, person, "1321.20", "640.00", "681.20", "681.20");
        assertThat(as(STARTER, () -> overpayments.of(2014))).isEmpty();
        assertThat(as(STARTER, () -> payouts.find(third.batch())).orElseThrow().total())
                .isEqualTo(Fen.parse("681.20"));
    }

    @Test
    void whatIsLeftAtTheYearsEndIsOnTheOverpaymentListAndASupplementNetsIt() {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "8406.00");
        settle("2014Q1");
        feed.reversal(person, "A2", "2014-02-03", "8406.00", "A1");
        settle("2014Q4");

        assertThat(as(STARTER, () -> overpayments.of(2014)))
                .containsExactly(new Overpayment(person, Fen.ZERO, Fen.parse("1321.20"), Fen.parse("1321.20")));
        assertThat(as(STARTER, overpayments::years).getFirst().closed()).isTrue();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        as(STARTER, () -> {
            overpayments.write(2014, file);
            return null;
        });
        assertThat(file.toString(StandardCharsets.UTF_8).lines().toList().get(1))
                .matches("\\d{17}[\\dX],王秀兰,U0001,0.00,1321.20,1321.20");

        feed.outpatient(person, "A3", "2014-02-04", "5000.00");
        assertAmounts(settle("2014S1"), person, "640.00", "1321.20", "0.00", "-681.20");
        feed.outpatient(person, "A4", "2014-12-31", "5000.00");
        assertAmounts(settle("2014S2"), person, "1321.20", "1321.20", "0.00", "0.00");
        assertThat(as(STARTER, () -> overpayments.of(2014))).isEmpty();
    }

    @Test
    void aRunCountsWhatIsDatedUpToItsLastDayAndWasImportedWhenItStarted() {
        PersonId person = members.person("U0001");
        PersonId other = members.person("U0001");
        feed.outpatient(person, "A1", "2014-03-31", "2000.00");
        feed.outpatient(person, "A2", "2014-04-01", "2000.00");
        feed.stay(other, "A3", "2014-03-20", "2014-04-01", "3000.00");
        RunView first = compute("2014Q1");
        feed.outpatient(person, "A4", "2014-03-01", "1000.00");

        assertThat(start("2014Q1").id()).isEqualTo(first.id());
        assertAmounts(first, person, "40.00", "0.00", "40.00", "40.00");
        assertThat(items.ofPerson(first.id(), other)).isEmpty();
        assertThat(first.totals().members()).isEqualTo(2);
        assertThat(first.totals().items()).isEqualTo(1);

        approve(first);
        RunView second = settle("2014Q2");
        assertAmounts(second, person, "640.00", "40.00", "600.00", "600.00");
        assertAmounts(second, other, "340.00", "0.00", "340.00", "340.00");
    }

    @Test
    void treatmentOfAPersonNotYetKnownCountsOnceTheRosterKnowsThem() {
        String document = MembersFixture.identityNumber(800_000);
        feed.outpatient(cipher.documentIndex(document).bytes(), "A1", "2014-02-03", "5000.00");
        assertThat(settle("2014Q1").totals().items()).isZero();

        PersonId person = members.newPerson("U0001").document(document).create();
        assertAmounts(settle("2014Q2"), person, "640.00", "0.00", "640.00", "640.00");
    }

    @Test
    void anApprovedDeclarationPaysTheBandsInTheNextRun() {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "60000.00");
        RunView first = settle("2014Q1");
        assertAmounts(first, person, "1321.20", "0.00", "1321.20", "1321.20");
        assertThat(item(first, person).overCeilingUndeclared()).isEqualTo(Fen.parse("20956.40"));

        declarations.record("D1", person, 2014, Fen.parse("20000.00"));
        declarations.record("D1", person, 2014, Fen.parse("20000.00"));
        assertAmounts(settle("2014Q2"), person, "9321.20", "1321.20", "8000.00", "8000.00");

        declarations.record("D2", person, 2014, Fen.parse("90000.00"));
        assertAmounts(settle("2014Q3"), person, "22277.60", "9321.20", "12956.40", "12956.40");
    }

    @Test
    void aCancelledRunsPeriodIsRunAnewAndOnlyTheNewRunPays() {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "5000.00");
        RunView dropped = cancel(compute("2014Q1"));
        feed.outpatient(person, "A2", "2014-02-04", "1000.00");

        RunView anew = settle("2014Q1");

        assertThat(anew.id()).isNotEqualTo(dropped.id());
        assertThat(anew.batch()).isEqualTo("RB-2014Q1-2");
        assertAmounts(anew, person, "840.00", "0.00", "840.00", "840.00");
        assertAmounts(settle("2014Q2"), person, "840.00", "840.00", "0.00", "0.00");
    }

    private void assertAmounts(
            RunView run, PersonId person, String entitlement, String previously, String payable, String difference) {
        assertThat(item(run, person))
                .extracting(
                        i -> i.entitlement().toString(),
                        i -> i.previously().toString(),
                        i -> i.payable().toString(),
                        i -> i.difference().toString())
                .containsExactly(entitlement, previously, payable, difference);
    }
}
