package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The materials of a case: what is needed, what is there, what is in question; and, for who may add, the way to send files. A file
 * is in one of three places: on its way, received, or not received with the reason, where it stays until that was read.
 */
class EvidencePanel extends Panel {

    /** What the reader of the panel may do. */
    enum Part {
        /** Sends files of all materials but the unit's, and takes own ones away. */
        FILER,
        /** The same to support an appeal; what was handed in before stays. */
        APPELLANT,
        /** Sends the materials of the unit. */
        UNIT,
        /** Sends both: an officer who files for a member. */
        FILER_AND_UNIT,
        /** Puts files in question. */
        REVIEWER,
        READER
    }

    private final transient Evidence evidence;
    private final transient ClaimWords words;
    private final transient Supplier<CaseView> current;
    private final transient Map<String, MaterialCard> cards = new LinkedHashMap<>();
    private final transient Runnable onChange;
    private final Part part;
    private final Paragraph summary = new Paragraph();
    private final Div list = new Div();

    /**
     * @param current gets the case as it stands now
     * @param onChange runs after a file was added, taken away or put in question
     */
    EvidencePanel(Evidence evidence, ClaimWords words, Part part, Supplier<CaseView> current, Runnable onChange) {
        this.evidence = evidence;
        this.words = words;
        this.part = part;
        this.current = current;
        this.onChange = onChange;
        addClassName("evidence");
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("evidence-summary");
        list.addClassName("evidence-list");
        add(summary);
        if (part != Part.REVIEWER && part != Part.READER) {
            Paragraph formats = new Paragraph(getTranslation(
                    evidence.takesHeic() ? "claims.evidence.upload.hintHeic" : "claims.evidence.upload.hint"));
            formats.addClassNames("soft", "evidence-hint");
            add(formats);
        }
        add(list);
        refresh();
    }

    /** Shows the case as it stands now; uploads that are under way go on. */
    final void refresh() {
        CaseView view = current.get();
        List<MaterialStatus> materials = view.materials();
        for (MaterialStatus status : materials) {
            cards.computeIfAbsent(status.material().id(), id -> newCard(view, status))
                    .show(status);
        }
        List<MaterialCard> shown = materials.stream()
                .map(status -> cards.get(status.material().id()))
                .toList();
        if (!list.getChildren().toList().equals(shown)) {
            list.removeAll();
            shown.forEach(list::add);
        }
        long left = materials.stream().filter(this::stillNeeded).count();
        summary.setText(
                left == 0
                        ? getTranslation("claims.evidence.allThere")
                        : getTranslation("claims.evidence.left", String.valueOf(left)));
    }

    private MaterialCard newCard(CaseView view, MaterialStatus status) {
        return new MaterialCard(evidence, view, words, status.material(), part, this::changed);
    }

    private void changed() {
        refresh();
        onChange.run();
    }

    private boolean stillNeeded(MaterialStatus status) {
        boolean anotherSupplies = (part == Part.FILER || part == Part.APPELLANT)
                && status.material().fromUnit();
        return status.material().required() && !anotherSupplies && status.state() != MaterialStatus.State.RECEIVED;
    }
}
