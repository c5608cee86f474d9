package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Batches brought to where a test of screens needs them. */
@Component
@Profile("test")
public class PayoutsFixture {

    private final Payouts payouts;
    private final BatchProgress progress;
    private final PaymentSending sending;
    private final WholeTransactions transactions;
    private final MutableClock clock;

    PayoutsFixture(
            Payouts payouts,
            BatchProgress progress,
            PaymentSending sending,
            WholeTransactions transactions,
            MutableClock clock) {
        this.payouts = payouts;
        this.progress = progress;
        this.sending = sending;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** ¥1.01, ¥1.02, … for the persons, references 1, 2, …; announced, waiting out the lead time. */
    public void announced(String batch, PersonId... persons) {
        List<Payouts.Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < persons.length; i++) {
            proposals.add(new Payouts.Proposal("" + (i + 1), persons[i], Fen.of(101 + i)));
        }
        payouts.propose(batch, "2014 年第一季度二次报销", proposals);
        payouts.approve(batch, Actor.account("operator2", "operator2", Set.of()));
        progress.advance();
    }

    /** One payment to the beneficiary of a person, reference {@code L20150000018-1}, with the bank. */
    public void sentToBeneficiary(String batch, PersonId person) {
        var payee = new Payouts.Beneficiary("李遗属", new AccountNumber("6222020200011234567"), Optional.empty());
        var proposal = new Payouts.Proposal("L20150000018-1", person, Fen.of(2_000_000), Optional.of(payee));
        payouts.propose(batch, "互助保障给付", List.of(proposal));
        payouts.approve(batch, Actor.account("operator2", "operator2", Set.of()));
        handedIn(batch);
    }

    /** Everything of an approved batch is with the bank a day later. */
    public void handedIn(String batch) {
        progress.advance();
        clock.advance(Duration.ofHours(24));
        payouts.files(batch).forEach(file -> transactions.run(() -> sending.recordSent(file.id(), "operator")));
        progress.advance();
    }

    /** The same, a day later, with the bank. */
    public void sent(String batch, PersonId... persons) {
        announced(batch, persons);
        handedIn(batch);
    }
}
