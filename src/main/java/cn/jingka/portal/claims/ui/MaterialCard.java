package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** One material: what it is for, where it stands, its files, and the way to send one. */
class MaterialCard extends Section {

    private final transient Evidence evidence;
    private final transient Runnable onChange;
    private final transient Material material;
    private final String reference;
    private final EvidencePanel.Part part;
    private final Div state = new Div();
    private final Div received = new Div();
    private final RefusedFiles refused;
    private boolean sends;

    MaterialCard(
            Evidence evidence,
            CaseView view,
            ClaimWords words,
            Material material,
            EvidencePanel.Part part,
            Runnable onChange) {
        this.evidence = evidence;
        this.reference = view.reference();
        this.material = material;
        this.part = part;
        this.onChange = onChange;
        refused = new RefusedFiles(this::take);
        addClassName("evidence-material");
        received.addClassName("evidence-files");
        Div head = new Div(new H3(words.material(view.kind(), material.id())), state);
        head.addClassName("evidence-head");
        // What the unit brings is explained to everyone else: “you need not bring it”.
        Paragraph hint = new Paragraph();
        if (!material.fromUnit() || !maySend()) {
            words.materialHint(view.kind(), material.id()).map(Span::new).ifPresent(hint::add);
        }
        hint.addClassNames("soft", "evidence-hint");
        if (!material.clause().isEmpty()) {
            Span clause = new Span(getTranslation("claims.evidence.clause", material.clause()));
            clause.addClassName("evidence-clause");
            hint.add(clause);
        }
        add(head, hint, received, refused);
        if (maySend()) {
            sends = true;
            add(new EvidenceUpload(
                    evidence, reference, material.id(), this::arrived, refused::addLocal, this::brokenOff));
        }
    }

    final void show(MaterialStatus status) {
        state.removeAll();
        state.add(badge(status));
        received.removeAll();
        List<EvidenceItem> kept = status.items().stream()
                .filter(item -> item.state() != EvidenceItem.State.REFUSED)
                .toList();
        if (!kept.isEmpty()) {
            Paragraph title = new Paragraph(getTranslation("claims.evidence.received.title"));
            title.addClassName("evidence-bucket");
            received.add(title);
            kept.forEach(item -> received.add(new EvidenceFile(evidence, reference, item, actions())));
        }
        refused.show(
                status.items().stream()
                        .filter(item -> item.state() == EvidenceItem.State.REFUSED)
                        .toList(),
                sends);
    }

    private boolean maySend() {
        return switch (part) {
            case FILER, APPELLANT -> !material.fromUnit();
            case UNIT -> material.fromUnit();
            case FILER_AND_UNIT -> true;
            case REVIEWER, READER -> false;
        };
    }

    private StateBadge badge(MaterialStatus status) {
        return switch (status.state()) {
            case RECEIVED -> new StateBadge(Tone.GOOD, getTranslation("claims.evidence.state.received"));
            case IN_QUESTION -> new StateBadge(Tone.BAD, getTranslation("claims.evidence.state.inQuestion"));
            case NEEDED -> {
                if (part == EvidencePanel.Part.FILER && material.fromUnit()) {
                    yield new StateBadge(Tone.NEUTRAL, getTranslation("claims.evidence.state.fromUnit"));
                }
                yield material.required()
                        ? new StateBadge(Tone.WAITING, getTranslation("claims.evidence.state.needed"))
                        : new StateBadge(Tone.NEUTRAL, getTranslation("claims.evidence.state.optional"));
            }
        };
    }

    private EvidenceFile.Actions actions() {
        return new EvidenceFile.Actions() {

            @Override
            public boolean mayRemove() {
                return sends && part != EvidencePanel.Part.APPELLANT;
            }

            @Override
            public boolean mayQuestion() {
                return part == EvidencePanel.Part.REVIEWER;
            }

            @Override
            public void remove(EvidenceItem item) {
                take(item);
            }

            @Override
            public void question(EvidenceItem item, String words) {
                orSay(item.fileName(), () -> evidence.question(reference, item.id(), words));
            }
        };
    }

    private void take(EvidenceItem item) {
        orSay(item.fileName(), () -> evidence.remove(reference, item.id()));
    }

    private void arrived(EvidenceItem item) {
        onChange.run();
    }

    /** The portal may have noticed as well, and remembers the file then. */
    private void brokenOff(String fileName) {
        onChange.run();
        if (!refused.remembers(fileName)) {
            refused.addLocal(fileName, getTranslation("claims.evidence.upload.interrupted"));
        }
    }

    /** What can't be done is said where the file stands. */
    private void orSay(String fileName, Runnable act) {
        try {
            act.run();
            onChange.run();
        } catch (DomainException refusal) {
            refused.addLocal(fileName, ClaimWords.refusal(this, refusal));
        }
    }
}
