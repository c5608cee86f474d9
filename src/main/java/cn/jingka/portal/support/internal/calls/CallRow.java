package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.Calls.Call;
import java.time.Instant;
import java.util.Set;

/**
 * A call as it stands.
 *
 * @param known what of the record was searched with or shown in this call
 */
record CallRow(Call call, String agent, Instant wrappedAt, Set<Fact> known) {

    String number() {
        return call.number();
    }

    PersonId chosen() {
        return call.chosen();
    }

    boolean open() {
        return call.endedAt() == null;
    }
}
