package cn.jingka.portal.support;

import java.util.List;
import java.util.Map;

/**
 * What a member's page shows at one moment, as far as it may be shown: long numbers masked, typed secrets left out.
 *
 * @param path of the page, e.g. {@code reimbursement}
 * @param width of the member's screen in CSS pixels
 * @param version grows with each change
 * @param body the top of the page; null when the member looks at a page that is never shown to others
 */
public record SharedScreen(String path, int width, int version, Node body) {

    /**
     * An element or, when the tag is null, a text.
     *
     * @param properties what the element shows beyond its attributes: texts, switches and numbers
     */
    public record Node(
            String tag,
            Map<String, String> attributes,
            Map<String, Object> properties,
            String text,
            List<Node> children) {

        public static Node text(String text) {
            return new Node(null, Map.of(), Map.of(), text, List.of());
        }
    }

    public SharedScreen at(int newVersion) {
        return new SharedScreen(path, width, newVersion, body);
    }
}
