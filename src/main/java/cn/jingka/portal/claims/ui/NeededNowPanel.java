package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Request;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What the case needs of the member now: a draft to finish, a question to answer, a card to get; or nothing, and who has it. */
class NeededNowPanel extends Panel {

    private final transient ClaimWords words;
    private final transient ProgressWords progressWords;

    NeededNowPanel(
            CaseView view, ClaimFiling filing, ClaimWords words, ProgressWords progressWords, Runnable onHandedBack) {
        this.words = words;
        this.progressWords = progressWords;
        leading();
        CaseProgress progress = new CaseProgress(view);
        Div state = new Div(progressWords.badge(progress));
        if (progress.now().isPresent()) {
            state.add(new Paragraph(getTranslation(
                    "claims.member.stepAndHolder", progressWords.step(progress), progressWords.holder(view))));
        }
        state.addClassName("row");
        add(state);
        progress.request().ifPresent(request -> question(view, request));
        if (!progress.mayFill()) {
            add(new Paragraph(progressWords.needed(progress)));
            progress.stuckPayment()
                    .ifPresent(payment -> add(new Anchor("me", getTranslation("claims.member.needed.toCard"))));
        } else if (view.state() == CaseState.DRAFT) {
            add(new Paragraph(progressWords.needed(progress)));
            Anchor resume = new Anchor(
                    FilingPlaces.MEMBER.fill(view.reference()), getTranslation("claims.member.needed.resume"));
            resume.addClassName("primary-link");
            add(resume);
        } else {
            answer(view, filing, onHandedBack);
        }
        progressWords.expected(view).map(Paragraph::new).ifPresent(this::add);
    }

    /** The words as the unit or the reviewer wrote them, what they want to see, and by when. */
    private void question(CaseView view, Request request) {
        Paragraph who = new Paragraph(getTranslation(
                request.fromUnit() ? "claims.member.request.fromUnit" : "claims.member.request.fromReviewer"));
        who.addClassName("soft");
        add(who, new Quoted(request.text()));
        if (!request.materials().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "claims.member.request.materials",
                    String.join(
                            getTranslation("claims.answer.separator"),
                            request.materials().stream()
                                    .map(material -> words.material(view.kind(), material))
                                    .toList()))));
        }
        progressWords.answerBy(request).map(Paragraph::new).ifPresent(this::add);
    }

    private void answer(CaseView view, ClaimFiling filing, Runnable onHandedBack) {
        Div ways = new Div(
                new Anchor(
                        FilingPlaces.MEMBER.evidence(view.reference()),
                        getTranslation("claims.member.request.evidence")),
                new Anchor(
                        FilingPlaces.MEMBER.check(view.reference()), getTranslation("claims.member.request.answers")));
        ways.addClassName("row");
        String action = view.state() == CaseState.RETURNED
                ? "claims.member.request.toUnit"
                : "claims.member.request.toReviewer";
        add(
                ways,
                new WordsForm(
                        getTranslation("claims.member.request.answer"),
                        WordsForm.REASON,
                        getTranslation(action),
                        getTranslation("claims.member.request.blank"),
                        typed -> {
                            filing.submit(view.reference(), typed);
                            onHandedBack.run();
                        }));
    }
}
