package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.ReviewDesk.Template;
import cn.jingka.portal.common.rules.NodeReader;
import cn.jingka.portal.common.rules.RulesDocument;
import cn.jingka.portal.common.rules.RulesFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Ready-made questions to the filer: which there are and what they ask for is data, their words are texts like all others. */
@Component
final class Templates {

    private static final String TEXTS = "claims.review.template.";
    private static final Set<String> KEYS = Set.of("kinds", "materials");

    private record Entry(Set<String> kinds, Template template) {}

    private final List<Entry> entries = new ArrayList<>();

    @Autowired
    Templates() {
        this(RulesFile.resource("/rules/claims/templates.yaml"));
    }

    Templates(RulesFile file) {
        RulesDocument document = RulesDocument.of(file);
        document.entries().forEach((id, entry) -> {
            NodeReader reader = document.reader(id);
            Map<String, NodeTuple> parts = reader.mapping(entry.getValueNode(), "the template", KEYS);
            entries.add(new Entry(
                    new HashSet<>(texts(reader, parts.get("kinds"))),
                    new Template(
                            id, TEXTS + id + ".title", TEXTS + id + ".text", texts(reader, parts.get("materials")))));
        });
    }

    private static List<String> texts(NodeReader reader, NodeTuple entry) {
        return reader.elements(entry.getValueNode()).stream()
                .map(node -> reader.text(node, "an entry"))
                .toList();
    }

    /** Those for every kind and those for this one, in the order of the file. */
    List<Template> of(String kind) {
        return entries.stream()
                .filter(entry -> entry.kinds().isEmpty() || entry.kinds().contains(kind))
                .map(Entry::template)
                .toList();
    }
}
