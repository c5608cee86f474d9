package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.members.CardApplication;
import cn.jingka.portal.members.internal.cards.CardIssuer.Order;
import cn.jingka.portal.members.internal.cards.CardIssuer.Refused;
import cn.jingka.portal.members.internal.cards.CardIssuer.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

/** Brings waiting applications to the bank and fetches its answers; each step is kept before the next, so a restart goes on where it was. */
@Component
class ApplicationDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationDispatch.class);
    private static final long LONGEST_PAUSE_SECONDS = 300;
    private static final int DOUBLINGS = 9;

    private final ApplicationStore applications;
    private final CardTables cards;
    private final CardIssuer issuer;
    private final BankAnswers answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApplicationDispatch(
            ApplicationStore applications,
            CardTables cards,
            CardIssuer issuer,
            BankAnswers answers,
            TransactionTemplate transaction,
            Clock clock) {
        this.applications = applications;
        this.cards = cards;
        this.issuer = issuer;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param now by the scheduler's clock, not the domain's: it paces attempts */
    void dispatch(Instant now) {
        if (!issuer.connected()) {
            return;
        }
        for (String id : applications.due(now)) {
            try {
                advance(id);
            } catch (Refused refused) {
                LOG.warn("The bank does not take card application {}: {}", id, refused.getMessage());
                transaction.executeWithoutResult(status -> applications.markFailed(id, refused.getMessage()));
            } catch (RestClientException unavailable) {
                LOG.warn("The bank could not be reached about card application {}: {}", id, unavailable.getMessage());
            }
            applications.tryAgainAt(id, now.plus(pause(applications.attempts(id))));
        }
    }

    private void advance(String id) throws Refused {
        CardApplication application = applications.get(id);
        if (!application.handedOver()) {
            CardNumber replaces =
                    applications.replacedCard(id).map(cards::number).orElse(null);
            issuer.apply(new Order(id, application.unitCode(), applications.applicants(id), replaces));
            applications.markHandedOver(id, clock.instant());
            return;
        }
        Optional<List<Result>> answer = issuer.answer(id);
        answer.ifPresent(results -> answers.take(id, results));
    }

    /** 1, 2, 4 … seconds, five minutes at most. */
    private static Duration pause(int attempts) {
        return Duration.ofSeconds(Math.min(1L << Math.min(attempts, DOUBLINGS), LONGEST_PAUSE_SECONDS));
    }
}
