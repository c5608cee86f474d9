package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One case of the unit: what the officer has to do, who claims what, the materials, what the rules make of it, what happened. */
@Route("staff/certify/:reference")
@RolesAllowed("UNIT_OFFICER")
class UnitCaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient UnitDesk desk;
    private final transient UnitActs acts;
    private final transient Evidence evidence;
    private final transient ClaimWords words;
    private final transient ProgressWords progressWords;
    private String title = "";

    UnitCaseView(UnitDesk desk, UnitActs acts, Evidence evidence, ClaimWords words, ProgressWords progressWords) {
        this.desk = desk;
        this.acts = acts;
        this.evidence = evidence;
        this.words = words;
        this.progressWords = progressWords;
        addClassName("case-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow());
    }

    private void show(String reference) {
        CaseView view = desk.get(reference);
        CaseProgress progress = new CaseProgress(view);
        removeAll();
        title = words.title(view.kind());
        add(
                new Anchor(FilingPlaces.OFFICER.cases(), getTranslation("claims.unit.back")),
                new PageHeader(title, getTranslation("claims.member.reference", reference)),
                acts.panel(view, () -> {
                    show(reference);
                    scrollIntoView();
                }),
                new Panel(getTranslation("claims.unit.who"), about(view)),
                new Panel(getTranslation("claims.unit.answers"), new AnswerList(view, words, progressWords.today())));
        if (view.state() != CaseState.DRAFT || view.filedByOfficer()) {
            add(materials(view));
        }
        for (Decision decision : progress.decisions().reversed()) {
            boolean latest =
                    decision.number() == progress.latest().orElseThrow().number();
            add(new DecisionPanels(words.decision(view, decision.number()), latest, words, desk::letter, false));
        }
        if (progress.decisions().isEmpty()) {
            view.estimate()
                    .ifPresent(assessment -> add(
                            new Panel(
                                    getTranslation("claims.member.preCheck.criteria"),
                                    new CriteriaList(words.criteria(assessment))),
                            new EstimatePanel(words.kind(view.kind()), assessment, words)));
        }
        add(new Panel(
                getTranslation("claims.member.steps.title", progressWords.step(progress)),
                new CaseTimeline(progress, progressWords, ProgressWords.Reader.UNIT)));
        if (!view.history().isEmpty()) {
            add(new Folded(getTranslation("claims.member.history"), new CaseHistory(view, words, progressWords)));
        }
    }

    private KeyValues about(CaseView view) {
        KeyValues about = new KeyValues()
                .with(
                        getTranslation("claims.unit.column.member"),
                        view.claimant().name())
                .with(getTranslation("claims.unit.document"), view.claimant().documentMasked())
                .with(getTranslation("claims.unit.unit"), view.claimant().unitName())
                .with(
                        getTranslation("claims.unit.filedBy"),
                        getTranslation(
                                view.filedByOfficer() ? "claims.unit.filedBy.unit" : "claims.unit.filedBy.member"));
        view.eventDate().ifPresent(day -> about.with(getTranslation("claims.unit.column.event"), words.day(day)));
        view.submittedAt()
                .ifPresent(at -> about.with(getTranslation("claims.unit.column.handedIn"), progressWords.minute(at)));
        view.certificate().ifPresent(certificate -> {
            about.with(getTranslation("claims.unit.certificate"), new Quoted(certificate.statement()));
        });
        return about;
    }

    /** The unit adds its own materials while it certifies, and all of them to a case that it filed. */
    private EvidencePanel materials(CaseView view) {
        EvidencePanel.Part part = EvidencePanel.Part.READER;
        if (view.state() == CaseState.AT_UNIT) {
            part = EvidencePanel.Part.UNIT;
        } else if (view.filedByOfficer() && (view.state().open() || view.state() == CaseState.IN_APPEAL)) {
            part = EvidencePanel.Part.FILER_AND_UNIT;
        }
        return new EvidencePanel(evidence, words, part, () -> desk.get(view.reference()), () -> {});
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
