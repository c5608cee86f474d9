package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.common.money.Fen;
import java.time.LocalDate;

/**
 * The desk's figures in force on a day.
 *
 * @param fourEyesFrom decisions of this amount and more need a second reviewer
 * @param appealDays calendar days after the day a decision became known; the last one still counts
 * @param answerDays calendar days that a filer is given for an answer unless the reviewer sets another day
 * @param targetWorkingDays within which the reviewers should be done
 * @param heldDays for which a case stays with the reviewer who took it and does nothing; then another may take it over
 * @param expectedAtLeast finished cases of a kind that an expected time needs; at most {@code expectedOfLast} are taken
 */
public record DeskRules(
        Fen fourEyesFrom,
        int appealDays,
        int answerDays,
        int targetWorkingDays,
        int heldDays,
        int expectedAtLeast,
        int expectedOfLast) {

    /** The last day for an appeal against a decision that became known on {@code known}. */
    public LocalDate appealUntil(LocalDate known) {
        return known.plusDays(appealDays);
    }
}
