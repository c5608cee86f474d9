package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.HeadCounts.RosterDays;
import cn.jingka.portal.members.MembershipHistory;
import cn.jingka.portal.members.MembershipHistory.Membership;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.protection.ProtectionRosters.Kind;
import cn.jingka.portal.protection.ProtectionRosters.Movement;
import cn.jingka.portal.protection.rules.ProtectionRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who came and went in one unit, as the head count sees it. */
@Component
class UnitMovements {

    private final MembershipHistory history;
    private final PersonDirectory persons;
    private final ProtectionRules rules;
    private final Clock clock;

    UnitMovements(MembershipHistory history, PersonDirectory persons, ProtectionRules rules, Clock clock) {
        this.history = history;
        this.persons = persons;
        this.rules = rules;
        this.clock = clock;
    }

    List<Movement> of(String unitCode, RosterDays days, Kind kind, int limit) {
        List<Membership> rows = new ArrayList<>();
        history.ofUnit(unitCode, rules.starts(), days.day(), row -> {
            if (belongs(row, days, kind)) {
                rows.add(row);
            }
        });
        List<Membership> shown = rows.stream()
                .sorted(Comparator.comparing(row -> kind == Kind.ADDED ? row.first() : recordedOn(row)))
                .limit(limit)
                .toList();
        Map<PersonId, PersonName> names =
                persons.names(shown.stream().map(Membership::person).toList());
        return shown.stream()
                .map(row -> movement(row, names.get(row.person()), kind))
                .toList();
    }

    private boolean belongs(Membership row, RosterDays days, Kind kind) {
        return switch (kind) {
            case ADDED -> within(row.first(), days);
            case REMOVED -> row.last() != null && within(recordedOn(row), days);
            case REMOVED_LATE ->
                row.last() != null
                        && row.last().isBefore(days.termFirst())
                        && recordedOn(row).isAfter(days.windowCloses());
        };
    }

    private static boolean within(LocalDate day, RosterDays days) {
        return !day.isBefore(days.windowOpens()) && !day.isAfter(days.windowCloses());
    }

    private Movement movement(Membership row, PersonName name, Kind kind) {
        return kind == Kind.ADDED
                ? new Movement(name, row.first(), null, row.first())
                : new Movement(
                        name, row.last(), row.reason(), rules.removalTakesEffect(row.last(), recordedOn(row)));
    }

    private LocalDate recordedOn(Membership row) {
        return LocalDate.ofInstant(row.endRecordedAt(), clock.getZone());
    }
}
