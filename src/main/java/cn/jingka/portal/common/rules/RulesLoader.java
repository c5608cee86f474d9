package cn.jingka.portal.common.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads rule files strictly: whatever is unknown, missing, repeated or contradictory stops the program at its start. */
public final class RulesLoader<P extends Enum<P> & RuleParameter> {

    private static final Set<String> PARAMETER_KEYS = Set.of("clause", "unit", "description", "values");

    private final Map<P, DatedValues<P>> found;
    private final Class<P> type;
    private final Reader<P> reader;

    RulesLoader(Class<P> type, Reader<P> reader) {
        this.type = type;
        this.reader = reader;
        this.found = new EnumMap<>(type);
    }

    Map<P, DatedValues<P>> load(List<RulesFile> files, P start) {
        files.forEach(this::read);
        requireAll(files);
        requireDates(start);
        return found;
    }

    private void read(RulesFile file) {
        RulesDocument.of(file).entries().forEach((key, entry) -> {
            P parameter = byKey(key);
            NodeReader nodes = new NodeReader(file.name(), key);
            if (parameter == null) {
                throw nodes.refuse(entry.getKeyNode(), "unknown parameter");
            }
            DatedValues<P> earlier = found.put(parameter, parameter(parameter, nodes, entry, file.name()));
            if (earlier != null) {
                throw nodes.refuse(
                        entry.getKeyNode(), "stands in " + earlier.file() + ":" + earlier.line() + " already");
            }
        });
    }

    private DatedValues<P> parameter(P parameter, NodeReader nodes, NodeTuple entry, String file) {
        Map<String, NodeTuple> parts = nodes.mapping(entry.getValueNode(), "the parameter", PARAMETER_KEYS);
        requireWord(nodes, parts, "clause", parameter.clause());
        requireWord(nodes, parts, "unit", parameter.unitWord());
        String description = nodes.text(parts.get("description").getValueNode(), "\"description\"");
        int line = entry.getKeyNode().getStartMark().getLine() + 1;
        return new DatedValues<>(
                parameter,
                file,
                line,
                description,
                values(parameter, nodes, parts.get("values").getValueNode()));
    }

    private static void requireWord(NodeReader nodes, Map<String, NodeTuple> parts, String name, String expected) {
        Node node = parts.get(name).getValueNode();
        String given = nodes.text(node, "\"" + name + "\"");
        if (!given.equals(expected)) {
            throw nodes.refuse(node, "\"" + name + "\" must be " + expected + ", not " + given);
        }
    }

    private NavigableMap<LocalDate, Object> values(P parameter, NodeReader nodes, Node node) {
        NavigableMap<LocalDate, Object> values =
                nodes.dated(node, (from, entry) -> reader.read(parameter, nodes, entry.getValueNode()));
        // A year has one deductible and one ceiling (RB-YEAR), a term one cap (PROT-3), so a later change begins with a
        // year.
        values.tailMap(values.firstKey(), false).keySet().stream()
                .filter(change -> change.getDayOfYear() != 1)
                .findFirst()
                .ifPresent(change -> {
                    Node at = nodes.mapping(node, "\"values\"")
                            .get(change.toString())
                            .getKeyNode();
                    throw nodes.refuse(at, "a change must begin on 1 January, not on " + change);
                });
        return values;
    }

    private void requireAll(List<RulesFile> files) {
        for (P parameter : type.getEnumConstants()) {
            if (!found.containsKey(parameter)) {
                String names = files.stream().map(RulesFile::name).collect(Collectors.joining(", "));
                throw new RulesFileException(names, 0, parameter.key(), "is missing");
            }
        }
    }

    private void requireDates(P startParameter) {
        DatedValues<P> scheme = found.get(startParameter);
        LocalDate start = scheme.values().firstKey();
        if (scheme.values().size() > 1 || !scheme.valueOn(start).equals(start)) {
            throw scheme.refuse("must have one value, equal to its own effective date");
        }
        for (DatedValues<P> parameter : found.values()) {
            if (!parameter.values().firstKey().equals(start)) {
                throw parameter.refuse("must have its first value from " + start + ", when the scheme starts");
            }
        }
    }

    private P byKey(String key) {
        return EnumSet.allOf(type).stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Reads one value of a parameter; whatever isn't exactly right is refused through {@code nodes}. */
    @FunctionalInterface
    public interface Reader<P extends RuleParameter> {

        Object read(P parameter, NodeReader nodes, Node value);
    }
}
