package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.RosterBatch.State;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterOutcome;
import cn.jingka.portal.members.RosterRow;
import cn.jingka.portal.members.Rosters;
import cn.jingka.portal.members.Unit;
import cn.jingka.portal.members.internal.PersonSecrets;
import cn.jingka.portal.members.internal.UnitStore;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class RosterService implements Rosters {

    private static final int FILE_NAME_LENGTH = 200;

    private final RosterStore store;
    private final KnownPersons knownPersons;
    private final RosterWriter writer;
    private final RejectedWorkbook rejectedWorkbook;
    private final UnitStore units;
    private final PersonSecrets secrets;
    private final WholeTransactions transactions;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    RosterService(
            RosterStore store,
            KnownPersons knownPersons,
            RosterWriter writer,
            RejectedWorkbook rejectedWorkbook,
            UnitStore units,
            PersonSecrets secrets,
            WholeTransactions transactions,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.knownPersons = knownPersons;
        this.writer = writer;
        this.rejectedWorkbook = rejectedWorkbook;
        this.units = units;
        this.secrets = secrets;
        this.transactions = transactions;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public RosterBatch upload(String unitCode, String fileName, byte[] workbook) {
        Unit unit = ownUnit(unitCode);
        RosterSheet sheet = RosterReader.read(workbook);
        return transactions.call(() -> store.get(draft(unit, fileName, sheet)));
    }

    @Override
    public RosterBatch applyAtOnce(String unitCode, String fileName, byte[] workbook) {
        Unit unit = ownUnit(unitCode);
        RosterSheet sheet = RosterReader.read(workbook);
        return transactions.call(() -> apply(draft(unit, fileName, sheet)));
    }

    @Override
    public RosterBatch get(long batch) {
        return own(store.get(batch));
    }

    @Override
    public Optional<RosterBatch> openDraft(String unitCode) {
        ownUnit(unitCode);
        return store.openDraft(unitCode);
    }

    @Override
    public List<RosterRow> rows(long batch, RosterOutcome outcome, int offset, int limit) {
        return looked(own(store.get(batch)), store.rows(batch, outcome, offset, limit));
    }

    @Override
    public RosterBatch correct(long batch, int line, Map<RosterColumn, String> cells) {
        return transactions.call(() -> {
            Unit unit = units.get(draft(batch).unitCode());
            List<SheetRow> rows = new ArrayList<>(store.sheetRows(batch));
            boolean replaced = rows.removeIf(row -> row.line() == line);
            if (!replaced) {
                throw new DomainException(
                        DomainException.Kind.NOT_FOUND, "members.roster.unknownRow", String.valueOf(line));
            }
            rows.add(new SheetRow(line, Map.copyOf(cells)));
            rows.sort((one, other) -> Integer.compare(one.line(), other.line()));
            store.keep(batch, plan(unit, rows));
            return store.get(batch);
        });
    }

    @Override
    public RosterBatch confirm(long batch) {
        return transactions.call(() -> {
            RosterBatch present = own(store.lock(batch));
            return present.state() == State.APPLIED
                    ? present
                    : apply(draft(batch).id());
        });
    }

    @Override
    public void discard(long batch) {
        transactions.run(() -> store.discard(draft(batch).id()));
    }

    @Override
    public void writeRejected(long batch, Locale language, OutputStream workbook) {
        RosterBatch present = own(store.get(batch));
        List<RosterRow> rows = looked(present, store.rows(batch, RosterOutcome.REJECTED, 0, RosterReader.MAX_ROWS));
        rejectedWorkbook.write(store.header(present.id()), rows, language, workbook);
    }

    /** The rows say what the officer typed, and beside it what is on record of those who are known. */
    private List<RosterRow> looked(RosterBatch batch, List<RosterRow> rows) {
        List<DocumentIndex> documents = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.cells().get(RosterColumn.DOCUMENT)).stream())
                .map(secrets::documentIndex)
                .distinct()
                .toList();
        audit.recordAll(
                actor.get(),
                "members.audit.uploadLooked",
                knownPersons.ids(documents),
                "unit " + batch.unitCode() + ", batch " + batch.id());
        return rows;
    }

    private long draft(Unit unit, String fileName, RosterSheet sheet) {
        String name = fileName.length() > FILE_NAME_LENGTH ? fileName.substring(0, FILE_NAME_LENGTH) : fileName;
        long batch = store.insert(unit.code(), name, sheet.header(), actor.get().account(), clock.instant());
        store.keep(batch, plan(unit, sheet.rows()));
        return batch;
    }

    /** Compares anew with the roster as it is now, under the unit's lock: between showing and confirming it may have changed. */
    private RosterBatch apply(long batch) {
        Unit unit = units.lock(store.lock(batch).unitCode());
        List<PlannedRow> rows = plan(unit, store.sheetRows(batch));
        store.keep(batch, rows);
        Instant now = clock.instant();
        List<PersonId> written =
                writer.write(unit.code(), unit.kind(), LocalDate.ofInstant(now, clock.getZone()), now, rows);
        store.markApplied(batch, now);
        RosterBatch applied = store.get(batch);
        String detail = "unit %s, batch %d, %s".formatted(unit.code(), batch, applied.counts());
        // The confirming itself, also of a roster that changes nobody, and then whom it changed.
        audit.record(actor.get(), "members.audit.rosterConfirmed", Optional.empty(), detail);
        audit.recordAll(actor.get(), "members.audit.rosterWritten", written, detail);
        return applied;
    }

    private List<PlannedRow> plan(Unit unit, List<SheetRow> rows) {
        LocalDate today = LocalDate.now(clock);
        List<RowValidator.Verdict> verdicts = rows.stream()
                .map(row -> RowValidator.validate(row, unit.kind(), today))
                .toList();
        List<DocumentIndex> documents = verdicts.stream()
                .filter(verdict -> verdict.entry() != null)
                .map(verdict -> secrets.documentIndex(verdict.entry().document()))
                .distinct()
                .toList();
        RosterPlanner planner = new RosterPlanner(
                unit.code(), today, knownPersons.byDocument(documents), secrets::documentIndex, secrets::phoneIndex);
        List<PlannedRow> planned = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            RowValidator.Verdict verdict = verdicts.get(i);
            planned.add(
                    verdict.entry() == null
                            ? new PlannedRow(
                                    rows.get(i), null, null, RosterOutcome.REJECTED, Set.of(), verdict.defects())
                            : planner.plan(rows.get(i), verdict.entry()));
        }
        return planned;
    }

    private RosterBatch draft(long batch) {
        RosterBatch present = own(store.lock(batch));
        if (present.state() != State.DRAFT) {
            throw new DomainException(DomainException.Kind.CONFLICT, "members.roster.notDraft");
        }
        return present;
    }

    private RosterBatch own(RosterBatch batch) {
        actor.requireUnit(batch.unitCode());
        return batch;
    }

    private Unit ownUnit(String code) {
        actor.requireUnit(code);
        return units.get(code);
    }
}
