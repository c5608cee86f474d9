package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.AnswerWords;
import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.DecisionExplanation;
import cn.jingka.portal.claims.DecisionExplanation.CriterionLine;
import cn.jingka.portal.claims.DecisionExplanation.StepLine;
import cn.jingka.portal.claims.DecisionExplanations;
import cn.jingka.portal.claims.EvidenceItem;
import cn.jingka.portal.claims.Incomplete;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.StepsList;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words of the kinds of case, of their questions, answers, materials and criteria, in the reader's language. */
@Component
class ClaimWords {

    private final ObjectProvider<ClaimKind> kinds;
    private final Texts texts;
    private final AnswerWords answerWords;
    private final DecisionExplanations explanations;

    ClaimWords(
            ObjectProvider<ClaimKind> kinds, Texts texts, AnswerWords answerWords, DecisionExplanations explanations) {
        this.kinds = kinds;
        this.texts = texts;
        this.answerWords = answerWords;
        this.explanations = explanations;
    }

    /** Every kind, in the order in which they are offered. */
    List<ClaimKind> kinds() {
        return kinds.stream().sorted(Comparator.comparingInt(ClaimKind::order)).toList();
    }

    ClaimKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "claims.kind.unknown"));
    }

    String title(String code) {
        return title(code, language());
    }

    String title(String code, Locale language) {
        return texts.getTranslation(kind(code).texts() + ".title", language);
    }

    String summary(ClaimKind kind) {
        return say(kind.texts() + ".summary");
    }

    String clauses(ClaimKind kind) {
        return say(kind.texts() + ".clauses");
    }

    String question(String code, String id) {
        return say(kind(code).texts() + ".question." + id);
    }

    Optional<String> questionHint(String code, String id) {
        return sayIfKnown(kind(code).texts() + ".question." + id + ".hint");
    }

    String material(String code, String id) {
        return say(kind(code).texts() + ".material." + id);
    }

    Optional<String> materialHint(String code, String id) {
        return sayIfKnown(kind(code).texts() + ".material." + id + ".hint");
    }

    /** How far a material is; what was refused at the door was not received. */
    String state(MaterialStatus status) {
        String state = status.state().name();
        if (status.state() == MaterialStatus.State.NEEDED) {
            if (status.material().fromUnit()) {
                state = "BY_UNIT";
            } else if (!status.material().required()) {
                state = "OPTIONAL";
            }
        }
        long received = status.items().stream()
                .filter(item -> item.state() != EvidenceItem.State.REFUSED)
                .count();
        return say("claims.member.material.state." + state, Long.toString(received));
    }

    /** An answer as the screens show it. */
    Optional<String> answer(Question question, Answers answers) {
        return answers.text(question.id()).map(value -> answerWords.of(question, value, language()));
    }

    /** Conditions as the decision will word them. */
    List<CriterionLine> criteria(Assessment assessment) {
        return explanations.criteria(assessment.criteria(), language());
    }

    /** The arithmetic as the decision will word it. */
    StepsList arithmetic(Assessment assessment) {
        return steps(explanations.arithmetic(assessment, language()));
    }

    static StepsList steps(List<StepLine> lines) {
        return new StepsList(lines.stream()
                .map(line -> new StepsList.Step(line.text(), line.figure(), line.clause(), line.basis()))
                .toList());
    }

    DecisionExplanation decision(CaseView view, int number) {
        return explanations.of(view, number, language());
    }

    String day(LocalDate day) {
        return Formats.prose(day, language());
    }

    String say(String key, Object... arguments) {
        return texts.getTranslation(key, language(), arguments);
    }

    /** A refusal in words, at the place where it is said; what is missing is named. */
    static String refusal(com.vaadin.flow.component.Component at, DomainException refused) {
        return refused instanceof Incomplete missing
                ? at.getTranslation(missing.namedKey(), at.getTranslation(missing.textKey()))
                : at.getTranslation(refused.key(), refused.arguments().toArray());
    }

    private Optional<String> sayIfKnown(String key) {
        return texts.all(language()).containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
