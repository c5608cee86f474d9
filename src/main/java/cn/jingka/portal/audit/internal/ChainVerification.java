package cn.jingka.portal.audit.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.TrailVerification;
import cn.jingka.portal.common.security.CurrentActor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class ChainVerification implements TrailVerification {

    private static final int PAGE = 2000;

    private final ChainRows rows;
    private final StrayEntries strays;
    private final ChainDigests digests;
    private final TrailRetention retention;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final TransactionTemplate picture;

    ChainVerification(
            ChainRows rows,
            StrayEntries strays,
            ChainDigests digests,
            TrailRetention retention,
            AuditTrail audit,
            CurrentActor actor,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.strays = strays;
        this.digests = digests;
        this.retention = retention;
        this.audit = audit;
        this.actor = actor;
        this.picture = new TransactionTemplate(transactions);
        picture.setReadOnly(true);
        // All pages of the walk see the database as it was at the first: what is written meanwhile is neither missing
        // nor too much.
        picture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public Report verify(Optional<Checkpoint> from) {
        Report report = picture.execute(status -> walk(from));
        audit.record(
                actor.get(),
                "audit.trail.verified",
                Optional.empty(),
                "links " + report.links() + ", faults " + report.faults()
                        + report.head().map(head -> ", head " + head).orElse(""));
        return report;
    }

    private Report walk(Optional<Checkpoint> from) {
        ChainWalk walk = new ChainWalk(digests, retention.strippedBefore());
        from.ifPresent(checkpoint -> walk.startAt(checkpoint, rows.find(checkpoint.number())));
        List<ChainRows.Sealed> page;
        do {
            page = rows.sealedAfter(walk.number(), PAGE);
            page.forEach(walk::step);
        } while (page.size() == PAGE);
        return walk.report(strays.look(walk));
    }
}
