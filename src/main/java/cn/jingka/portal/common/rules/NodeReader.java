package cn.jingka.portal.common.rules;

import cn.jingka.portal.common.money.Fen;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the parts of one parameter of a rule file strictly. It works on the composed node tree, never on constructed objects: numbers
 * are read from the text of the file, so none passes through binary floating point, and no tag can name a class.
 */
public final class NodeReader {

    /** So that an amount times a rate stays far inside a long. */
    private static final long LARGEST_FEN = 1_000_000_000_000L;

    private static final int WHOLE_IN_BASIS_POINTS = 10_000;

    private final String file;
    private final String key;

    NodeReader(String file, String key) {
        this.file = file;
        this.key = key;
    }

    public RulesFileException refuse(Node at, String problem) {
        return new RulesFileException(file, at.getStartMark().getLine() + 1, key, problem);
    }

    /** The entries of a mapping by their keys, in the order of the file; a repeated key is refused. */
    public Map<String, NodeTuple> mapping(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw refuse(node, what + " must be a mapping");
        }
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String name = text(entry.getKeyNode(), "a key of " + what);
            if (entries.put(name, entry) != null) {
                // At the top of a file the repeated key is itself the parameter at fault.
                throw new NodeReader(file, key.isEmpty() ? name : key)
                        .refuse(entry.getKeyNode(), "the key \"" + name + "\" stands twice");
            }
        }
        return entries;
    }

    /** A mapping that has exactly the given keys. */
    public Map<String, NodeTuple> mapping(Node node, String what, Set<String> keys) {
        Map<String, NodeTuple> entries = mapping(node, what);
        entries.forEach((name, entry) -> {
            if (!keys.contains(name)) {
                throw refuse(entry.getKeyNode(), "unknown key \"" + name + "\" in " + what);
            }
        });
        keys.stream()
                .sorted()
                .filter(name -> !entries.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refuse(node, "\"" + name + "\" is missing in " + what);
                });
        return entries;
    }

    public String text(Node node, String what) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw refuse(node, what + " must be a single text and not blank");
        }
        return scalar.getValue();
    }

    public LocalDate date(Node node, String what) {
        String text = text(node, what);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw refuse(node, what + " is not an ISO date: \"" + text + "\"");
        }
    }

    /** Values by the days from which they are effective: at least one, the days ascending. */
    public <T> NavigableMap<LocalDate, T> dated(Node node, BiFunction<LocalDate, NodeTuple, T> read) {
        NavigableMap<LocalDate, T> values = new TreeMap<>();
        mapping(node, "\"values\"").forEach((date, entry) -> {
            LocalDate from = date(entry.getKeyNode(), "an effective date");
            if (!values.isEmpty() && !from.isAfter(values.lastKey())) {
                throw refuse(entry.getKeyNode(), "the effective dates do not ascend at " + date);
            }
            values.put(from, read.apply(from, entry));
        });
        if (values.isEmpty()) {
            throw refuse(node, "there is no value");
        }
        return values;
    }

    /** An amount in yuan, as fen. */
    public long fen(Node node, String what) {
        String text = text(node, what);
        try {
            long fen = Fen.parse(text).value();
            if (fen < 0 || fen > LARGEST_FEN) {
                throw refuse(node, what + " is out of range: \"" + text + "\"");
            }
            return fen;
        } catch (NumberFormatException malformed) {
            throw refuse(node, what + " is not an exact amount in yuan with at most two decimals: \"" + text + "\"");
        }
    }

    /** A percentage, as basis points. */
    public int basisPoints(Node node, String what) {
        String text = text(node, what);
        try {
            // Percent with two decimals and yuan with two decimals have the same hundredths.
            long basisPoints = Fen.parse(text).value();
            if (basisPoints < 0 || basisPoints > WHOLE_IN_BASIS_POINTS) {
                throw refuse(node, what + " is not between 0 and 100 percent: \"" + text + "\"");
            }
            return (int) basisPoints;
        } catch (NumberFormatException malformed) {
            throw refuse(node, what + " is not an exact percentage with at most two decimals: \"" + text + "\"");
        }
    }

    /** One of the readings that the engine knows. */
    public String reading(RuleParameter parameter, Node node) {
        String reading = text(node, "the value");
        if (!parameter.readings().contains(reading)) {
            throw refuse(
                    node, "unknown reading \"" + reading + "\"; known: " + String.join(", ", parameter.readings()));
        }
        return reading;
    }

    /** A list of different constants. */
    public <E extends Enum<E>> List<E> constants(Node node, Class<E> type) {
        List<E> found = new ArrayList<>();
        for (Node element : elements(node)) {
            String name = text(element, "an entry");
            E constant = EnumSet.allOf(type).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> refuse(element, "unknown entry \"" + name + "\"; known: " + EnumSet.allOf(type)));
            if (found.contains(constant)) {
                throw refuse(element, "the entry \"" + name + "\" stands twice");
            }
            found.add(constant);
        }
        return List.copyOf(found);
    }

    /** A whole number that is not negative. */
    public int count(Node node, String what) {
        String text = text(node, what);
        try {
            int count = Integer.parseInt(text);
            if (count < 0) {
                throw refuse(node, what + " is negative: \"" + text + "\"");
            }
            return count;
        } catch (NumberFormatException malformed) {
            throw refuse(node, what + " is not a whole number: \"" + text + "\"");
        }
    }

    public List<Node> elements(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw refuse(node, "the value must be a list");
        }
        return sequence.getValue();
    }
}
