package cn.jingka.portal.claims;

import cn.jingka.portal.common.money.Fen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision in the reader's words, in the order in which it is read. Screen and letter show the same explanation. All texts are
 * finished sentences in the language asked for.
 *
 * @param kindTitle what kind of case it is
 * @param result the result in one sentence
 * @param amount what is granted for the whole case; for a declaration the amount of self-pay-one (RB-DECL)
 * @param arithmetic empty when nothing had to be computed
 * @param words the reviewer's words to the member, empty when there are none
 * @param differences why the decision isn't the estimate or the rules' amount, or that it is the estimate; empty without an estimate
 * @param money where the money goes, or that none does
 * @param next what the member can or must do now; never empty
 * @param appeal until when and how to appeal, or why no appeal is possible (any more)
 * @param appealUntil the last day for an appeal against this decision, when one is possible
 * @param clauses every clause applied, in the order of first use
 */
public record DecisionExplanation(
        String reference,
        int number,
        String kindTitle,
        CaseView.Outcome outcome,
        LocalDate decidedOn,
        String result,
        Fen amount,
        List<CriterionLine> criteria,
        List<StepLine> arithmetic,
        String words,
        List<String> differences,
        String money,
        List<String> next,
        List<String> appeal,
        Optional<LocalDate> appealUntil,
        List<String> clauses) {

    public DecisionExplanation {
        criteria = List.copyOf(criteria);
        arithmetic = List.copyOf(arithmetic);
        differences = List.copyOf(differences);
        next = List.copyOf(next);
        appeal = List.copyOf(appeal);
        clauses = List.copyOf(clauses);
    }

    /**
     * @param metWords met, not met or open, in words
     * @param condition what is asked for; {@code fact} what was found
     * @param basis the clause with the day from which it applies, as a sentence
     */
    public record CriterionLine(
            Criterion.Met met,
            String metWords,
            String condition,
            String fact,
            String clause,
            LocalDate since,
            String basis) {}

    /** @param basis the clause with the day from which its figures apply, as a sentence */
    public record StepLine(String text, Fen figure, String clause, String basis) {}

    /** The explanation names health and money of a person, so it never reaches a log. */
    @Override
    public String toString() {
        return "DecisionExplanation[" + reference + ", " + number + "]";
    }
}
