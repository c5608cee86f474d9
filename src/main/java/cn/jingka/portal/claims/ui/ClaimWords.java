package cn.jingka.portal.claims.ui;

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
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.StepsList;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words of the kinds of case, of their questions, answers, materials and criteria, in the reader's language. */
@Component
class ClaimWords {

    private static final int TAIL = 4;

    private final ObjectProvider<ClaimKind> kinds;
    private final Texts texts;
    private final DecisionExplanations explanations;

    ClaimWords(ObjectProvider<ClaimKind> kinds, Texts texts, DecisionExplanations explanations) {
        this.kinds = kinds;
        this.texts = texts;
        this.explanations = explanations;
    }

    /** The kinds that only the unit's officer files. */
    List<ClaimKind> officerOnly() {
        return kinds.stream()
                .filter(ClaimKind::officerOnly)
                .sorted(Comparator.comparingInt(ClaimKind::order))
                .toList();
    }

    ClaimKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new DomainException(DomainException.Kind.NOT_FOUND, "claims.member.error.unknownKind"));
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

    /** An answer as the screens show it; identifying ones masked. */
    Optional<String> answer(Question question, Answers answers) {
        return answers.text(question.id()).map(value -> switch (question.type()) {
            case YES_NO -> say("yes".equals(value) ? "claims.member.yes" : "claims.member.no");
            case DATE -> Formats.prose(LocalDate.parse(value), language());
            case MONEY -> Formats.money(Fen.parse(value));
            case CHOICE, SEVERAL ->
                Arrays.stream(value.split(","))
                        .map(option -> option(question, option))
                        .collect(Collectors.joining(say("claims.member.listSeparator")));
            case MOBILE, ACCOUNT, IDENTITY_NUMBER -> masked(value);
            case COUNT, SHORT_TEXT, LONG_TEXT, PERSON_NAME -> value;
        });
    }

    private String option(Question question, String code) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> say(option.textKey()))
                .orElse(code);
    }

    /** What the services mask already stays as it is. */
    static String masked(String value) {
        return value.contains("*") || value.length() <= TAIL ? value : "**** " + value.substring(value.length() - TAIL);
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

    String refusal(DomainException refused) {
        return refused instanceof Incomplete missing
                ? say(missing.namedKey(), say(missing.textKey()))
                : say(refused.key(), refused.arguments().toArray());
    }

    private Optional<String> sayIfKnown(String key) {
        return texts.all(language()).containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
