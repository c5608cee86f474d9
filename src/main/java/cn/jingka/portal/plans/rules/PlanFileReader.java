package cn.jingka.portal.plans.rules;

import cn.jingka.portal.common.rules.NodeReader;
import cn.jingka.portal.common.rules.RulesDocument;
import cn.jingka.portal.common.rules.RulesFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads a plan's file strictly: what is missing, unknown, doubled or out of range is refused by file, line and key. */
final class PlanFileReader {

    private static final Set<String> KEYS = Set.of("plan", "clause", "sample", "order", "eligible", "values");
    private static final Set<String> VALUE_KEYS = Set.of("fee", "waiting-days", "at-most", "benefit");

    private final RulesDocument document;
    private final Map<String, NodeTuple> parts;

    PlanFileReader(RulesFile file) {
        document = RulesDocument.of(file);
        parts = document.reader("").mapping(document.root(), "the file", KEYS);
    }

    Plan plan() {
        NodeReader name = document.reader("plan");
        String id = name.text(value("plan"), "the plan");
        if (!id.matches("[a-z][a-z-]{1,38}[a-z]")) {
            throw name.refuse(
                    value("plan"), "the plan's id is not made of lower-case letters and hyphens: \"" + id + "\"");
        }
        return new Plan(
                id,
                document.clause(value("clause"), "PLAN-1"),
                document.yesOrNo(value("sample"), "sample"),
                document.reader("order").count(value("order"), "the order"),
                document.constant(value("eligible"), "eligible", Plan.Eligible.class),
                values());
    }

    private Node value(String key) {
        return parts.get(key).getValueNode();
    }

    private NavigableMap<LocalDate, PlanValues> values() {
        return byTerm(document.reader("values"), value("values"), this::values);
    }

    /** Values by the days from which they are effective: terms begin on 1 January, and so do their figures. */
    static <T> NavigableMap<LocalDate, T> byTerm(NodeReader reader, Node node, BiFunction<LocalDate, Node, T> read) {
        return reader.dated(node, (from, entry) -> {
            if (from.getDayOfYear() != 1) {
                throw reader.refuse(entry.getKeyNode(), "values begin on 1 January, not on " + from);
            }
            return read.apply(from, entry.getValueNode());
        });
    }

    private PlanValues values(LocalDate from, Node node) {
        NodeReader reader = document.reader("values");
        Map<String, NodeTuple> entries = reader.mapping(node, "the values from " + from, VALUE_KEYS);
        long atMost = positive("at-most", entries.get("at-most").getValueNode());
        return new PlanValues(
                from,
                positive("fee", entries.get("fee").getValueNode()),
                document.reader("waiting-days")
                        .count(entries.get("waiting-days").getValueNode(), "the days"),
                atMost,
                benefit(entries.get("benefit").getValueNode(), atMost));
    }

    private Benefit benefit(Node node, long atMost) {
        NodeReader reader = document.reader("benefit");
        NodeTuple type = reader.mapping(node, "the benefit").get("type");
        if (type == null) {
            throw reader.refuse(node, "\"type\" is missing in the benefit");
        }
        String name = reader.text(type.getValueNode(), "the type");
        return switch (name) {
            case "LUMP_SUM" -> {
                Node illnesses = part(reader, node, Set.of("type", "illnesses"), "illnesses");
                yield new Benefit.LumpSum(choices("illnesses", illnesses, (inner, one) -> upTo(inner, one, atMost)));
            }
            case "PER_DAY" -> {
                Map<String, NodeTuple> entries =
                        reader.mapping(node, "the benefit", Set.of("type", "daily", "unpaid-days", "most-days"));
                yield new Benefit.PerDay(
                        positive("daily", entries.get("daily").getValueNode()),
                        document.reader("unpaid-days")
                                .count(entries.get("unpaid-days").getValueNode(), "the days"),
                        document.reader("most-days")
                                .count(entries.get("most-days").getValueNode(), "the days"));
            }
            case "BY_SEVERITY" -> {
                Map<String, NodeTuple> entries =
                        reader.mapping(node, "the benefit", Set.of("type", "sum", "severities"));
                yield new Benefit.BySeverity(
                        upTo("sum", entries.get("sum").getValueNode(), atMost),
                        choices(
                                "severities",
                                entries.get("severities").getValueNode(),
                                (inner, one) -> document.reader(inner).basisPoints(one, "the percentage")));
            }
            default ->
                throw reader.refuse(
                        type.getValueNode(), "unknown type \"" + name + "\"; known: LUMP_SUM, PER_DAY, BY_SEVERITY");
        };
    }

    private static Node part(NodeReader reader, Node node, Set<String> keys, String key) {
        return reader.mapping(node, "the benefit", keys).get(key).getValueNode();
    }

    private <T> Map<String, T> choices(String key, Node node, BiFunction<String, Node, T> read) {
        NodeReader reader = document.reader(key);
        Map<String, T> choices = new LinkedHashMap<>();
        reader.mapping(node, "the list").forEach((code, entry) -> {
            if (!code.matches("[a-z][a-z-]*")) {
                throw reader.refuse(
                        entry.getKeyNode(), "\"" + code + "\" is not made of lower-case letters and hyphens");
            }
            choices.put(code, read.apply(key + "." + code, entry.getValueNode()));
        });
        if (choices.isEmpty()) {
            throw reader.refuse(node, "the list is empty");
        }
        return choices;
    }

    private long positive(String key, Node node) {
        NodeReader reader = document.reader(key);
        long fen = reader.fen(node, "the amount");
        if (fen == 0) {
            throw reader.refuse(node, "the amount is zero");
        }
        return fen;
    }

    private long upTo(String key, Node node, long atMost) {
        long fen = positive(key, node);
        if (fen > atMost) {
            throw document.reader(key).refuse(node, "the amount is above \"at-most\"");
        }
        return fen;
    }
}
