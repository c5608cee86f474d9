package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.EvidenceItem;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What couldn't be received, and why; it stays until the sender has taken note of it. */
class RefusedFiles extends Div {

    private final transient Consumer<EvidenceItem> takeAway;
    private final transient Set<String> names = new HashSet<>();
    private final Div remembered = new Div();
    private final Div local = new Div();
    private final Paragraph title = new Paragraph(getTranslation("claims.evidence.refused.title"));

    /** @param takeAway forgets a refusal that the case remembers */
    RefusedFiles(Consumer<EvidenceItem> takeAway) {
        this.takeAway = takeAway;
        addClassName("evidence-refused");
        getElement().setAttribute("role", "status");
        title.addClassName("evidence-bucket");
        add(title, remembered, local);
        settle();
    }

    void show(List<EvidenceItem> items, boolean dismissible) {
        remembered.removeAll();
        names.clear();
        for (EvidenceItem item : items) {
            names.add(item.fileName());
            Div entry = entry(item.fileName(), getTranslation(item.reasonKey(), item.reasonArgument()));
            if (dismissible) {
                entry.add(dismiss(item.fileName(), () -> takeAway.accept(item)));
            }
            remembered.add(entry);
        }
        settle();
    }

    /** Whether the case itself remembers that a file of this name was refused. */
    boolean remembers(String fileName) {
        return names.contains(fileName);
    }

    /** A file that never reached the portal as a whole, so that the case doesn't know of it. */
    void addLocal(String fileName, String reason) {
        Div entry = entry(fileName, reason);
        entry.add(dismiss(fileName, () -> {
            local.remove(entry);
            settle();
        }));
        local.add(entry);
        settle();
    }

    private Div entry(String fileName, String reason) {
        Span name = new Span(fileName);
        name.addClassName("evidence-name");
        Div entry = new Div(name, new Span(reason));
        entry.addClassName("evidence-refusal");
        return entry;
    }

    private Button dismiss(String fileName, Runnable act) {
        Button understood = new Button(getTranslation("claims.evidence.action.dismiss"), click -> act.run());
        understood.addThemeVariants(ButtonVariant.TERTIARY);
        understood.setAriaLabel(getTranslation("claims.evidence.action.dismissNamed", fileName));
        return understood;
    }

    private void settle() {
        setVisible(remembered.getComponentCount() + local.getComponentCount() > 0);
    }
}
