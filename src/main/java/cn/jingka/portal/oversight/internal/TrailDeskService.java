package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.audit.Trail;
import cn.jingka.portal.audit.Trail.Entry;
import cn.jingka.portal.audit.Trail.Query;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.sheet.CsvOutput;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.oversight.TrailDesk;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TrailDeskService implements TrailDesk {

    private static final int LINES_AT_ONCE = 500;

    private final Trail trail;
    private final TrailRows rows;
    private final PersonDirectory persons;
    private final PersonalDataCipher cipher;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final ActionWords words;
    private final Clock clock;

    TrailDeskService(
            Trail trail,
            TrailRows rows,
            PersonDirectory persons,
            PersonalDataCipher cipher,
            AuditTrail audit,
            CurrentActor actor,
            ActionWords words,
            Clock clock) {
        this.trail = trail;
        this.rows = rows;
        this.persons = persons;
        this.cipher = cipher;
        this.audit = audit;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Page search(Search search, int page) {
        Query query = query(search);
        List<Entry> entries = trail.find(query, page * PAGE, PAGE);
        int total = trail.count(query);
        recordReading("oversight.audit.trailRead", search, query, entries, "page " + (page + 1));
        return new Page(rows.of(entries), total);
    }

    /** Each part is recorded before it is handed out, in a transaction of its own: a file broken off has been read as far as it went. */
    @Override
    public void write(Search search, Locale language, OutputStream out) {
        Query query = query(search);
        CsvOutput csv = CsvOutput.forSpreadsheets(out);
        csv.record(words.columns(language).toArray());
        for (int offset = 0; offset < FILE_LINES; offset += LINES_AT_ONCE) {
            List<Entry> entries = trail.find(query, offset, LINES_AT_ONCE);
            recordReading("oversight.audit.trailFile", search, query, entries, "lines from " + (offset + 1));
            rows.of(entries)
                    .forEach(row -> csv.record(
                            Formats.minute(row.at(), clock.getZone()),
                            row.account(),
                            row.actorName(),
                            words.kind(row.kind(), language),
                            words.action(row.action(), language),
                            row.call() == null ? "" : row.call(),
                            row.detail(),
                            String.join("; ", row.subjects())));
            if (entries.size() < LINES_AT_ONCE) {
                break;
            }
        }
        csv.flush();
    }

    private Query query(Search search) {
        if (search.until().isBefore(search.from())) {
            throw new DomainException(DomainException.Kind.INVALID, "oversight.trail.period");
        }
        return new Query(
                search.documentNumber().map(this::member),
                search.account(),
                Optional.empty(),
                true,
                Optional.of(startOf(search.from())),
                Optional.of(startOf(search.until().plusDays(1))));
    }

    private PersonId member(String documentNumber) {
        return persons.byDocument(cipher.documentIndex(documentNumber))
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "oversight.trail.noMember"));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private void recordReading(String action, Search search, Query query, List<Entry> entries, String part) {
        String detail = "%s to %s, account %s, %s"
                .formatted(search.from(), search.until(), search.account().orElse("any"), part);
        Set<PersonId> read = new HashSet<>(TrailRows.subjects(entries));
        query.subject().ifPresent(read::add);
        if (read.isEmpty()) {
            audit.record(actor.get(), action, Optional.empty(), detail);
        } else {
            audit.recordAll(actor.get(), action, read, detail);
        }
    }
}
