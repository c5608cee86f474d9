package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.privacy.OwnExports;
import cn.jingka.portal.privacy.internal.ExportTable.ExportRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person comes from the actor and stands in each query. Whole data in one file asks for a fresh sign-in, both times. */
@Service
class OwnExportService implements OwnExports {

    private final ExportTable table;
    private final ExportQueue queue;
    private final Texts texts;
    private final AuditTrail audit;
    private final FreshSignIn fresh;
    private final CurrentActor actor;
    private final Clock clock;

    OwnExportService(
            ExportTable table,
            ExportQueue queue,
            Texts texts,
            AuditTrail audit,
            FreshSignIn fresh,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.queue = queue;
        this.texts = texts;
        this.audit = audit;
        this.fresh = fresh;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Copy> latest() {
        return table.latest(actor.member())
                .filter(row -> row.state() != State.READY || !expired(row))
                .map(row -> new Copy(row.state(), row.askedAt(), row.expiresAt(), table.has(row.id(), Format.PDF)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextPossible() {
        LocalDate today = LocalDate.now(clock);
        return table.latest(actor.member())
                .filter(row -> row.state() != State.FAILED)
                .filter(row ->
                        LocalDate.ofInstant(row.askedAt(), clock.getZone()).equals(today))
                .map(row -> today.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    @Transactional
    public void ask(Locale language) {
        PersonId person = inPerson();
        if (nextPossible().isPresent()) {
            throw oneADay();
        }
        queue.add(begin(person, texts.spoken(language)));
        audit.record(actor.get(), "privacy.audit.exportAsked", Optional.of(person), "");
    }

    /** Everything at once is for the member alone, also while an agent acts for them in a call. */
    private PersonId inPerson() {
        if (actor.get().call() != null) {
            throw new DomainException(Kind.FORBIDDEN, "privacy.export.inPerson");
        }
        fresh.require();
        return actor.member();
    }

    /** A copy that could not be made is made again; it counts for its day only once it is there. */
    private String begin(PersonId person, Locale language) {
        Optional<ExportRow> failed = table.latest(person).filter(row -> row.state() == State.FAILED);
        if (failed.isPresent()) {
            table.again(failed.get().id());
            return failed.get().id();
        }
        try {
            return table.insert(person, language, clock.instant(), LocalDate.now(clock));
        } catch (DuplicateKeyException again) {
            throw oneADay();
        }
    }

    @Override
    @Transactional
    public byte[] fetch(Format format) {
        PersonId person = inPerson();
        ExportRow row = table.latest(person)
                .filter(one -> one.state() == State.READY && !expired(one) && table.has(one.id(), format))
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "privacy.export.gone"));
        table.fetched(row.id(), clock.instant());
        audit.record(actor.get(), "privacy.audit.exportFetched", Optional.of(person), format.name());
        return table.file(row.id(), format);
    }

    private boolean expired(ExportRow row) {
        return row.expiresAt().filter(end -> end.isBefore(clock.instant())).isPresent();
    }

    private static DomainException oneADay() {
        return new DomainException(Kind.TOO_MANY, "privacy.export.oneADay");
    }
}
