package cn.jingka.portal.plans.rules;

import cn.jingka.portal.common.rules.NodeReader;
import cn.jingka.portal.common.rules.RulesDocument;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.plans.rules.Terms.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads the file of the terms as strictly as the plans' files. */
final class TermsFileReader {

    private final RulesDocument document;

    TermsFileReader(RulesFile file) {
        document = RulesDocument.of(file);
    }

    Terms terms() {
        Map<String, NodeTuple> parts =
                document.reader("").mapping(document.root(), "the file", Set.of("clause", "sample", "terms"));
        document.clause(parts.get("clause").getValueNode(), "PLAN-1");
        document.yesOrNo(parts.get("sample").getValueNode(), "sample");
        NavigableMap<LocalDate, Window> windows = new TreeMap<>();
        Node terms = parts.get("terms").getValueNode();
        document.dated(terms, "terms", (from, node) -> windows.put(from, window(node)));
        if (windows.isEmpty()) {
            throw document.reader("terms").refuse(terms, "there is no value");
        }
        return new Terms(windows);
    }

    private Window window(Node node) {
        Map<String, NodeTuple> entries =
                document.reader("terms").mapping(node, "a term", Set.of("opens", "first-day-until"));
        return new Window(
                day("opens", entries.get("opens").getValueNode()),
                day("first-day-until", entries.get("first-day-until").getValueNode()));
    }

    private MonthDay day(String key, Node node) {
        NodeReader reader = document.reader(key);
        String text = reader.text(node, "the day");
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException malformed) {
            throw reader.refuse(node, "is not a day such as 01-15: \"" + text + "\"");
        }
    }
}
