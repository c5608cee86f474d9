package cn.jingka.portal.support.ui;

import cn.jingka.portal.support.SharedScreen;
import cn.jingka.portal.support.SharedScreen.Node;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws a {@link SharedScreen} again, dead: nothing in it can be clicked, focused or read by a script of the member's. */
class ScreenMirror extends Div {

    private static final Node NOTHING = new Node("div", Map.of(), Map.of(), null, List.of());

    private Node drawn = NOTHING;

    ScreenMirror() {
        addClassName("screen-mirror");
        getElement().setAttribute("inert", true);
    }

    /** Changes what differs from the last picture, and nothing else. */
    void show(SharedScreen screen) {
        Node next = screen.body() == null ? NOTHING : screen.body();
        children(getElement(), drawn.children(), next.children());
        drawn = next;
    }

    private void children(Element parent, List<Node> before, List<Node> after) {
        for (int i = before.size() - 1; i >= after.size(); i--) {
            parent.removeChild(i);
        }
        for (int i = 0; i < after.size(); i++) {
            Node next = after.get(i);
            if (i >= before.size()) {
                parent.appendChild(drawn(next));
            } else if (sameKind(before.get(i), next)) {
                if (!before.get(i).equals(next)) {
                    change(parent.getChild(i), before.get(i), next);
                }
            } else {
                parent.setChild(i, drawn(next));
            }
        }
    }

    private static boolean sameKind(Node before, Node after) {
        return before.tag() != null && before.tag().equals(after.tag()) && !special(after.tag());
    }

    private static boolean special(String tag) {
        return ScreenCapture.LEFT_OUT.equals(tag)
                || ScreenCapture.FIELD.equals(tag)
                || ScreenCapture.DIALOG.equals(tag);
    }

    private void change(Element element, Node before, Node after) {
        before.attributes().keySet().stream()
                .filter(name -> !after.attributes().containsKey(name))
                .forEach(element::removeAttribute);
        before.properties().keySet().stream()
                .filter(name -> !after.properties().containsKey(name))
                .forEach(element::removeProperty);
        describe(element, after);
        children(element, before.children(), after.children());
    }

    private Element drawn(Node node) {
        if (node.tag() == null) {
            return Element.createText(node.text());
        }
        return switch (node.tag()) {
            case ScreenCapture.LEFT_OUT -> words("div", "shared-left-out", getTranslation("support.share.leftOut"));
            case ScreenCapture.FIELD -> field(node.attributes());
            case ScreenCapture.DIALOG -> dialog(node);
            default -> {
                Element element = new Element(node.tag());
                describe(element, node);
                children(element, List.of(), node.children());
                yield element;
            }
        };
    }

    private static Element field(Map<String, String> shown) {
        Element field = words("div", "shared-field", null);
        Map<String, String> parts = new TreeMap<>(shown);
        for (String part : List.of("label", "value", "helperText", "errorMessage")) {
            if (parts.containsKey(part)) {
                field.appendChild(words("span", part, parts.get(part)));
            }
        }
        return field;
    }

    private Element dialog(Node node) {
        Element dialog = words("div", "shared-dialog", null);
        node.attributes().values().forEach(text -> dialog.appendChild(words("p", "words", text)));
        children(dialog, List.of(), node.children());
        return dialog;
    }

    private static Element words(String tag, String className, String text) {
        Element element = new Element(tag);
        element.setAttribute("class", className);
        if (text != null) {
            element.setText(text);
        }
        return element;
    }

    private static void describe(Element element, Node node) {
        node.attributes().forEach(element::setAttribute);
        node.properties().forEach((name, value) -> {
            switch (value) {
                case Boolean flag -> element.setProperty(name, flag);
                case Number number -> element.setProperty(name, number.doubleValue());
                default -> element.setProperty(name, value.toString());
            }
        });
    }
}
