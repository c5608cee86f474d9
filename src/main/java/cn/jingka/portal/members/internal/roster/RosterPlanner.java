package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterNote;
import cn.jingka.portal.members.RosterOutcome;
import cn.jingka.portal.members.internal.roster.KnownPerson.Membership;
import cn.jingka.portal.members.internal.roster.PlannedRow.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares good rows with the roster on record (formats.md §1) and says what each would do, or why it can't be taken. */
final class RosterPlanner {

    private final String unit;
    private final LocalDate today;
    private final Map<DocumentIndex, KnownPerson> known;
    private final Function<String, DocumentIndex> documentIndex;
    private final Function<MobileNumber, byte[]> phoneIndex;
    private final Map<DocumentIndex, Integer> seen = new HashMap<>();

    RosterPlanner(
            String unit,
            LocalDate today,
            Map<DocumentIndex, KnownPerson> known,
            Function<String, DocumentIndex> documentIndex,
            Function<MobileNumber, byte[]> phoneIndex) {
        this.unit = unit;
        this.today = today;
        this.known = known;
        this.documentIndex = documentIndex;
        this.phoneIndex = phoneIndex;
    }

    PlannedRow plan(SheetRow row, RosterEntry entry) {
        DocumentIndex index = documentIndex.apply(entry.document());
        Integer earlier = seen.putIfAbsent(index, row.line());
        if (earlier != null) {
            return rejected(row, RosterColumn.DOCUMENT, "members.roster.reason.twice", String.valueOf(earlier));
        }
        KnownPerson person = known.get(index);
        if (person != null && person.kind() != entry.kind()) {
            return rejected(row, RosterColumn.DOCUMENT_KIND, "members.roster.reason.otherDocumentKind");
        }
        if (entry.removal()) {
            return planRemoval(row, entry, person);
        }
        if (person == null) {
            return new PlannedRow(row, entry, null, RosterOutcome.ADDED, EnumSet.of(Step.CREATE, Step.JOIN), List.of());
        }
        return planKnown(row, entry, person);
    }

    private PlannedRow planRemoval(SheetRow row, RosterEntry entry, KnownPerson person) {
        Optional<Membership> last = person == null ? Optional.empty() : person.lastMembership();
        if (last.isEmpty() || !last.get().unit().equals(unit)) {
            return rejected(row, RosterColumn.DOCUMENT, "members.roster.reason.notMember");
        }
        LocalDate end = last.get().period().to();
        if (end != null) {
            return end.equals(entry.movedOn())
                    ? new PlannedRow(row, entry, person, RosterOutcome.UNCHANGED, Set.of(), List.of())
                    : rejected(row, RosterColumn.MOVED_ON, "members.roster.reason.alreadyLeft", end.toString());
        }
        LocalDate joined = last.get().period().from();
        if (entry.movedOn().isBefore(joined)) {
            return rejected(row, RosterColumn.MOVED_ON, "members.roster.reason.leavesBeforeJoining", joined.toString());
        }
        RosterNote note = RosterNote.of(
                RosterColumn.MOVED_ON,
                "members.roster.change.leaves",
                entry.movedOn().toString());
        return new PlannedRow(row, entry, person, RosterOutcome.REMOVED, EnumSet.of(Step.LEAVE), List.of(note));
    }

