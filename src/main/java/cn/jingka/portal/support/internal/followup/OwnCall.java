package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A call of the agent signed in that can still leave something to do: open, or ended and not written down yet. */
@Component
class OwnCall {

    private final Calls calls;
    private final Clock clock;

    OwnCall(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** @throws DomainException when the agent has no such call */
    Call get(String number) {
        return Stream.concat(calls.open().stream(), calls.toWrapUp().stream())
                .filter(call -> call.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "support.tickets.noCall", number));
    }

    /** The caller, once verified; who was merely believed to be on the phone doesn't count. */
    Optional<PersonId> caller(Call call) {
        boolean verified = call.endedAt() == null ? call.verified(clock.instant()) : call.verifiedUntil() != null;
        return Optional.ofNullable(call.chosen()).filter(person -> verified);
    }
}
