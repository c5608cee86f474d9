package cn.jingka.portal.protection.rules;

import java.util.List;
import java.util.Set;

/**
 * One way in which an item of the disability table (PROT-TABLE) can be met, e.g. item 16 by the left eye.
 *
 * @param item the table's number, 1 to 34
 * @param grade 1 to 7
 * @param rateBasisPoints what the item gives
 * @param side which side or part, e.g. {@code LEFT_EYE}
 * @param parts what the finding takes up
 * @param together the codes of findings that, taken together, are this one; several ways are possible
 */
public record TableFinding(
        int item,
        int grade,
        int rateBasisPoints,
        String side,
        Region region,
        Set<BodyPart> parts,
        List<Set<String>> together) {

    public TableFinding {
        parts = Set.copyOf(parts);
        together = List.copyOf(together);
    }

    /** As it stands in answers: {@code 16:LEFT_EYE}. */
    public String code() {
        return item + ":" + side;
    }

    /** Translation key of the finding in words. */
    public String key() {
        return "protection.finding." + item + "." + side;
    }

    int partBits() {
        return parts.stream().mapToInt(BodyPart::bit).reduce(0, (a, b) -> a | b);
    }

    /** Enters the version of the rules, so sets are written in a fixed order. */
    @Override
    public String toString() {
        return code() + " grade " + grade + " " + rateBasisPoints + " "
                + parts.stream().sorted().toList() + " "
                + together.stream().map(way -> way.stream().sorted().toList()).toList();
    }
}
