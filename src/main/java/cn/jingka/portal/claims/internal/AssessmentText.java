package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.explain.Steps;
import cn.jingka.portal.common.money.Fen;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of an assessment, so that a decision can still be read when records and rules have long changed: four lines,
 * the amount in fen, the rules' version, the criteria and the steps. A criterion is written like a step whose first argument says
 * whether it is met.
 */
final class AssessmentText {

    private static final int LINES = 4;

    private AssessmentText() {}

    static String write(Assessment assessment) {
        List<Step> criteria =
                assessment.criteria().stream().map(AssessmentText::asStep).toList();
        return String.join(
                "\n",
                Long.toString(assessment.amount().value()),
                assessment.ruleVersion(),
                Steps.write(criteria),
                Steps.write(assessment.steps()));
    }

    /** @throws IllegalArgumentException when the text is anything else than what {@link #write} wrote */
    static Assessment read(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES) {
            throw new IllegalArgumentException("not the stored form of an assessment: " + lines.length + " lines");
        }
        return new Assessment(
                Fen.of(Long.parseLong(lines[0])),
                Steps.read(lines[2]).stream().map(AssessmentText::asCriterion).toList(),
                Steps.read(lines[3]),
                lines[1]);
    }

    private static Step asStep(Criterion criterion) {
        List<StepArg> args = new ArrayList<>();
        args.add(new StepArg.Words(criterion.met().name()));
        args.addAll(criterion.facts());
        return new Step(criterion.clause(), criterion.key(), args, 0, criterion.since());
    }

    private static Criterion asCriterion(Step step) {
        if (step.args().isEmpty() || !(step.args().getFirst() instanceof StepArg.Words(String met))) {
            throw new IllegalArgumentException("not the stored form of a criterion: " + step.key());
        }
        return new Criterion(
                step.clause(),
                step.parameterFrom(),
                step.key(),
                Criterion.Met.valueOf(met),
                step.args().subList(1, step.args().size()));
    }
}
