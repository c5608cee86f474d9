package cn.jingka.portal.offers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.i18n.Texts;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BenefitTypeTest {

    private final BenefitType type = new BenefitType();
    private final Map<String, String> texts = new Texts().all(Texts.CHINESE);

    /** Where two revisions are compared every field has its name, and every constant its word. */
    @Test
    void everyFieldAndConstantHasItsWords() {
        Set<String> fields = new TreeSet<>();
        ShippedBenefits.all()
                .forEach(benefit -> collect(CatalogueFile.JSON.valueToTree(benefit.content()), "", fields));

        assertThat(fields)
                .hasSizeGreaterThan(30)
                .allSatisfy(field -> assertThat(texts).containsKey(type.fieldKey(field)));
    }

    private void collect(JsonNode node, String path, Set<String> fields) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                boolean language = Set.of("zh", "en").contains(entry.getKey());
                String inner = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                collect(entry.getValue(), language ? path : inner, fields);
            });
        } else if (node.isArray()) {
            node.forEach(one -> collect(one, path, fields));
        } else if (!node.isNull()) {
            fields.add(path);
            type.valueKey(path, node.asString())
                    .ifPresent(key -> assertThat(texts).containsKey(key));
        }
    }
}
