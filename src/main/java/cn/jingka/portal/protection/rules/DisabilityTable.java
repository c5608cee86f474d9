package cn.jingka.portal.protection.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of disabilities (PROT-TABLE) in the order of its items. */
public final class DisabilityTable {

    private final Map<String, TableFinding> byCode = new LinkedHashMap<>();

    DisabilityTable(Collection<TableFinding> findings) {
        findings.forEach(finding -> byCode.put(finding.code(), finding));
    }

    public List<TableFinding> findings() {
        return List.copyOf(byCode.values());
    }

    public List<TableFinding> findings(Region region) {
        return byCode.values().stream()
                .filter(finding -> finding.region() == region)
                .toList();
    }

    /** The finding of a code; empty when the table in force doesn't list it. */
    public Optional<TableFinding> finding(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The listed findings among the codes, each once, in the order of the items. */
    List<TableFinding> listed(Collection<String> codes) {
        return byCode.values().stream()
                .filter(finding -> codes.contains(finding.code()))
                .sorted(Comparator.comparingInt(TableFinding::item))
                .toList();
    }

    @Override
    public String toString() {
        return byCode.values().toString();
    }
}
