package cn.jingka.portal.common.rules;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * A rule file as a tree of nodes, for files that are no plain list of parameters.
 *
 * @param root the whole file
 */
public record RulesDocument(RulesFile file, Node root) {

    /** @throws RulesFileException when the file is empty or no YAML */
    public static RulesDocument of(RulesFile file) {
        Node root = compose(file);
        if (root == null) {
            throw new RulesFileException(file.name(), 0, "", "is empty");
        }
        return new RulesDocument(file, root);
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

    /** The top of the file by its keys, in their order. */
    public Map<String, NodeTuple> entries() {
        return reader("").mapping(root, "the file");
    }

    /** Reads nodes, and refuses them under this key. */
    public NodeReader reader(String key) {
        return new NodeReader(file.name(), key);
    }

    /** The clause that the file has to name. */
    public String clause(Node node, String expected) {
        String given = reader("clause").text(node, "the clause");
        if (!given.equals(expected)) {
            throw reader("clause").refuse(node, "must be " + expected + ", not " + given);
        }
        return given;
    }

    public boolean yesOrNo(Node node, String key) {
        String given = reader(key).text(node, "the value");
        if (!given.equals("true") && !given.equals("false")) {
            throw reader(key).refuse(node, "must be true or false, not \"" + given + "\"");
        }
        return given.equals("true");
    }

    public <E extends Enum<E>> E constant(Node node, String key, Class<E> type) {
        String given = reader(key).text(node, "the value");
        return EnumSet.allOf(type).stream()
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElseThrow(() ->
                        reader(key).refuse(node, "unknown entry \"" + given + "\"; known: " + EnumSet.allOf(type)));
    }
}
