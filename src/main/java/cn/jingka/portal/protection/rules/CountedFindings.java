package cn.jingka.portal.protection.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which findings of one accident count (PROT-TABLE, last sentence): each part of the body once, in the way that gives most.
 *
 * @param counted what counts, in the order of the items
 * @param components how many of the given findings a counted one was put together from; 1 for one that was given itself
 * @param leftOut given findings that don't count, each with the counted one that takes up the same part
 */
record CountedFindings(
        List<TableFinding> counted, Map<TableFinding, Integer> components, Map<TableFinding, TableFinding> leftOut) {

    private record Choice(int rate, List<TableFinding> findings) {

        boolean betterThan(Choice other) {
            return other == null
                    || rate > other.rate
                    || rate == other.rate && findings.size() < other.findings.size();
        }
    }

    static CountedFindings of(DisabilityTable table, Collection<String> codes, boolean putTogether) {
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
        List<TableFinding> counted = best(madeOf.keySet().stream()
                .sorted((a, b) -> Integer.compare(a.item(), b.item()))
                .toList());
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
    private static List<TableFinding> best(List<TableFinding> candidates) {
        Map<Integer, Choice> byParts = new HashMap<>();
        byParts.put(0, new Choice(0, List.of()));
        for (TableFinding candidate : candidates) {
            for (Map.Entry<Integer, Choice> entry : List.copyOf(byParts.entrySet())) {
                if ((entry.getKey() & candidate.partBits()) == 0) {
                    List<TableFinding> more = new ArrayList<>(entry.getValue().findings());
                    more.add(candidate);
                    Choice choice = new Choice(entry.getValue().rate() + candidate.rateBasisPoints(), more);
                    byParts.merge(
                            entry.getKey() | candidate.partBits(),
                            choice,
                            (old, fresh) -> fresh.betterThan(old) ? fresh : old);
                }
            }
        }
        Choice best = null;
        for (Choice choice : byParts.values()) {
            best = choice.betterThan(best) ? choice : best;
        }
        return best.findings();
    }

    int rateBasisPoints() {
        return counted.stream().mapToInt(TableFinding::rateBasisPoints).sum();
    }
}
