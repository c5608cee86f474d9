package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.NotShared;
import cn.jingka.portal.support.SharedScreen;
import cn.jingka.portal.support.SharedScreen.Node;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads what a page shows from the server's own picture of it. What isn't known to be harmless is left out: links' targets,
 * pictures, files, components of the portal's own; long numbers are masked, and fields become their label and value.
 */
final class ScreenCapture {

    /** Stands for what isn't shared. */
    static final String LEFT_OUT = "left-out";
    /** Stands for a field: its label, value, help and error as attributes. */
    static final String FIELD = "field";
    /** Stands for an open dialog, whose own element would lay itself over the agent's page. */
    static final String DIALOG = "dialog";

    private static final Set<String> NEVER =
            Set.of("iframe", "video", "audio", "object", "embed", "canvas", "vaadin-upload", "vaadin-grid");
    private static final Set<String> DIALOGS = Set.of("vaadin-dialog", "vaadin-confirm-dialog");
    private static final Set<String> UNSEEN = Set.of("script", "style", "vaadin-notification", "vaadin-tooltip");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "role",
            "style",
            "theme",
            "icon",
            "slot",
            "lang",
            "aria-label",
            "aria-hidden",
            "aria-current",
            "title",
            "alt",
            "datetime",
            "colspan",
            "scope");
    private static final Set<String> PROPERTIES = Set.of(
            "checked",
            "disabled",
            "readonly",
            "required",
            "indeterminate",
            "label",
            "helperText",
            "textContent",
            "summary");
    private static final Set<String> OF_PROGRESS = Set.of("value", "min", "max");

    private ScreenCapture() {}

    static SharedScreen of(UI ui) {
        int width = Math.max(320, ui.getPage().getExtendedClientDetails().getWindowInnerWidth());
        String path = ui.getActiveViewLocation().getPath();
        return new SharedScreen(path, width, 0, mayBeShown(ui) ? body(ui) : null);
    }

    private static boolean mayBeShown(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .noneMatch(view -> view.getClass().isAnnotationPresent(NotShared.class));
    }

    /** The view in its layouts, which hangs beside the UI's own children in the browser's root, and what lies over it. */
    private static Node body(UI ui) {
        List<Node> nodes = new ArrayList<>();
        List<HasElement> chain = ui.getInternals().getActiveRouterTargetsChain();
        if (!chain.isEmpty()) {
            node(chain.getLast().getElement()).ifPresent(nodes::add);
        }
        ui.getElement()
                .getChildren()
                .filter(child ->
                        chain.stream().noneMatch(view -> view.getElement().equals(child)))
                .forEach(child -> node(child).ifPresent(nodes::add));
        return new Node("div", Map.of(), Map.of(), null, nodes);
    }

    private static List<Node> children(Element parent) {
        List<Node> nodes = new ArrayList<>();
        parent.getChildren().forEach(child -> node(child).ifPresent(nodes::add));
        return nodes;
    }

    private static Optional<Node> node(Element element) {
        if (element.isTextNode()) {
            return Optional.of(Node.text(LongNumbers.masked(element.getText())));
        }
        String tag = element.getTag();
        if (!element.isVisible()
                || UNSEEN.contains(tag)
                || element.getClassList().contains(ShareBanner.CLASS)) {
            return Optional.empty();
        }
        if (DIALOGS.contains(tag)) {
            return dialog(element);
        }
        if (FieldValues.isField(tag)) {
            return Optional.of(field(element));
        }
        if (secret(element, tag)) {
            return Optional.of(new Node(LEFT_OUT, Map.of(), Map.of(), null, List.of()));
        }
        return Optional.of(new Node(tag, attributes(element), properties(element, tag), null, children(element)));
    }

    /** A component of the portal's own draws what the server doesn't know: the card's code, for one. */
    private static boolean secret(Element element, String tag) {
        boolean own = tag.contains("-") && !tag.startsWith("vaadin-");
        boolean picture = "img".equals(tag) && !element.getAttribute("src").startsWith("icons/");
        return own || picture || NEVER.contains(tag);
    }

    private static Optional<Node> dialog(Element element) {
        if (!element.getProperty("opened", false)) {
            return Optional.empty();
        }
        Map<String, String> words = new TreeMap<>();
        for (String property : List.of("headerTitle", "header", "message")) {
            String text = element.getProperty(property);
            if (text != null) {
                words.put(property, LongNumbers.masked(text));
            }
        }
        return Optional.of(new Node(DIALOG, words, Map.of(), null, children(element)));
    }

    private static Node field(Element element) {
        Map<String, String> shown = new TreeMap<>();
        for (String property : List.of("label", "helperText", "errorMessage")) {
            String text = element.getProperty(property);
            boolean unseenError = "errorMessage".equals(property) && !element.getProperty("invalid", false);
            if (text != null && !unseenError) {
                shown.put(property, LongNumbers.masked(text));
            }
        }
        shown.put("value", element.getComponent().map(FieldValues::shown).orElse(""));
        return new Node(FIELD, shown, Map.of(), null, List.of());
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> shown = new TreeMap<>();
        element.getAttributeNames()
                .filter(ATTRIBUTES::contains)
                .forEach(name -> shown.put(name, LongNumbers.masked(element.getAttribute(name))));
        if ("img".equals(element.getTag())) {
            shown.put("src", element.getAttribute("src"));
        }
        return shown;
    }

    private static Map<String, Object> properties(Element element, String tag) {
        Map<String, Object> shown = new TreeMap<>();
        element.getPropertyNames()
                .filter(name -> PROPERTIES.contains(name)
                        || "vaadin-progress-bar".equals(tag) && OF_PROGRESS.contains(name)
                        || "vaadin-details".equals(tag) && "opened".equals(name))
                .forEach(name -> shownValue(element.getPropertyRaw(name)).ifPresent(value -> shown.put(name, value)));
        return shown;
    }

    private static Optional<Object> shownValue(Serializable raw) {
        return switch (raw) {
            case String text -> Optional.of(LongNumbers.masked(text));
            case Boolean flag -> Optional.of(flag);
            case Number number -> Optional.of(number.doubleValue());
            case null, default -> Optional.empty();
        };
    }
}
