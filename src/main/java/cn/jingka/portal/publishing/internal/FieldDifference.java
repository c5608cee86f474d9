package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Compares two contents of a kind field by field, whatever record they are. */
@Component
class FieldDifference {

    private final ContentJson json;

    FieldDifference(ContentJson json) {
        this.json = json;
    }

    List<FieldChange> between(ContentType<?> type, Object before, Object after) {
        Map<List<String>, String> old = fields(json.tree(type, before));
        Map<List<String>, String> now = fields(json.tree(type, after));
        Set<List<String>> paths = new LinkedHashSet<>(now.keySet());
        paths.addAll(old.keySet());
        return paths.stream()
                .map(path -> new FieldChange(path, old.getOrDefault(path, ""), now.getOrDefault(path, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<List<String>, String> fields(JsonNode content) {
        Map<List<String>, String> fields = new LinkedHashMap<>();
        collect(content, List.of(), fields);
        return fields;
    }

    private static void collect(JsonNode node, List<String> path, Map<List<String>, String> fields) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), within(path, entry.getKey()), fields));
        } else if (node.isArray()) {
            for (int row = 0; row < node.size(); row++) {
                collect(node.get(row), within(path, String.valueOf(row + 1)), fields);
            }
        } else if (!node.isNull()) {
            fields.put(path, node.asString());
        }
    }

    private static List<String> within(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
