package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The open call of the agent signed in. */
@Component
class OpenCall {

    private final Calls calls;
    private final Clock clock;

    OpenCall(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** @throws DomainException when the agent has none */
    Call get() {
        return calls.open().orElseThrow(() -> new DomainException(Kind.CONFLICT, "support.tickets.noCall"));
    }

    /** The caller, once verified; who is merely believed to be on the phone doesn't count. */
    Optional<PersonId> caller(Call call) {
        return Optional.ofNullable(call.chosen()).filter(person -> call.verified(clock.instant()));
    }
}
