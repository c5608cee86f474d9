package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.DecisionExplanation.CriterionLine;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** “Does my case qualify?”: a few questions, nothing stored, then each condition with its clause and the way to file. */
class PreCheckPages extends Div {

    private final transient ClaimFiling filing;
    private final transient ClaimWords words;
    private final transient FilingPlaces places;
    private final transient Optional<PersonId> member;
    private transient Answers answers = Answers.NONE;
    private String answering = "";

    /** @param member whom an officer files for, empty for the member signed in */
    PreCheckPages(ClaimFiling filing, ClaimWords words, FilingPlaces places, Optional<PersonId> member) {
        this.filing = filing;
        this.words = words;
        this.places = places;
        this.member = member;
        addClassName("pre-check");
    }

    /** @param step a question's id, {@link FilingPlaces#RESULT}, or empty for the first question */
    void show(String kindCode, Optional<String> step, BeforeEnterEvent event) {
        Optional<ClaimKind> kind = filing.kinds(member).stream()
                .filter(one -> one.code().equals(kindCode))
                .findFirst();
        if (kind.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (!answering.equals(kindCode)) {
            answering = kindCode;
            answers = Answers.NONE;
        }
        List<Question> questions = questions(kindCode);
        int at = step.map(id -> FilingPlaces.RESULT.equals(id) ? questions.size() : QuestionPage.place(questions, id))
                .orElse(0);
        if (at < 0) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        if (at < questions.size()) {
            ask(kindCode, questions, at);
        } else {
            showResult(kind.get(), questions);
        }
    }

    private List<Question> questions(String kind) {
        return filing.questions(member, kind, answers).stream()
                .filter(Question::preCheck)
                .toList();
    }

    private void ask(String kind, List<Question> questions, int at) {
        Question question = questions.get(at);
        String back = at == 0
                ? places.start()
                : places.preCheck(kind, questions.get(at - 1).id());
        add(new QuestionPage(
                question,
                answers.text(question.id()),
                new QuestionPage.Frame(
                        kind,
                        at + 1,
                        questions.size(),
                        back,
                        getTranslation(at == 0 ? "claims.member.preCheck.backToKinds" : "claims.member.question.back"),
                        getTranslation("claims.member.preCheck.notStored")),
                words,
                answer -> {
                    answer.ifPresent(value -> answers = answers.with(question.id(), value));
                    List<Question> after = questions(kind);
                    int next = QuestionPage.place(after, question.id()) + 1;
                    UI.getCurrent()
                            .navigate(places.preCheck(
                                    kind, next < after.size() ? after.get(next).id() : FilingPlaces.RESULT));
                }));
    }

    private void showResult(ClaimKind kind, List<Question> questions) {
        Assessment assessment = filing.preCheck(member, kind.code(), answers);
        String verdict = "claims.member.preCheck.result." + assessment.verdict();
        List<CriterionLine> criteria = words.criteria(assessment);
        add(
                new Anchor(places.start(), getTranslation("claims.member.preCheck.backToKinds")),
                new PageHeader(getTranslation(verdict), words.title(kind.code())),
                answer(kind, assessment, questions, new Paragraph(getTranslation(verdict + ".text"))));
        List<CriterionLine> met = criteria.stream()
                .filter(line -> line.met() == Criterion.Met.MET)
                .toList();
        if (!met.isEmpty()) {
            add(new Panel(getTranslation("claims.member.preCheck.met"), new CriteriaList(met)));
        }
        if (!assessment.steps().isEmpty()) {
            Paragraph same = new Paragraph(getTranslation("claims.member.estimate.same"));
            same.addClassName("soft");
            add(new Panel(getTranslation("claims.member.estimate.steps"), words.arithmetic(assessment), same));
        }
        add(new Panel(
                getTranslation("claims.member.preCheck.materials"),
                new MaterialNames(kind.code(), kind.materials(answers), words)));
    }

    /** The first screenful: how much, what it hangs on, and the way on. */
    private Panel answer(ClaimKind kind, Assessment assessment, List<Question> questions, Paragraph verdict) {
        Panel answer = new Panel(verdict).leading();
        if (assessment.amount().isPositive()) {
            answer.add(MoneyText.big(assessment.amount()), new Paragraph(EstimatePanel.meaning(kind, words)));
        }
        List<CriterionLine> decisive = words.criteria(assessment).stream()
                .filter(line -> line.met() != Criterion.Met.MET)
                .sorted(Comparator.comparing(line -> line.met() != Criterion.Met.NOT_MET))
                .toList();
        if (!decisive.isEmpty()) {
            answer.add(new CriteriaList(decisive));
        }
        boolean fails = assessment.verdict() == Criterion.Met.NOT_MET;
        Button start = new Button(
                getTranslation(fails ? "claims.member.preCheck.startAnyway" : "claims.member.preCheck.start"),
                event -> UI.getCurrent().navigate(places.fill(filing.start(member, kind.code(), answers))));
        if (!fails) {
            start.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div ways = new Div(start);
        ways.addClassName("row");
        if (!questions.isEmpty()) {
            ways.add(new Anchor(
                    places.preCheck(kind.code(), questions.getFirst().id()),
                    getTranslation("claims.member.preCheck.change")));
        }
        answer.add(ways);
        return answer;
    }
}
