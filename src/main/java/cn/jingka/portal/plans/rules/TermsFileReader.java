package cn.jingka.portal.plans.rules;

import cn.jingka.portal.common.rules.NodeReader;
import cn.jingka.portal.common.rules.RulesDocument;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.plans.rules.Terms.Window;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
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
        Node terms = parts.get("terms").getValueNode();
        return new Terms(PlanFileReader.byTerm(document.reader("terms"), terms, (from, node) -> window(node)));
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
