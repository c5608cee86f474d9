package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimFiling.Draft;
import cn.jingka.portal.claims.Question;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;

/** The questions of a case, one a page, each answer stored at once; for members and officers alike, see {@link FilingPlaces}. */
class ClaimWizard extends Div {

    private final transient ClaimFiling filing;
    private final transient ClaimWords words;
    private final transient FilingPlaces places;

    ClaimWizard(ClaimFiling filing, ClaimWords words, FilingPlaces places) {
        this.filing = filing;
        this.words = words;
        this.places = places;
        addClassName("claim-wizard");
    }

    /** Shows the question that the address names; without one the case opens where it was left. */
    void enter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        String reference = parameters.get("reference").orElseThrow();
        parameters
                .get("question")
                .ifPresentOrElse(
                        question -> show(
                                reference, question, parameters.get("again").isPresent(), event),
                        () -> resume(reference, event));
    }

    /** Opens the case where it was left: at its first open question, else at its materials. */
    private void resume(String reference, BeforeEnterEvent event) {
        Draft draft = filing.draft(reference);
        event.forwardTo(
                draft.view().state().open()
                        ? draft.next()
                                .map(question -> places.fill(reference, question))
                                .orElse(places.evidence(reference))
                        : places.of(reference));
    }

    /** @param again asked again from the page with all answers: the way leads back there */
    private void show(String reference, String id, boolean again, BeforeEnterEvent event) {
        Draft draft = filing.draft(reference);
        if (!draft.view().state().open()) {
            event.forwardTo(places.of(reference));
            return;
        }
        int at = QuestionPage.place(draft.questions(), id);
        if (at < 0) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        Question question = draft.questions().get(at);
        add(new QuestionPage(question, draft.view().filed().text(id), frame(draft, at, again), words, answer -> {
            Draft after =
                    answer.map(value -> filing.answer(reference, id, value)).orElse(draft);
            UI.getCurrent().navigate(again ? afterChange(after) : after(after, id));
        }));
    }

    private QuestionPage.Frame frame(Draft draft, int at, boolean again) {
        String reference = draft.view().reference();
        String back;
        String backWords;
        if (again) {
            back = places.check(reference);
            backWords = "claims.member.question.backToCheck";
        } else if (at == 0) {
            back = places.of(reference);
            backWords = "claims.member.question.backToCase";
        } else {
            back = places.fill(reference, draft.questions().get(at - 1).id());
            backWords = "claims.member.question.back";
        }
        return new QuestionPage.Frame(
                draft.view().kind(),
                at + 1,
                draft.questions().size(),
                back,
                getTranslation(backWords),
                getTranslation(places.savedKey(), reference));
    }

    /** The following question; after the last one the materials. */
    private String after(Draft draft, String id) {
        List<Question> questions = draft.questions();
        int next = QuestionPage.place(questions, id) + 1;
        String reference = draft.view().reference();
        return next < questions.size()
                ? places.fill(reference, questions.get(next).id())
                : places.evidence(reference);
    }

    /** A changed answer may bring up a question that wasn't asked before. */
    private String afterChange(Draft draft) {
        String reference = draft.view().reference();
        return draft.next().map(question -> places.change(reference, question)).orElse(places.check(reference));
    }
}
