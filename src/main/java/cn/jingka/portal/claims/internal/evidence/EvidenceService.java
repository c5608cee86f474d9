package cn.jingka.portal.claims.internal.evidence;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.claims.internal.CaseActor;
import cn.jingka.portal.claims.internal.CaseWords;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Contents go to the store before their row is written, and leave it after the row is gone: a row always has its content. */
@Service
class EvidenceService implements Evidence {

    private final EvidenceAccess access;
    private final EvidenceIntake intake;
    private final EvidenceTable table;
    private final SealedContents contents;
    private final EvidenceSettings settings;
    private final AuditTrail trail;
    private final WholeTransactions transactions;
    private final Clock clock;

    EvidenceService(
            EvidenceAccess access,
            EvidenceIntake intake,
            EvidenceTable table,
            SealedContents contents,
            EvidenceSettings settings,
            AuditTrail trail,
            WholeTransactions transactions,
            Clock clock) {
        this.access = access;
        this.intake = intake;
        this.table = table;
        this.contents = contents;
        this.settings = settings;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public EvidenceItem add(String reference, String material, String fileName, InputStream content) {
        requireRoom(access.forAdding(reference, material));
        String name = FileNames.clean(fileName);
        EvidenceIntake.Taken taken;
        try {
            taken = intake.take(content);
        } catch (RefusedFile refusal) {
            return transactions.call(
                    () -> table.refused(addition(access.lockForAdding(reference, material), material, name), refusal));
        }
        String storedAs = contents.keep(taken.file().content());
        boolean written = false;
        try {
            EvidenceItem item = transactions.call(() -> {
                ClaimCase claim = access.lockForAdding(reference, material);
                requireRoom(claim);
                if (claim.state() == CaseState.IN_APPEAL) {
                    // Whoever decides the appeal has to look again.
                    claim.touched(clock.instant());
                }
                if (access.actor().part() != Move.Actor.MEMBER) {
                    trail.record(
                            access.actor().actor(),
                            "claims.evidence.audit.added",
                            Optional.of(claim.person()),
                            reference + " " + material);
                }
                return table.received(addition(claim, material, name), taken, storedAs);
            });
            written = true;
            return item;
        } finally {
            if (!written) {
                contents.delete(storedAs);
            }
        }
    }

    @Override
    public void remove(String reference, long item) {
        Optional<String> storedAs = transactions.call(() -> {
            EvidenceTable.Row row = row(access.visible(reference), item);
            ClaimCase claim = access.lockForRemoving(reference, row);
            table.delete(item);
            // What was handed in once has been looked at, so it doesn't go without a trace.
            if (claim.submittedAt().isPresent()) {
                trail.record(
                        access.actor().actor(),
                        "claims.evidence.audit.removed",
                        Optional.of(claim.person()),
                        reference + " " + item);
            }
            return row.storedAs();
        });
        storedAs.ifPresent(contents::delete);
    }

    @Override
    public void question(String reference, long item, String words) {
        String plain = CaseWords.optional(words, CaseWords.REASON_LENGTH);
        transactions.run(() -> {
            ClaimCase claim = access.lockForReviewing(reference);
            if (!table.question(claim.id(), item, plain)) {
                throw unknown();
            }
            trail.record(
                    access.actor().actor(),
                    "claims.evidence.audit.questioned",
                    Optional.of(claim.person()),
                    reference + " " + item);
        });
    }

    @Override
    public Content content(String reference, long item) {
        ClaimCase claim = access.readable(reference);
        EvidenceTable.Row row = row(claim, item);
        byte[] bytes = contents.open(stored(row));
        recordLook(claim, reference + " " + item);
        return new Content(FileNames.forDownload(row.fileName(), row.contentType()), row.contentType(), bytes);
    }

    @Override
    public byte[] page(String reference, long item, int page) {
        ClaimCase claim = access.readable(reference);
        EvidenceTable.Row row = row(claim, item);
        String storedAs = stored(row);
        if (page < 1 || page > row.pages()) {
            throw unknown();
        }
        byte[] bytes = contents.open(storedAs);
        recordLook(claim, reference + " " + item + "/" + page);
        return row.contentType().equals(CleanFile.PDF) ? intake.page(bytes, page) : bytes;
    }

    @Override
    public boolean takesHeic() {
        return intake.takesHeic();
    }

    /** Whoever looks for the member leaves a trace; members look at their own. */
    private void recordLook(ClaimCase claim, String detail) {
        CaseActor who = access.actor();
        if (who.part() != Move.Actor.MEMBER || who.actor().call() != null) {
            trail.record(who.actor(), "claims.evidence.audit.looked", Optional.of(claim.person()), detail);
        }
    }

    private EvidenceTable.Addition addition(ClaimCase claim, String material, String fileName) {
        return new EvidenceTable.Addition(
                claim.id(), material, fileName, access.actor().actor(), clock.instant());
    }

    private void requireRoom(ClaimCase claim) {
        if (table.count(claim.id()) >= settings.maxFiles()) {
            throw new DomainException(
                    DomainException.Kind.INVALID, "claims.evidence.error.tooMany", String.valueOf(settings.maxFiles()));
        }
    }

    private EvidenceTable.Row row(ClaimCase claim, long item) {
        return table.find(claim.id(), item).orElseThrow(EvidenceService::unknown);
    }

    private static String stored(EvidenceTable.Row row) {
        return row.storedAs().orElseThrow(EvidenceService::unknown);
    }

    private static DomainException unknown() {
        return new DomainException(DomainException.Kind.NOT_FOUND, "claims.evidence.error.unknown");
    }
}
