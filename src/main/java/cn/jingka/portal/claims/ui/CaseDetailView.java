package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One case of the member: what is needed now, the decision, the steps, the materials, what was answered, what happened. */
@Route("claims/:reference")
@RolesAllowed("MEMBER")
class CaseDetailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnCases own;
    private final transient ClaimFiling filing;
    private final transient Evidence evidence;
    private final transient ClaimWords words;
    private final transient ProgressWords progressWords;
    private String title = "";

    CaseDetailView(OwnCases own, ClaimFiling filing, Evidence evidence, ClaimWords words, ProgressWords progressWords) {
        this.own = own;
        this.filing = filing;
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
        CaseView view = own.get(reference);
        CaseProgress progress = new CaseProgress(view);
        removeAll();
        title = words.title(view.kind());
        add(
                new Anchor("claims", getTranslation("claims.member.back")),
                new PageHeader(title, progressWords.reference(view)));
        progress.latest().ifPresentOrElse(latest -> decided(view, latest), () -> add(neededNow(view)));
        add(
                new Panel(
                        getTranslation("claims.member.steps.title", progressWords.step(progress)),
                        new CaseTimeline(progress, progressWords, ProgressWords.Reader.MEMBER)),
                new Panel(getTranslation("claims.member.check.materials"), new MaterialStates(view, words)));
        earlierDecisions(view, progress);
        if (view.state() != CaseState.DRAFT) {
            Folded files = new Folded(getTranslation("claims.member.files"), files(view));
            files.setOpened(mayAddToAppeal(view));
            add(files);
            add(new Folded(getTranslation("claims.member.check.answers"), answers(view)));
            add(new Folded(getTranslation("claims.member.history"), new CaseHistory(view, words, progressWords)));
        }
        if (progress.mayWithdraw()) {
            add(new Anchor(
                    FilingPlaces.MEMBER.of(reference) + "/withdraw",
                    getTranslation(
                            view.state() == CaseState.DRAFT
                                    ? "claims.member.withdraw.draft"
                                    : "claims.member.withdraw.open")));
        }
    }

    /** Once it is decided, the decision is what the page is about. */
    private void decided(CaseView view, Decision latest) {
        if (view.state() == CaseState.IN_APPEAL
                || new CaseProgress(view).stuckPayment().isPresent()) {
            add(neededNow(view));
        }
        add(new DecisionPanels(words.decision(view, latest.number()), true, words, own));
    }

    private Component neededNow(CaseView view) {
        return new NeededNowPanel(view, filing, words, progressWords, () -> {
            show(view.reference());
            scrollIntoView();
        });
    }

    private void earlierDecisions(CaseView view, CaseProgress progress) {
        List<Decision> known = progress.decisions();
        known.stream()
                .limit(Math.max(0, known.size() - 1L))
                .forEach(decision -> add(new Folded(
                        getTranslation("claims.member.decision.earlier"),
                        new DecisionPanels(words.decision(view, decision.number()), false, words, own))));
    }

    private static boolean mayAddToAppeal(CaseView view) {
        return view.state() == CaseState.IN_APPEAL && !view.filedByOfficer();
    }

    private Component files(CaseView view) {
        boolean appeal = mayAddToAppeal(view);
        EvidencePanel panel = new EvidencePanel(
                evidence,
                words,
                appeal ? EvidencePanel.Part.APPELLANT : EvidencePanel.Part.READER,
                () -> own.get(view.reference()),
                () -> {});
        return appeal ? new Div(new Paragraph(getTranslation("claims.member.appeal.evidence")), panel) : panel;
    }

    /** The answers as the member gave them; what the reviewer established otherwise stands in the decision. */
    private Component answers(CaseView view) {
        Div content = new Div(new AnswerList(view, words, progressWords.today()));
        if (!view.changes().isEmpty()) {
            content.add(new Paragraph(getTranslation("claims.member.changed")));
        }
        return content;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
