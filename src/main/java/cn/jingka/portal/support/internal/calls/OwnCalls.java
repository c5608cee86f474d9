package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import org.springframework.stereotype.Component;

/** The present agent's calls by their number: somebody else's does not exist. */
@Component
class OwnCalls {

    private final CallTable calls;
    private final CurrentActor actor;

    OwnCalls(CallTable calls, CurrentActor actor) {
        this.calls = calls;
        this.actor = actor;
    }

    CallRow any(String number) {
        return calls.find(number, actor.get().account())
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "support.call.unknown", number));
    }

    CallRow answered(String number) {
        CallRow row = any(number);
        if (!row.open()) {
            throw new DomainException(Kind.CONFLICT, "support.call.over", number);
        }
        if (row.call().ringing()) {
            throw new DomainException(Kind.CONFLICT, "support.call.rings.error", number);
        }
        return row;
    }

    CallRow withChosen(String number) {
        CallRow row = answered(number);
        if (row.chosen() == null) {
            throw new DomainException(Kind.CONFLICT, "support.call.nobodyChosen");
        }
        return row;
    }
}
