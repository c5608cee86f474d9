package cn.jingka.portal.claims;

import java.util.List;
import java.util.Locale;

/** Puts decisions into words, once for screen and letter. For code that may see the case. */
public interface DecisionExplanations {

    /** @throws cn.jingka.portal.common.error.DomainException when the case has no decision of that number */
    DecisionExplanation of(CaseView view, int decision, Locale language);

    /** What the rules said about conditions, e.g. in the pre-check, as the decision will word it. */
    List<DecisionExplanation.CriterionLine> criteria(List<Criterion> criteria, Locale language);

    /** The arithmetic of an assessment, as the decision will word it. */
    List<DecisionExplanation.StepLine> arithmetic(Assessment assessment, Locale language);
}
