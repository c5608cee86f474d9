package cn.jingka.portal.protection.rules;

import cn.jingka.portal.common.rules.NodeReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads the values of the parameters of this engine. */
final class ValueReader {

    private static final Set<String> ITEM_KEYS = Set.of("item", "grade", "percent", "findings");
    private static final Set<String> FINDING_KEYS = Set.of("region", "parts", "together");

    private final NodeReader nodes;

    private ValueReader(NodeReader nodes) {
        this.nodes = nodes;
    }

    static Object read(Parameter parameter, NodeReader nodes, Node value) {
        return switch (parameter.unit) {
            case YUAN -> nodes.fen(value, "the value");
            case PERCENT -> nodes.basisPoints(value, "the value");
            case DAYS -> nodes.count(value, "the value");
            case DATE -> nodes.date(value, "the value");
            case READING -> nodes.reading(parameter, value);
            case TABLE -> new ValueReader(nodes).table(value);
        };
    }

    private DisabilityTable table(Node node) {
        List<TableFinding> findings = new ArrayList<>();
        int expected = 1;
        Map<Integer, Integer> rates = new HashMap<>();
        for (Node element : nodes.elements(node)) {
            Map<String, NodeTuple> entries = nodes.mapping(element, "an item", ITEM_KEYS);
            int item = nodes.count(entries.get("item").getValueNode(), "\"item\"");
            int grade = nodes.count(entries.get("grade").getValueNode(), "\"grade\"");
            int rate = nodes.basisPoints(entries.get("percent").getValueNode(), "\"percent\"");
            if (item != expected++) {
                throw nodes.refuse(element, "item " + item + " stands in the place of " + (expected - 1));
            }
            Integer other = rates.putIfAbsent(grade, rate);
            if (other != null && other != rate) {
                throw nodes.refuse(element, "grade " + grade + " has two percentages");
            }
            nodes.mapping(entries.get("findings").getValueNode(), "\"findings\"")
                    .forEach((side, entry) -> findings.add(finding(item, grade, rate, side, entry.getValueNode())));
        }
        requireKnownParts(node, findings);
        return new DisabilityTable(findings);
    }

    private TableFinding finding(int item, int grade, int rate, String side, Node node) {
        Map<String, NodeTuple> entries = nodes.mapping(node, "a finding", FINDING_KEYS);
        Node region = entries.get("region").getValueNode();
        List<Set<String>> together = new ArrayList<>();
        for (Node way : nodes.elements(entries.get("together").getValueNode())) {
            Set<String> codes = new LinkedHashSet<>();
            nodes.elements(way).forEach(code -> codes.add(nodes.text(code, "a finding's code")));
            together.add(codes);
        }
        String named = nodes.text(region, "\"region\"");
        return new TableFinding(
                item,
                grade,
                rate,
                side,
                EnumSet.allOf(Region.class).stream()
                        .filter(one -> one.name().equals(named))
                        .findFirst()
                        .orElseThrow(() -> nodes.refuse(region, "unknown region \"" + named + "\"")),
                EnumSet.copyOf(nodes.constants(entries.get("parts").getValueNode(), BodyPart.class)),
                together);
    }

    /** What together is another finding must be listed itself, and take up nothing that the other doesn't. */
    private void requireKnownParts(Node node, List<TableFinding> findings) {
        Map<String, TableFinding> byCode = new HashMap<>();
        findings.forEach(finding -> byCode.put(finding.code(), finding));
        for (TableFinding whole : findings) {
            for (Set<String> way : whole.together()) {
                Set<BodyPart> taken = new HashSet<>();
                for (String code : way) {
                    TableFinding part = byCode.get(code);
                    if (part == null) {
                        throw nodes.refuse(node, whole.code() + " is made of " + code + ", which is not listed");
                    }
                    taken.addAll(part.parts());
                }
                if (!taken.equals(whole.parts())) {
                    throw nodes.refuse(node, whole.code() + " does not take up the same parts as " + way);
                }
            }
        }
    }
}
