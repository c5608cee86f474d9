package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one of the desk's files strictly, from its node tree and never as constructed objects: amounts are read from their text,
 * and every mistake is named by file, line and key.
 */
final class DeskFile {

    private final RulesFile file;

    DeskFile(RulesFile file) {
        this.file = file;
    }

    /** The top of the file by its keys, in their order. */
    Map<String, NodeTuple> entries() {
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(file.yaml()));
        } catch (MarkedYAMLException malformed) {
            throw new RulesFileException(
                    file.name(),
                    malformed.getProblemMark().getLine() + 1,
                    "",
                    "is not well-formed YAML: " + malformed.getProblem());
        }
        if (root == null) {
            throw new RulesFileException(file.name(), 0, "", "is empty");
        }
        return mapping(root, "");
    }

    Map<String, NodeTuple> mapping(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) {
            throw refuse(node, key, "must be a mapping");
        }
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String name = text(entry.getKeyNode(), key);
            if (entries.put(name, entry) != null) {
                throw refuse(entry.getKeyNode(), key.isEmpty() ? name : key, "the key \"" + name + "\" stands twice");
            }
        }
        return entries;
    }

    /** A mapping with exactly these keys. */
    Map<String, NodeTuple> mapping(NodeTuple entry, String key, Set<String> keys) {
        Map<String, NodeTuple> entries = mapping(entry.getValueNode(), key);
        entries.forEach((name, part) -> {
            if (!keys.contains(name)) {
                throw refuse(part.getKeyNode(), key, "unknown key \"" + name + "\"");
            }
        });
        keys.stream()
                .sorted()
                .filter(name -> !entries.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refuse(entry.getKeyNode(), key, "\"" + name + "\" is missing");
                });
        return entries;
    }

    List<Node> list(NodeTuple entry, String key) {
        if (!(entry.getValueNode() instanceof SequenceNode sequence)) {
            throw refuse(entry.getValueNode(), key, "must be a list");
        }
        return sequence.getValue();
    }

    String text(Node node, String key) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw refuse(node, key, "must be a single text and not blank");
        }
        return scalar.getValue();
    }

    LocalDate date(Node node, String text, String key) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw refuse(node, key, "not an ISO date: \"" + text + "\"");
        }
    }

    RulesFileException refuse(Node at, String key, String problem) {
        return new RulesFileException(file.name(), at.getStartMark().getLine() + 1, key, problem);
    }

    RulesFileException missing(String key) {
        return new RulesFileException(file.name(), 0, key, "is missing");
    }
}
