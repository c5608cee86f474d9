package cn.jingka.portal.claims.internal.letter;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.DecisionExplanation;
import cn.jingka.portal.claims.DecisionExplanation.CriterionLine;
import cn.jingka.portal.claims.DecisionExplanation.StepLine;
import cn.jingka.portal.claims.DecisionExplanations;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words of decisions; result, criteria and arithmetic here, the rest with its helpers. */
@Component
class DecisionWords implements DecisionExplanations {

    private final ObjectProvider<ClaimKind> kinds;
    private final StepTexts steps;
    private final DifferenceWords differences;
    private final OutlookWords outlook;
    private final Texts texts;
    private final Clock clock;

    DecisionWords(
            ObjectProvider<ClaimKind> kinds,
            StepTexts steps,
            DifferenceWords differences,
            OutlookWords outlook,
            Texts texts,
            Clock clock) {
        this.kinds = kinds;
        this.steps = steps;
        this.differences = differences;
        this.outlook = outlook;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public DecisionExplanation of(CaseView view, int number, Locale language) {
        Decision decision = view.decisions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        new DomainException(DomainException.Kind.NOT_FOUND, "claims.letter.unknown", view.reference()));
        ClaimKind kind = kinds.stream()
                .filter(one -> one.code().equals(view.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind " + view.kind()));
        Assessment assessment = decision.assessment();
        return new DecisionExplanation(
                view.reference(),
                number,
                texts.getTranslation(kind.texts() + ".title", language),
                decision.outcome(),
                LocalDate.ofInstant(decision.at(), clock.getZone()),
                result(kind, decision, language),
                decision.amount(),
                criteria(assessment.criteria(), language),
                arithmetic(assessment, language),
                decision.reason(),
                differences.of(view, decision, kind, language),
                outlook.money(decision, kind, language),
                outlook.next(decision, kind, language),
                outlook.appeal(view, decision, language),
                outlook.appealUntil(view, decision),
                clauses(assessment));
    }

    private String result(ClaimKind kind, Decision decision, Locale language) {
        String amount = Formats.money(decision.amount());
        String key = "claims.letter.result." + decision.outcome()
                + (kind.settlement() == ClaimKind.Settlement.HANDED_ON ? ".declared" : "");
        return decision.number() > 1
                ? texts.getTranslation("claims.letter.result.onAppeal", language, result(key, language, amount))
                : result(key, language, amount);
    }

    private String result(String key, Locale language, String amount) {
        return texts.getTranslation(key, language, amount);
    }

    @Override
    public List<CriterionLine> criteria(List<Criterion> criteria, Locale language) {
        return criteria.stream().map(criterion -> line(criterion, language)).toList();
    }

    private CriterionLine line(Criterion criterion, Locale language) {
        String found = criterion.met() == Criterion.Met.OPEN ? ".open" : ".fact";
        return new CriterionLine(
                criterion.met(),
                texts.getTranslation("claims.letter.criterion." + criterion.met(), language),
                sentence(criterion, "", language),
                sentence(criterion, found, language),
                criterion.clause(),
                criterion.since(),
                basis(criterion.clause(), criterion.since(), language));
    }

    private String sentence(Criterion criterion, String part, Locale language) {
        Step words = new Step(criterion.clause(), criterion.key() + part, criterion.facts(), 0, criterion.since());
        return steps.sentence(words, language);
    }

    @Override
    public List<StepLine> arithmetic(Assessment assessment, Locale language) {
        return assessment.steps().stream()
                .map(step -> new StepLine(
                        steps.sentence(step, language),
                        Fen.of(step.amountFen()),
                        step.clause(),
                        basis(step.clause(), step.parameterFrom(), language)))
                .toList();
    }

    private String basis(String clause, LocalDate since, Locale language) {
        return texts.getTranslation("common.clause.since", language, clause, Formats.prose(since, language));
    }

    private static List<String> clauses(Assessment assessment) {
        return Stream.concat(
                        assessment.criteria().stream().map(Criterion::clause),
                        assessment.steps().stream().map(Step::clause))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
