package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads rule files strictly: whatever is unknown, missing, repeated or contradictory stops the program at its start. */
final class RulesLoader {

    private static final Set<String> PARAMETER_KEYS = Set.of("clause", "unit", "description", "values");

    private final Map<Parameter, DatedValues> found = new EnumMap<>(Parameter.class);

    static Map<Parameter, DatedValues> load(List<RulesFile> files) {
        RulesLoader loader = new RulesLoader();
        files.forEach(loader::read);
        loader.requireAll(files);
        loader.requireDates();
        return loader.found;
    }

    private void read(RulesFile file) {
        ValueReader whole = new ValueReader(file.name(), "");
        Node root = compose(file);
        if (root == null) {
            throw new RulesFileException(file.name(), 0, "", "is empty");
        }
        whole.mapping(root, "the file").forEach((key, entry) -> {
            Parameter parameter = Parameter.byKey(key);
            ValueReader reader = new ValueReader(file.name(), key);
            if (parameter == null) {
                throw reader.refuse(entry.getKeyNode(), "unknown parameter");
            }
            DatedValues earlier = found.put(parameter, parameter(parameter, reader, entry, file.name()));
            if (earlier != null) {
                throw reader.refuse(
                        entry.getKeyNode(), "stands in " + earlier.file() + ":" + earlier.line() + " already");
            }
        });
    }

    private static Node compose(RulesFile file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(file.yaml()));
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 0
                    : malformed.getProblemMark().getLine() + 1;
            throw new RulesFileException(file.name(), line, "", "is not well-formed YAML: " + malformed.getProblem());
        } catch (YAMLException malformed) {
            throw new RulesFileException(file.name(), 0, "", "is not well-formed YAML: " + malformed.getMessage());
        }
    }

    private static DatedValues parameter(Parameter parameter, ValueReader reader, NodeTuple entry, String file) {
        Map<String, NodeTuple> parts = reader.mapping(entry.getValueNode(), "the parameter", PARAMETER_KEYS);
        requireWord(reader, parts, "clause", parameter.clause);
        requireWord(reader, parts, "unit", parameter.unit.word());
        String description = reader.text(parts.get("description").getValueNode(), "\"description\"");
        int line = entry.getKeyNode().getStartMark().getLine() + 1;
        return new DatedValues(
                parameter,
                file,
                line,
                description,
                values(parameter, reader, parts.get("values").getValueNode()));
    }

    private static void requireWord(ValueReader reader, Map<String, NodeTuple> parts, String name, String expected) {
        Node node = parts.get(name).getValueNode();
        String given = reader.text(node, "\"" + name + "\"");
        if (!given.equals(expected)) {
            throw reader.refuse(node, "\"" + name + "\" must be " + expected + ", not " + given);
        }
    }

    private static NavigableMap<LocalDate, Object> values(Parameter parameter, ValueReader reader, Node node) {
        NavigableMap<LocalDate, Object> values = new TreeMap<>();
        reader.mapping(node, "\"values\"").forEach((date, entry) -> {
            LocalDate from = reader.date(entry.getKeyNode(), "an effective date");
            if (!values.isEmpty() && !from.isAfter(values.lastKey())) {
                throw reader.refuse(entry.getKeyNode(), "the effective dates do not ascend at " + date);
            }
            // A year has one deductible and one ceiling (RB-YEAR), so a later change begins with a year.
            if (!values.isEmpty() && from.getDayOfYear() != 1) {
                throw reader.refuse(entry.getKeyNode(), "a change must begin on 1 January, not on " + date);
            }
            values.put(from, reader.value(parameter, entry.getValueNode()));
        });
        if (values.isEmpty()) {
            throw reader.refuse(node, "there is no value");
        }
        return values;
    }

    private void requireAll(List<RulesFile> files) {
        for (Parameter parameter : Parameter.values()) {
            if (!found.containsKey(parameter)) {
                String names = files.stream().map(RulesFile::name).collect(Collectors.joining(", "));
                throw new RulesFileException(names, 0, parameter.key, "is missing");
            }
        }
    }

    private void requireDates() {
        DatedValues scheme = found.get(Parameter.FIRST_DAY);
        LocalDate start = scheme.values().firstKey();
        if (scheme.values().size() > 1 || !scheme.valueOn(start).equals(start)) {
            throw scheme.refuse("must have one value, equal to its own effective date");
        }
        for (DatedValues parameter : found.values()) {
            if (!parameter.values().firstKey().equals(start)) {
                throw parameter.refuse("must have its first value from " + start + ", when the scheme starts");
            }
        }
    }
}
