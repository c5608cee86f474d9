package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimFiling.Draft;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.common.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;

/** The materials of a case, between the questions and the page that shows everything; for members and officers alike. */
class EvidenceStep extends Div {

    private final transient ClaimFiling filing;
    private final transient Evidence evidence;
    private final transient ClaimWords words;
    private final transient FilingPlaces places;
    private final EvidencePanel.Part part;

    EvidenceStep(
            ClaimFiling filing, Evidence evidence, ClaimWords words, FilingPlaces places, EvidencePanel.Part part) {
        this.filing = filing;
        this.evidence = evidence;
        this.words = words;
        this.places = places;
        this.part = part;
        addClassName("evidence-step");
    }

    void enter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElseThrow();
        Draft draft = filing.draft(reference);
        if (!draft.view().state().open()) {
            event.forwardTo(places.of(reference));
            return;
        }
        removeAll();
        String back = draft.questions().isEmpty()
                ? places.of(reference)
                : places.fill(reference, draft.questions().getLast().id());
        Anchor go = new Anchor(places.check(reference), getTranslation("claims.member.evidence.continue"));
        go.addClassName("primary-link");
        Paragraph later = new Paragraph(getTranslation(places.savedKey(), reference));
        later.addClassName("soft");
        add(
                new Anchor(back, getTranslation("claims.member.question.back")),
                new PageHeader(
                        getTranslation("claims.member.evidence.title"),
                        words.title(draft.view().kind())),
                new Paragraph(getTranslation("claims.member.evidence.text")),
                new H2(getTranslation("claims.member.preCheck.materials")),
                new EvidencePanel(
                        evidence, words, part, () -> filing.draft(reference).view(), () -> {}),
                go,
                later);
    }
}
