package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.Filing;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.PayeeAccountsChanged;
import cn.jingka.portal.members.PhoneState;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.members.internal.Chunks;
import cn.jingka.portal.members.internal.IdBlocks;
import cn.jingka.portal.members.internal.PersonSecrets;
import cn.jingka.portal.members.internal.roster.PlannedRow.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes planned rows, each statement as one batch, within the caller's transaction. */
@Component
class RosterWriter {

    private final JdbcTemplate jdbc;
    private final IdBlocks ids;
    private final PersonSecrets secrets;
    private final ApplicationEventPublisher events;

    RosterWriter(JdbcTemplate jdbc, IdBlocks ids, PersonSecrets secrets, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.secrets = secrets;
        this.events = events;
    }

    private record Target(long person, PlannedRow plan) {

        RosterEntry entry() {
            return plan.entry();
        }
    }

    /**
     * @param today becomes the filing date of new memberships of a union: confirming a roster records the filing (CARD-2)
     * @param now becomes the moment at which the end of memberships was recorded (PROT-2)
     * @return whose records were written
     */
    List<PersonId> write(String unit, UnitKind kind, LocalDate today, Instant now, List<PlannedRow> rows) {
        List<Target> targets = targets(rows);
        createPersons(with(Step.CREATE, targets));
        leave(now, with(Step.LEAVE, targets));
        moveJoining(with(Step.MOVE_JOINING, targets));
        join(unit, kind, today, with(Step.JOIN, targets));
        updateDetails(targets);
        changeCategories(with(Step.CATEGORY, targets));
        changeInsurance(with(Step.INSURANCE, targets));
        announceAccounts(targets);
        return targets.stream().map(target -> new PersonId(target.person())).toList();
    }

    private List<Target> targets(List<PlannedRow> rows) {
        List<PlannedRow> acting =
                rows.stream().filter(row -> !row.steps().isEmpty()).toList();
        int created = (int) acting.stream().filter(row -> row.has(Step.CREATE)).count();
        Iterator<Long> fresh = ids.take("person_seq", created).iterator();
        List<Target> targets = new ArrayList<>(acting.size());
        for (PlannedRow row : acting) {
            targets.add(
                    new Target(row.has(Step.CREATE) ? fresh.next() : row.known().id(), row));
        }
        return targets;
    }

    private void createPersons(List<Target> targets) {
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> categories = new ArrayList<>();
        List<Object[]> insurance = new ArrayList<>();
        for (Target target : targets) {
            RosterEntry entry = target.entry();
            persons.add(new Object[] {
                target.person,
                secrets.documentIndex(entry.document()).bytes(),
                entry.kind().name(),
                secrets.sealDocument(target.person, entry.document()),
                entry.name(),
                entry.gender(),
                entry.phone() == null ? null : secrets.sealPhone(target.person, entry.phone()),
                entry.phone() == null ? null : secrets.phoneIndex(entry.phone()),
                (entry.phone() == null ? PhoneState.NONE : PhoneState.WORKING).name(),
                entry.account() == null ? null : secrets.sealAccount(target.person, entry.account())
            });
            if (entry.category() != MemberCategory.NONE) {
                categories.add(new Object[] {
                    target.person, entry.statusFrom(), entry.category().name()
                });
            }
            if (entry.insured()) {
                insurance.add(new Object[] {target.person, entry.statusFrom()});
            }
        }
        batch("""
                INSERT INTO person (id, document_index, document_kind, document, name, gender, phone, phone_index, phone_state, account, language)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'zh-CN')
                """, persons);
        batch("INSERT INTO category_period (person_id, first_day, category) VALUES (?, ?, ?)", categories);
        batch("INSERT INTO insurance_period (person_id, first_day) VALUES (?, ?)", insurance);
    }

    private void join(String unit, UnitKind kind, LocalDate today, List<Target> targets) {
        Filing filing = kind == UnitKind.UNION ? Filing.ON_FILE : Filing.NOT_NEEDED;
        LocalDate filedOn = kind == UnitKind.UNION ? today : null;
        batch(
                "INSERT INTO membership (person_id, first_day, unit_code, filing, filed_on, person_name) VALUES (?, ?, ?, ?, ?, ?)",
                targets.stream()
                        .map(target -> new Object[] {
                            target.person,
                            target.entry().joined(),
                            unit,
                            filing.name(),
                            filedOn,
                            target.entry().name()
                        })
                        .toList());
    }

