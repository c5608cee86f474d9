package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.rules.Parameter;
import cn.jingka.portal.services.rules.ServiceRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what was answered and left lying, and reminds of calls. */
@Component
public class RequestSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RequestSweep.class);

    private static final Duration REMINDER = Duration.ofDays(1);

    private final RequestTable table;
    private final RequestMoves moves;
    private final SlotTable slots;
    private final ServiceRules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestSweep(
            RequestTable table,
            RequestMoves moves,
            SlotTable slots,
            ServiceRules rules,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.moves = moves;
        this.slots = slots;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each request in a transaction of its own: one that fails holds up no other. */
    public void run() {
        Instant now = clock.instant();
        Duration lying = Duration.ofDays(rules.count(Parameter.CLOSED_AFTER, LocalDate.now(clock)));
        for (String reference : table.answeredBefore(now.minus(lying))) {
            try {
                transaction.executeWithoutResult(status -> close(reference, now.minus(lying)));
            } catch (DataAccessException busy) {
                LOG.warn("Request {} is closed by a later sweep", reference, busy);
            }
        }
        transaction.executeWithoutResult(status -> remind(now));
    }

    private void close(String reference, Instant before) {
        RequestRow request = moves.lock(reference, Optional.empty());
        if (request.state() == RequestState.ANSWERED && request.changedAt().isBefore(before)) {
            moves.move(request, RequestState.CLOSED, Actor.PORTAL, "RAN_OUT");
        }
    }

    private void remind(Instant now) {
        slots.toRemind(now, now.plus(REMINDER))
                .forEach(slot -> table.find(slot.reference().orElseThrow(), Optional.empty())
                        .ifPresent(request -> moves.tell(
                                request,
                                "request:%s:call:%d".formatted(request.reference(), slot.id()),
                                "CALL_SOON",
                                Formats.minute(slot.starts(), clock.getZone()))));
    }
}
