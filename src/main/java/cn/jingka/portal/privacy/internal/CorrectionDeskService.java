package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonCorrections;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.privacy.Correction;
import cn.jingka.portal.privacy.Correction.State;
import cn.jingka.portal.privacy.CorrectionDesk;
import cn.jingka.portal.privacy.CorrectionItem;
import cn.jingka.portal.privacy.internal.CorrectionTable.CorrectionRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units come from the actor; nothing is corrected in silence: trail and member hear of every decision. */
@Service
class CorrectionDeskService implements CorrectionDesk {

    private static final int LAST_DECIDED = 20;
    private static final int LONGEST_WORDS = 1_000;

    private final CorrectionTable table;
    private final PersonDirectory persons;
    private final PersonCorrections roster;
    private final Notices notices;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    CorrectionDeskService(
            CorrectionTable table,
            PersonDirectory persons,
            PersonCorrections roster,
            Notices notices,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.persons = persons;
        this.roster = roster;
        this.notices = notices;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Line> open() {
        return shown(table.open(units()));
    }

    @Override
    @Transactional
    public List<Line> decided() {
        return shown(table.decided(units(), LAST_DECIDED));
    }

    private List<Line> shown(List<CorrectionRow> rows) {
        Set<PersonId> shown = rows.stream().map(CorrectionRow::person).collect(Collectors.toSet());
        audit.recordAll(actor.get(), "privacy.audit.correctionsListed", shown, "");
        Map<PersonId, PersonName> names = persons.names(shown);
        return rows.stream()
                .map(row -> new Line(
                        row.correction(),
                        row.person(),
                        names.get(row.person()).name(),
                        row.unit(),
                        Optional.ofNullable(row.decidedByName()).orElse("")))
                .toList();
    }

    private Set<String> units() {
        return actor.get().units();
    }

    @Override
    @Transactional
    public void accept(String reference, String words) {
        CorrectionRow row = toDecide(reference, words);
        Correction asked = row.correction();
        if (asked.item() == CorrectionItem.NAME) {
            roster.correctName(row.person(), asked.wished());
        } else if (asked.item() == CorrectionItem.GENDER) {
            roster.correctGender(row.person(), asked.wished());
        }
        decide(row, State.ACCEPTED, words.strip(), "privacy.audit.correctionAccepted");
    }

    @Override
    @Transactional
    public void refuse(String reference, String words) {
        CorrectionRow row = toDecide(reference, words);
        if (words.isBlank()) {
            throw new DomainException(Kind.INVALID, "privacy.corrections.words.missing");
        }
        decide(row, State.REFUSED, words.strip(), "privacy.audit.correctionRefused");
    }

    private CorrectionRow toDecide(String reference, String words) {
        CorrectionRow row = table.lock(reference)
                .filter(one -> units().contains(one.unit()))
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "privacy.correction.unknown"));
        if (row.correction().state() != State.OPEN) {
            throw new DomainException(Kind.CONFLICT, "privacy.correction.decided");
        }
        if (words.length() > LONGEST_WORDS) {
            throw new DomainException(Kind.INVALID, "privacy.correction.words.missing", LONGEST_WORDS);
        }
        return row;
    }

    private void decide(CorrectionRow row, State state, String words, String action) {
        String reference = row.correction().reference();
        table.decide(row, state, actor.get(), words, clock.instant());
        audit.record(actor.get(), action, Optional.of(row.person()), reference);
        notices.queue(
                "privacy-corrections",
                List.of(new Notice(
                        "correction:" + reference + ":" + state,
                        row.person(),
                        "privacy.notice.correction." + state,
                        List.of(reference),
                        Optional.of("me/data"))));
    }
}
