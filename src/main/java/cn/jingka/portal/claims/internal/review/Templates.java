package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.ReviewDesk.Template;
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
        DeskFile reader = new DeskFile(file);
        reader.entries().forEach((id, entry) -> {
            Map<String, NodeTuple> parts = reader.mapping(entry, id, KEYS);
            List<String> materials = texts(reader, parts.get("materials"), id);
            entries.add(new Entry(
                    new HashSet<>(texts(reader, parts.get("kinds"), id)),
                    new Template(id, TEXTS + id + ".title", TEXTS + id + ".text", materials)));
        });
    }

    private static List<String> texts(DeskFile reader, NodeTuple entry, String id) {
        return reader.list(entry, id).stream()
                .map(node -> reader.text(node, id))
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
