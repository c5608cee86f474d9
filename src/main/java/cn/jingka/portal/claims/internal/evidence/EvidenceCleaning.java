package cn.jingka.portal.claims.internal.evidence;

import cn.jingka.portal.claims.internal.DraftDiscarded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** No content outlives its row: a discarded draft takes its files along at once, and what was missed goes within the hour. */
@Component
class EvidenceCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceCleaning.class);

    /** Longer than any intake takes between storing a content and writing its row. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final EvidenceStore store;
    private final EvidenceTable table;
    private final Incoming incoming;

    EvidenceCleaning(EvidenceStore store, EvidenceTable table, Incoming incoming) {
        this.store = store;
        this.table = table;
        this.incoming = incoming;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forgetFilesOf(DraftDiscarded draft) {
        draft.stored().forEach(store::delete);
    }

    /** Files and objects carry the moment at which they were really stored, which the portal's own clock doesn't know. */
    void clean(Instant really) {
        store.storedBefore(really.minus(SETTLED), names -> {
            var orphans = table.withoutRow(names);
            orphans.forEach(store::delete);
            if (!orphans.isEmpty()) {
                LOG.info("{} evidence contents without a case deleted", orphans.size());
            }
        });
        try {
            incoming.forgetBefore(really.minus(SETTLED));
        } catch (IOException e) {
            throw new UncheckedIOException("Left-over uploads can't be deleted", e);
        }
    }
}
