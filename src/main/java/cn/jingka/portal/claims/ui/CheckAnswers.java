package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimFiling.Draft;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.List;

/** Everything that was filled in, on one page, each with the way to change it; then it is handed in. For members and officers alike. */
class CheckAnswers extends Div {

    private final transient ClaimFiling filing;
    private final transient ClaimWords words;
    private final transient FilingPlaces places;
    private final RefusalLine refusal = new RefusalLine();

    CheckAnswers(ClaimFiling filing, ClaimWords words, FilingPlaces places) {
        this.filing = filing;
        this.words = words;
        this.places = places;
        addClassName("check-answers");
    }

    void enter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElseThrow();
        Draft draft = filing.draft(reference);
        CaseView view = draft.view();
        if (!view.state().open()) {
            event.forwardTo(places.of(reference));
            return;
        }
        removeAll();
        refusal.clear();
        add(
                new Anchor(places.evidence(reference), getTranslation("claims.member.check.backToEvidence")),
                new PageHeader(getTranslation("claims.member.check.title"), words.title(view.kind())),
                refusal);
        List<Anchor> missing = missing(draft);
        if (!missing.isEmpty()) {
            Panel todo = new Panel(getTranslation("claims.member.check.missing"));
            missing.forEach(todo::add);
            add(todo.leading());
        }
        add(
                new Panel(getTranslation("claims.member.check.answers"), answers(draft)),
                new Panel(getTranslation("claims.member.check.materials"), materials(view)),
                new EstimatePanel(words.kind(view.kind()), draft.assessment(), words));
        handIn(view, missing.isEmpty());
    }

    /** What has to be there before the case can be handed in; the unit's materials come with its certificate. */
    private List<Anchor> missing(Draft draft) {
        CaseView view = draft.view();
        List<Anchor> missing = new ArrayList<>();
        draft.questions().stream()
                .filter(Question::required)
                .filter(question -> view.filed().text(question.id()).isEmpty())
                .forEach(question -> missing.add(new Anchor(
                        places.change(view.reference(), question.id()), words.question(view.kind(), question.id()))));
        view.materials().stream()
                .filter(status -> status.material().required()
                        && !status.material().fromUnit()
                        && status.state() == MaterialStatus.State.NEEDED)
                .forEach(status -> missing.add(new Anchor(
                        places.evidence(view.reference()),
                        words.material(view.kind(), status.material().id()))));
        return missing;
    }

    private AnswerList answers(Draft draft) {
        CaseView view = draft.view();
        AnswerList list = new AnswerList();
        draft.questions()
                .forEach(question -> list.line(
                        words.question(view.kind(), question.id()),
                        words.answer(question, view.filed()).orElseGet(() -> getTranslation("claims.answer.none")),
                        places.change(view.reference(), question.id())));
        return list;
    }

    private AnswerList materials(CaseView view) {
        AnswerList list = new AnswerList();
        view.materials().forEach(status -> {
            String name = words.material(view.kind(), status.material().id());
            if (status.material().fromUnit() && !view.filedByOfficer()) {
                list.line(name, words.state(status));
            } else {
                list.line(
                        name,
                        words.state(status),
                        places.evidence(view.reference()),
                        getTranslation(
                                status.state() == MaterialStatus.State.NEEDED
                                        ? "claims.member.check.upload"
                                        : "claims.member.check.change"));
            }
        });
        return list;
    }

    /** A case that came back is handed back from its own page, with an answer to the question asked. */
    private void handIn(CaseView view, boolean complete) {
        if (view.state() != CaseState.DRAFT) {
            Anchor toCase = new Anchor(places.of(view.reference()), getTranslation("claims.member.check.toAnswer"));
            toCase.addClassName("primary-link");
            add(toCase);
            return;
        }
        Button submit = new Button(getTranslation("claims.member.check.submit"), event -> submit(view.reference()));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setEnabled(complete);
        Paragraph meaning = new Paragraph(getTranslation(
                complete ? "claims.member.check.meaning" : "claims.member.check.incomplete",
                view.claimant().unitName()));
        meaning.addClassName("soft");
        add(meaning, submit);
    }

    private void submit(String reference) {
        try {
            filing.submit(reference, "");
            UI.getCurrent().navigate(places.filed(reference));
        } catch (DomainException refused) {
            refusal.say(ClaimWords.refusal(this, refused));
        }
    }
}
