package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One case of the caller, to explain: where it stands, who has it, what is missing, and the decision with its reasons. No files. */
@Route("staff/call/claims/:reference")
@RolesAllowed("AGENT")
class CallCaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallFiling call;
    private final transient ClaimWords words;
    private final transient ProgressWords progressWords;
    private final transient Texts texts;

    CallCaseView(CallFiling call, ClaimWords words, ProgressWords progressWords, Texts texts) {
        this.call = call;
        this.words = words;
        this.progressWords = progressWords;
        this.texts = texts;
        addClassName("case-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseView view =
                call.cases().get(event.getRouteParameters().get("reference").orElseThrow());
        CaseProgress progress = new CaseProgress(view);
        removeAll();
        add(call.strip(), new PageHeader(words.title(view.kind()), progressWords.reference(view)), now(view, progress));
        progress.decisions().reversed().forEach(decision -> add(decision(view, decision)));
        add(
                new Panel(
                        view.state() == CaseState.WITHDRAWN
                                ? getTranslation("claims.member.steps.plain")
                                : getTranslation("claims.member.steps.title", progressWords.step(progress)),
                        new CaseTimeline(progress, progressWords, ProgressWords.Reader.UNIT)),
                materials(view, progress),
                new Folded(
                        getTranslation("claims.member.check.answers"),
                        new AnswerList(view, words, progressWords.today())),
                new Folded(getTranslation("claims.member.history"), new CaseHistory(view, words, progressWords)));
    }

    private Panel now(CaseView view, CaseProgress progress) {
        Div state = new Div(progressWords.badge(progress));
        state.addClassName("row");
        if (progress.now().isPresent()) {
            state.add(new Paragraph(getTranslation(
                    "claims.member.stepAndHolder",
                    progressWords.step(progress),
                    progressWords.holder(view, ProgressWords.Reader.UNIT))));
        }
        Panel now = new Panel(state, new Paragraph(progressWords.needed(progress))).leading();
        progressWords.nextDate(progress).map(Paragraph::new).ifPresent(now::add);
        if (progress.mayFill()) {
            Anchor resume = new Anchor(
                    FilingPlaces.AGENT.fill(view.reference()), getTranslation("claims.member.needed.resume"));
            resume.addClassName("primary-link");
            now.add(resume);
        }
        return now;
    }

    private Panel decision(CaseView view, Decision decision) {
        Panel panel = new Panel(getTranslation(
                decision.number() == 1 ? "claims.member.decision.title" : "claims.member.decision.onAppeal",
                progressWords.day(decision.at())));
        panel.add(new SpokenDecision(words.decision(view, decision.number()), texts));
        return panel;
    }

    private Panel materials(CaseView view, CaseProgress progress) {
        Panel materials = new Panel(getTranslation("claims.member.check.materials"), new MaterialStates(view, words));
        if (progress.mayFill()) {
            materials.add(new EvidenceLink(call, view.reference()));
        }
        return materials;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.caller.case.title");
    }
}
