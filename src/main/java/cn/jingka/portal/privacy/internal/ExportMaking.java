package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.pdf.Letters;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalDataSource.Section;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.privacy.OwnExports.Format;
import cn.jingka.portal.privacy.OwnExports.State;
import cn.jingka.portal.privacy.internal.ExportTable.ExportRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes a copy: every module says what it keeps of the person, and nothing is left out because it is awkward. */
@Component
class ExportMaking {

    /** How long a copy can be fetched. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(ExportMaking.class);

    private final ObjectProvider<PersonalDataSource> sources;
    private final ExportTable table;
    private final ExportJson json;
    private final ExportLetter letter;
    private final Letters letters;
    private final Notices notices;
    private final PersonSignals signals;
    private final AuditTrail audit;
    private final WholeTransactions transactions;
    private final Clock clock;

    ExportMaking(
            ObjectProvider<PersonalDataSource> sources,
            ExportTable table,
            ExportJson json,
            ExportLetter letter,
            Letters letters,
            Notices notices,
            PersonSignals signals,
            AuditTrail audit,
            WholeTransactions transactions,
            Clock clock) {
        this.sources = sources;
        this.table = table;
        this.json = json;
        this.letter = letter;
        this.letters = letters;
        this.notices = notices;
        this.signals = signals;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    void make(String id) {
        transactions.run(() ->
                table.lock(id).filter(row -> row.state() == State.BEING_MADE).ifPresent(this::make));
    }

    private void make(ExportRow row) {
        List<Section> sections = sections(row.person());
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        table.keep(row.id(), Format.JSON, json.write(sections, now, row.language()));
        if (letters.ready()) {
            table.keep(row.id(), Format.PDF, letter.write(sections, today, row.language()));
        } else {
            LOG.warn("No font for Chinese: the copy of somebody's data is made without its PDF");
        }
        Instant expires = now.plus(KEPT);
        table.ready(row.id(), now, expires);
        audit.record(Actor.PORTAL, "privacy.audit.exportMade", Optional.of(row.person()), "");
        notices.queue(
                "privacy-exports",
                List.of(new Notice(
                        "data-export:" + row.id(),
                        row.person(),
                        "privacy.notice.export",
                        List.of(LocalDate.ofInstant(expires, clock.getZone()).toString()),
                        Optional.of("me/data"))));
        signals.tell(row.person());
    }

    /** All that the modules keep of a person, in the order in which it is read. */
    List<Section> sections(PersonId person) {
        return sources.stream()
                .sorted(Comparator.comparingInt(PersonalDataSource::order))
                .flatMap(source -> source.of(person).stream())
                .toList();
    }

    void giveUp(String id) {
        table.failed(id);
        LOG.error("The copy {} of somebody's data can't be made", id);
    }
}
