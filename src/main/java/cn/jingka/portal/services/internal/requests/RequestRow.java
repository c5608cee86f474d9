package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.services.RequestKind;
import cn.jingka.portal.services.RequestState;
import java.time.Instant;
import java.util.Optional;

/** A request; what was written is sealed. */
record RequestRow(
        long id,
        String reference,
        RequestKind kind,
        PersonId person,
        RequestState state,
        int version,
        Instant createdAt,
        Instant changedAt,
        Optional<String> takenBy,
        Optional<String> takenByName,
        Optional<String> basis,
        boolean seen,
        Optional<String> referredTo,
        Optional<Instant> referredAt,
        byte[] sealedSubject,
        byte[] sealedDetails) {

    @Override
    public String toString() {
        return "RequestRow[" + reference + "]";
    }
}
