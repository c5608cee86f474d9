package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.support.Calls;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

@Service
class CallService implements Calls {

    private static final int LONGEST_NOTES = 1000;

    private final OwnCalls own;
    private final CallTable calls;
    private final WholeTransactions transactions;
    private final CallWatch watch;
    private final CurrentActor actor;
    private final AuditTrail trail;

    CallService(
            OwnCalls own,
            CallTable calls,
            WholeTransactions transactions,
            CallWatch watch,
            CurrentActor actor,
            AuditTrail trail) {
        this.own = own;
        this.calls = calls;
        this.transactions = transactions;
        this.watch = watch;
        this.actor = actor;
        this.trail = trail;
    }

    @Override
    public Optional<Call> open() {
        return calls.openOf(agent()).map(CallRow::call);
    }

    @Override
    public List<Call> toWrapUp() {
        return calls.toWrapUp(agent()).stream().map(CallRow::call).toList();
    }

    @Override
    public Call start(String callerNumber) {
        String typed = callerNumber.strip();
        Optional<CallerNumber> caller = CallerNumber.tryParse(typed);
        if (caller.isEmpty() && !typed.isEmpty()) {
            throw new DomainException(Kind.INVALID, "support.call.number");
        }
        String number = transactions.call(() -> {
            calls.openOf(agent()).ifPresent(open -> {
                throw new DomainException(Kind.CONFLICT, "support.call.openAlready", open.number());
            });
            String next = calls.nextNumber();
            calls.add(next, agent(), null, caller, true);
            record("support.audit.started", Optional.empty(), next);
            return next;
        });
        watch.tell(agent());
        return own.any(number).call();
    }

    @Override
    public Call answer(String number) {
        return change(own.any(number), row -> calls.answer(row.number()));
    }

    @Override
    public Call choose(String number, PersonId candidate) {
        return change(own.answered(number), row -> {
            if (!calls.shown(number, candidate)) {
                throw new DomainException(Kind.NOT_FOUND, "support.call.notShown");
            }
            calls.choose(number, candidate);
            record("support.audit.chosen", Optional.of(candidate), number);
        });
    }

    @Override
    public Call letGo(String number) {
        return change(own.answered(number), row -> calls.choose(number, null));
    }

    @Override
    public void hangUp(String number) {
        change(own.any(number), this::close);
    }

    @Override
    public void end(String number, Wrap wrap) {
        if (wrap.notes().length() > LONGEST_NOTES) {
            throw new DomainException(Kind.INVALID, "support.call.notesTooLong", LONGEST_NOTES);
        }
        change(own.any(number), row -> {
            close(row);
            if (!calls.wrap(number, wrap)) {
                throw new DomainException(Kind.CONFLICT, "support.call.wrappedAlready", number);
            }
        });
    }

    private void close(CallRow row) {
        if (calls.end(row.number())) {
            record("support.audit.ended", Optional.ofNullable(row.chosen()), row.number());
        }
    }

    private Call change(CallRow row, Consumer<CallRow> work) {
        transactions.run(() -> work.accept(row));
        watch.tell(row.agent());
        return own.any(row.number()).call();
    }

    private void record(String action, Optional<PersonId> subject, String number) {
        trail.record(Actor.duringCall(actor.get(), number), action, subject, number);
    }

    private String agent() {
        return actor.get().account();
    }
}
