package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.RulesFileException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the parts of one parameter strictly. It works on the composed node tree, never on constructed objects: numbers
 * are read from the text of the file, so none passes through binary floating point, and no tag can name a class.
 */
final class ValueReader {

    /** So that an amount times a rate stays far inside a long. */
    private static final long LARGEST_FEN = 1_000_000_000_000L;

    private static final int WHOLE_IN_BASIS_POINTS = 10_000;
    private static final Set<String> BAND_KEYS = Set.of("from", "to", "percent", "at-most");

    private final String file;
    private final String key;

    ValueReader(String file, String key) {
        this.file = file;
        this.key = key;
    }

    RulesFileException refuse(Node at, String problem) {
        return new RulesFileException(file, at.getStartMark().getLine() + 1, key, problem);
    }

    /** The entries of a mapping by their keys, in the order of the file; a repeated key is refused. */
    Map<String, NodeTuple> mapping(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw refuse(node, what + " must be a mapping");
        }
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String name = text(entry.getKeyNode(), "a key of " + what);
            if (entries.put(name, entry) != null) {
                // At the top of a file the repeated key is itself the parameter at fault.
                throw new ValueReader(file, key.isEmpty() ? name : key)
                        .refuse(entry.getKeyNode(), "the key \"" + name + "\" stands twice");
            }
        }
        return entries;
    }

    /** A mapping that has exactly the given keys. */
    Map<String, NodeTuple> mapping(Node node, String what, Set<String> keys) {
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

    String text(Node node, String what) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw refuse(node, what + " must be a single text and not blank");
        }
        return scalar.getValue();
    }

    LocalDate date(Node node, String what) {
        String text = text(node, what);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw refuse(node, what + " is not an ISO date: \"" + text + "\"");
        }
    }

    Object value(Parameter parameter, Node node) {
        return switch (parameter.unit) {
            case YUAN -> fen(node, "the value");
            case PERCENT -> basisPoints(node, "the value");
            case DATE -> date(node, "the value");
            case READING -> reading(parameter, node);
            case CATEGORIES -> constants(node, Category.class);
            case ORDER -> order(node);
            case BANDS -> bands(node);
        };
    }

    private long fen(Node node, String what) {
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

    private int basisPoints(Node node, String what) {
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

    private String reading(Parameter parameter, Node node) {
        String reading = text(node, "the value");
        if (!parameter.readings.contains(reading)) {
            throw refuse(node, "unknown reading \"" + reading + "\"; known: " + String.join(", ", parameter.readings));
        }
        return reading;
    }

    private List<StayOrder> order(Node node) {
        List<StayOrder> order = constants(node, StayOrder.class);
        // Without the id at the end, two stays could tie, and the result would hang on the order of the input.
        if (order.isEmpty() || order.getLast() != StayOrder.SETTLEMENT_ID) {
            throw refuse(node, "the order must end with " + StayOrder.SETTLEMENT_ID);
        }
        return order;
    }

    private <E extends Enum<E>> List<E> constants(Node node, Class<E> type) {
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

    private List<Band> bands(Node node) {
        List<Band> bands = new ArrayList<>();
        long expected = 0;
        for (Node element : elements(node)) {
            Map<String, NodeTuple> entries = mapping(element, "a band", BAND_KEYS);
            long from = fen(entries.get("from").getValueNode(), "\"from\"");
            long to = fen(entries.get("to").getValueNode(), "\"to\"");
            Band band = new Band(from, to, basisPoints(entries.get("percent").getValueNode(), "\"percent\""));
            if (from != expected) {
                throw refuse(
                        element,
                        "the band begins at " + Fen.of(from) + " in place of " + Fen.of(expected)
                                + ": bands adjoin, from 0 on");
            }
            if (to <= from) {
                throw refuse(element, "the band ends at " + Fen.of(to) + ", not above " + Fen.of(from));
            }
            long atMost = fen(entries.get("at-most").getValueNode(), "\"at-most\"");
            if (atMost != Rounding.HALF_UP.share(to - from, band.rateBasisPoints())) {
                throw refuse(element, "\"at-most\" contradicts the band's width and percentage: " + Fen.of(atMost));
            }
            bands.add(band);
            expected = to;
        }
        if (bands.isEmpty()) {
            throw refuse(node, "there is no band");
        }
        return List.copyOf(bands);
    }

    private List<Node> elements(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw refuse(node, "the value must be a list");
        }
        return sequence.getValue();
    }
}
