package cn.jingka.portal.protection.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which findings of one accident count (PROT-TABLE, last sentence): each part of the body once, in the way that gives most.
 *
 * <p>{@code atMost} of the whole (basis points) can be granted.
 *
 * @param counted what counts, in the order of the items
 * @param components how many of the given findings a counted one was put together from; 1 for one that was given itself
 * @param leftOut given findings that don't count, each with the counted one that takes up the same part
 */
record CountedFindings(
        List<TableFinding> counted, Map<TableFinding, Integer> components, Map<TableFinding, TableFinding> leftOut) {

    private record Choice(int parts, int rate, List<TableFinding> findings) {

        private static final Choice NOTHING = new Choice(0, 0, List.of());

        Choice with(TableFinding finding) {
            List<TableFinding> more = new ArrayList<>(findings);
            more.add(finding);
            return new Choice(parts | finding.partBits(), rate + finding.rateBasisPoints(), more);
        }

        /** More money; for the same, what speaks of more of the body; for the same, in fewer words. */
        boolean betterThan(Choice other, int atMost) {
            int money = Integer.compare(Math.min(rate, atMost), Math.min(other.rate, atMost));
            int said = Integer.compare(Integer.bitCount(parts), Integer.bitCount(other.parts));
            return money > 0 || money == 0 && (said > 0 || said == 0 && findings.size() < other.findings.size());
        }
    }

    static CountedFindings of(DisabilityTable table, Collection<String> codes, boolean putTogether, int atMost) {
        List<TableFinding> given = table.listed(codes);
        Map<TableFinding, Set<String>> madeOf = new LinkedHashMap<>();
        given.forEach(finding -> madeOf.put(finding, Set.of(finding.code())));
        if (putTogether) {
            Set<String> known = new HashSet<>();
            given.forEach(finding -> known.add(finding.code()));
            for (TableFinding whole : table.findings()) {
                whole.together().stream()
                        .filter(known::containsAll)
                        .findFirst()
                        .ifPresent(way -> madeOf.putIfAbsent(whole, way));
            }
        }
        List<TableFinding> counted = best(
                madeOf.keySet().stream()
                        .sorted(Comparator.comparingInt(TableFinding::item))
                        .toList(),
                atMost);
        Map<TableFinding, Integer> components = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (TableFinding finding : counted) {
            components.put(finding, madeOf.get(finding).size());
            used.addAll(madeOf.get(finding));
        }
        Map<TableFinding, TableFinding> leftOut = new LinkedHashMap<>();
        for (TableFinding finding : given) {
            if (!used.contains(finding.code())) {
                counted.stream()
                        .filter(other -> (other.partBits() & finding.partBits()) != 0)
                        .findFirst()
                        .ifPresent(other -> leftOut.put(finding, other));
            }
        }
        return new CountedFindings(counted, components, leftOut);
    }

    /** The best choice for every set of parts that can be taken up; what takes up different parts may stand side by side. */
    private static List<TableFinding> best(List<TableFinding> candidates, int atMost) {
        Map<Integer, Choice> byParts = new HashMap<>();
        byParts.put(0, Choice.NOTHING);
        for (TableFinding candidate : candidates) {
            for (Choice before : List.copyOf(byParts.values())) {
                if ((before.parts & candidate.partBits()) == 0) {
                    Choice choice = before.with(candidate);
                    byParts.merge(choice.parts, choice, (old, fresh) -> fresh.betterThan(old, atMost) ? fresh : old);
                }
            }
        }
        Choice best = Choice.NOTHING;
        for (Choice choice : byParts.values()) {
            best = choice.betterThan(best, atMost) ? choice : best;
        }
        return best.findings;
    }

    int rateBasisPoints() {
        return counted.stream().mapToInt(TableFinding::rateBasisPoints).sum();
    }
}
