package cn.jingka.portal.plans.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.DocumentKind;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.plans.EnrolmentDifference;
import cn.jingka.portal.plans.EnrolmentDifference.Line;
import cn.jingka.portal.plans.EnrolmentDifference.Rejected;
import cn.jingka.portal.plans.EnrolmentScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares a list with the unit's roster and with who is enrolled already. */
@Component
class ListCheck {

    private final PersonDirectory persons;
    private final UnitRoll roll;

    ListCheck(PersonDirectory persons, UnitRoll roll) {
        this.persons = persons;
        this.roll = roll;
    }

    /** Persons chosen on the screen, in their order. */
    EnrolmentDifference ofPersons(EnrolmentScope scope, Collection<PersonId> chosen, LocalDate coveredFrom) {
        Sorting sorting = new Sorting(scope, chosen);
        int row = 1;
        for (PersonId person : chosen) {
            sorting.add(row++, person, "", "");
        }
        return sorting.difference(coveredFrom);
    }

    EnrolmentDifference ofRows(EnrolmentScope scope, List<ListRow> rows, LocalDate coveredFrom) {
        // Only the unit's own members are looked at: whether a number belongs to anybody else stays unknown.
        Map<String, PersonId> known = new HashMap<>();
        persons.names(roll.members(scope.unitCode()))
                .values()
                .forEach(name -> known.put(name.documentNumber(), name.person()));
        Sorting sorting = new Sorting(scope, known.values());
        Map<String, Integer> seen = new HashMap<>();
        for (ListRow row : rows) {
            String number = DocumentKind.normalize(row.document());
            Integer before = number.isEmpty() ? null : seen.putIfAbsent(number, row.row());
            if (number.isEmpty()) {
                sorting.reject(row, "plans.reject.noDocument");
            } else if (before != null) {
                sorting.reject(row, "plans.reject.twice", before);
            } else if (!known.containsKey(number)) {
                sorting.reject(row, UnitRoll.NOT_HERE);
            } else {
                sorting.add(row.row(), known.get(number), row.document(), row.name());
            }
        }
        return sorting.difference(coveredFrom);
    }

    private final class Sorting {

        private final EnrolmentScope scope;
        private final UnitRoll.Judge judge;
        private final Map<PersonId, PersonName> names;
        private final List<Line> toEnrol = new ArrayList<>();
        private final List<Line> already = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();

        Sorting(EnrolmentScope scope, Collection<PersonId> people) {
            this.scope = scope;
            this.judge = roll.judge(scope, people);
            this.names = persons.names(people);
        }

        /** @param givenName as the list has it, empty for none */
        void add(int row, PersonId person, String document, String givenName) {
            PersonName name = names.get(person);
            Optional<String> reason = judge.reason(person);
            boolean here = !reason.equals(Optional.of(UnitRoll.NOT_HERE));
            if (here && !givenName.isEmpty() && !bare(givenName).equals(bare(name.name()))) {
                reject(new ListRow(row, document, givenName), "plans.reject.otherName");
            } else if (reason.isEmpty()) {
                toEnrol.add(line(row, name));
            } else if (reason.get().equals(UnitRoll.ALREADY)) {
                already.add(line(row, name));
            } else {
                String shownDocument = document.isEmpty() && here ? name.maskedDocument() : document;
                String shownName = givenName.isEmpty() && here ? name.name() : givenName;
                reject(new ListRow(row, shownDocument, shownName), reason.get());
            }
        }

        void reject(ListRow row, String reason, Object... arguments) {
            rejected.add(new Rejected(row.row(), row.document(), row.name(), reason, List.of(arguments)));
        }

        EnrolmentDifference difference(LocalDate coveredFrom) {
            return new EnrolmentDifference(scope, coveredFrom, toEnrol, already, rejected);
        }

        private static String bare(String name) {
            return name.replaceAll("[\\s\\u3000·•]", "");
        }

        private static Line line(int row, PersonName name) {
            return new Line(row, name.person(), name.name(), name.maskedDocument());
        }
    }
}