    private void leave(Instant now, List<Target> targets) {
        batch(
                "UPDATE membership SET last_day = ?, reason = ?, end_recorded_at = ? WHERE person_id = ? AND last_day IS NULL",
                targets.stream()
                        .map(target -> new Object[] {
                            target.entry().movedOn(), target.entry().reason().name(), Utc.column(now), target.person
                        })
                        .toList());
    }

    /** Periods that began with the membership began on the wrong day too and move along. */
    private void moveJoining(List<Target> targets) {
        List<Object[]> moves = targets.stream()
                .map(target -> new Object[] {
                    target.entry().joined(),
                    target.person,
                    target.plan.known().lastMembership().orElseThrow().period().from(),
                    target.entry().joined()
                })
                .toList();
        for (String table : List.of("membership", "category_period", "insurance_period")) {
            batch(
                    "UPDATE " + table
                            + " SET first_day = ? WHERE person_id = ? AND first_day = ? AND (last_day IS NULL OR last_day >= ?)",
                    moves);
        }
    }

    private void updateDetails(List<Target> targets) {
        batch(
                "UPDATE person SET name = ?, gender = ? WHERE id = ?",
                with(Step.DETAILS, targets).stream()
                        .map(target -> new Object[] {
                            target.entry().name(), target.entry().gender(), target.person
                        })
                        .toList());
        batch(
                "UPDATE membership SET person_name = ? WHERE person_id = ?",
                with(Step.DETAILS, targets).stream()
                        .map(target -> new Object[] {target.entry().name(), target.person})
                        .toList());
        batch(
                "UPDATE person SET phone = ?, phone_index = ?, phone_state = 'WORKING' WHERE id = ?",
                with(Step.PHONE, targets).stream()
                        .map(target -> new Object[] {
                            secrets.sealPhone(target.person, target.entry().phone()),
                            secrets.phoneIndex(target.entry().phone()),
                            target.person
                        })
                        .toList());
        batch(
                "UPDATE person SET account = ? WHERE id = ?",
                with(Step.ACCOUNT, targets).stream()
                        .map(target -> new Object[] {
                            secrets.sealAccount(target.person, target.entry().account()), target.person
                        })
                        .toList());
    }

    /** The new state counts from the day of the change; one that began on that day or later was never true. */
    private void changeCategories(List<Target> targets) {
        endOpenPeriods("category_period", targets);
        batch(
                "INSERT INTO category_period (person_id, first_day, category) VALUES (?, ?, ?)",
                targets.stream()
                        .filter(target -> target.entry().category() != MemberCategory.NONE)
                        .map(target -> new Object[] {
                            target.person,
                            target.entry().movedOn(),
                            target.entry().category().name()
                        })
                        .toList());
    }

    private void changeInsurance(List<Target> targets) {
        endOpenPeriods("insurance_period", targets);
        batch(
                "INSERT INTO insurance_period (person_id, first_day) VALUES (?, ?)",
                targets.stream()
                        .filter(target -> target.entry().insured())
                        .map(target ->
                                new Object[] {target.person, target.entry().movedOn()})
                        .toList());
    }

    private void endOpenPeriods(String table, List<Target> targets) {
        batch(
                "DELETE FROM " + table + " WHERE person_id = ? AND last_day IS NULL AND first_day >= ?",
                targets.stream()
                        .map(target ->
                                new Object[] {target.person, target.entry().movedOn()})
                        .toList());
        batch(
                "UPDATE " + table + " SET last_day = ? WHERE person_id = ? AND last_day IS NULL",
                targets.stream()
                        .map(target -> new Object[] {target.entry().movedOn().minusDays(1), target.person})
                        .toList());
    }

    private void announceAccounts(List<Target> targets) {
        List<PersonId> changed = targets.stream()
                .filter(target -> target.plan.has(Step.ACCOUNT)
                        || target.plan.has(Step.CREATE) && target.entry().account() != null)
                .map(target -> new PersonId(target.person))
                .toList();
        Chunks.of(changed).forEach(chunk -> events.publishEvent(new PayeeAccountsChanged(chunk)));
    }

    private static List<Target> with(Step step, List<Target> targets) {
        return targets.stream().filter(target -> target.plan.has(step)).toList();
    }

    private void batch(String sql, List<Object[]> rows) {
        for (List<Object[]> chunk : Chunks.of(rows)) {
            jdbc.batchUpdate(sql, chunk);
        }
    }
}