    private PlannedRow planKnown(SheetRow row, RosterEntry entry, KnownPerson person) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        List<RosterNote> notes = new ArrayList<>();
        Optional<RosterNote> refusal = planMembership(entry, person, steps, notes)
                .or(() -> planCategory(entry, person, steps, notes))
                .or(() -> planInsurance(entry, person, steps, notes));
        if (refusal.isPresent()) {
            return new PlannedRow(row, null, person, RosterOutcome.REJECTED, Set.of(), List.of(refusal.get()));
        }
        planDetails(entry, person, steps, notes);
        RosterOutcome outcome = steps.contains(Step.JOIN)
                ? RosterOutcome.ADDED
                : steps.isEmpty() ? RosterOutcome.UNCHANGED : RosterOutcome.CHANGED;
        return new PlannedRow(row, entry, person, outcome, steps, notes);
    }

    private Optional<RosterNote> planMembership(
            RosterEntry entry, KnownPerson person, Set<Step> steps, List<RosterNote> notes) {
        Optional<Membership> last = person.lastMembership();
        if (last.isEmpty()) {
            steps.add(Step.JOIN);
            return Optional.empty();
        }
        LocalDate joined = last.get().period().from();
        LocalDate left = last.get().period().to();
        boolean here = last.get().unit().equals(unit);
        if (left != null && entry.joined().isAfter(left)) {
            steps.add(Step.JOIN);
            notes.add(RosterNote.of(RosterColumn.JOINED, "members.roster.change.rejoins", left.toString()));
            return Optional.empty();
        }
        if (!here) {
            // Says that there is another unit, not which one: that is nobody's business here.
            return Optional.of(RosterNote.of(
                    RosterColumn.DOCUMENT,
                    left == null ? "members.roster.reason.otherUnit" : "members.roster.reason.otherUnitUntil"));
        }
        if (left != null && (left.isBefore(today) || !entry.joined().equals(joined))) {
            return Optional.of(
                    RosterNote.of(RosterColumn.JOINED, "members.roster.reason.joinsBeforeLeaving", left.toString()));
        }
        if (!entry.joined().equals(joined)) {
            Optional<LocalDate> before = person.endBeforeLast();
            if (before.isPresent() && !entry.joined().isAfter(before.get())) {
                return Optional.of(RosterNote.of(
                        RosterColumn.JOINED,
                        "members.roster.reason.joinsBeforeLeaving",
                        before.get().toString()));
            }
            steps.add(Step.MOVE_JOINING);
            notes.add(change(
                    RosterColumn.JOINED, joined.toString(), entry.joined().toString()));
        }
        return Optional.empty();
    }

    private static Optional<RosterNote> planCategory(
            RosterEntry entry, KnownPerson person, Set<Step> steps, List<RosterNote> notes) {
        if (entry.category() == person.category()) {
            return Optional.empty();
        }
        Optional<RosterNote> refusal = dayOfChange(entry, RosterColumn.CATEGORY, person.lastClosedCategoryDay());
        if (refusal.isEmpty()) {
            steps.add(Step.CATEGORY);
            notes.add(change(
                    RosterColumn.CATEGORY,
                    person.category().rosterWord(),
                    entry.category().rosterWord()));
        }
        return refusal;
    }

    private static Optional<RosterNote> planInsurance(
            RosterEntry entry, KnownPerson person, Set<Step> steps, List<RosterNote> notes) {
        if (entry.insured() == person.insured()) {
            return Optional.empty();
        }
        Optional<RosterNote> refusal = dayOfChange(entry, RosterColumn.INSURED, person.lastClosedInsuranceDay());
        if (refusal.isEmpty()) {
            steps.add(Step.INSURANCE);
            notes.add(change(RosterColumn.INSURED, person.insured() ? "是" : "否", entry.insured() ? "是" : "否"));
        }
        return refusal;
    }

    private static Optional<RosterNote> dayOfChange(
            RosterEntry entry, RosterColumn column, Optional<LocalDate> lastClosed) {
        if (entry.movedOn() == null) {
            return Optional.of(RosterNote.of(column, "members.roster.reason.changeWithoutDate"));
        }
        return lastClosed
                .filter(day -> !entry.movedOn().isAfter(day))
                .map(day ->
                        RosterNote.of(RosterColumn.MOVED_ON, "members.roster.reason.changeTooEarly", day.toString()));
    }

    private void planDetails(RosterEntry entry, KnownPerson person, Set<Step> steps, List<RosterNote> notes) {
        if (!entry.name().equals(person.name())) {
            steps.add(Step.DETAILS);
            notes.add(RosterNote.of(RosterColumn.NAME, "members.roster.change.value"));
        }
        if (!entry.gender().equals(person.gender())) {
            steps.add(Step.DETAILS);
            notes.add(RosterNote.of(RosterColumn.GENDER, "members.roster.change.value"));
        }
        if (entry.phone() != null && !Arrays.equals(phoneIndex.apply(entry.phone()), person.phoneIndex())) {
            steps.add(Step.PHONE);
            notes.add(RosterNote.of(RosterColumn.PHONE, "members.roster.change.value"));
        }
        if (entry.account() != null && !entry.account().digits().equals(person.account())) {
            steps.add(Step.ACCOUNT);
            notes.add(RosterNote.of(RosterColumn.ACCOUNT, "members.roster.change.value"));
        }
    }

    private static RosterNote change(RosterColumn column, String from, String to) {
        return RosterNote.of(column, "members.roster.change.fromTo", from, to);
    }

    private static PlannedRow rejected(SheetRow row, RosterColumn column, String key, String... arguments) {
        return new PlannedRow(
                row, null, null, RosterOutcome.REJECTED, Set.of(), List.of(RosterNote.of(column, key, arguments)));
    }
}
