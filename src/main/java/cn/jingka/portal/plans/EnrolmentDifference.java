package cn.jingka.portal.plans;

import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a list would change, shown before anything does.
 *
 * @param coveredFrom the first day of cover of those to enrol, were the list confirmed today
 * @param already those who stand in the list and are enrolled for the term, through whichever unit
 */
public record EnrolmentDifference(
        EnrolmentScope scope, LocalDate coveredFrom, List<Line> toEnrol, List<Line> already, List<Rejected> rejected) {

    public EnrolmentDifference {
        toEnrol = List.copyOf(toEnrol);
        already = List.copyOf(already);
        rejected = List.copyOf(rejected);
    }

    /**
     * @param row where it stands in the list, from 1
     * @param document masked
     */
    public record Line(int row, PersonId person, String name, String document) {

        @Override
        public String toString() {
            return "Line[" + row + ", " + person + "]";
        }
    }

    /**
     * @param document and {@code name} as the list has them, so that it can be corrected and sent again
     * @param reasonKey why, as a translation key, with {@code arguments}
     */
    public record Rejected(int row, String document, String name, String reasonKey, List<Object> arguments) {

        public Rejected {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            return "Rejected[" + row + ", " + reasonKey + "]";
        }
    }
}
