package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import java.util.Optional;

/** What a decision must bring along before it is written down. */
final class DecisionCheck {

    private DecisionCheck() {}

    /**
     * @param proposal what the rules say at this moment, under the lock of the person
     * @param atMost what the policy's caps leave: a reason lifts none of them
     * @throws DomainException naming what is missing
     */
    static void require(
            ClaimCase claim, Assessment proposal, Optional<Fen> atMost, Fen amount, String departure, String words) {
        if (amount.isNegative()) {
            throw invalid("claims.review.error.negative");
        }
        atMost.filter(cap -> amount.compareTo(cap) > 0).ifPresent(cap -> {
            throw invalid("claims.review.error.aboveCap", Formats.money(amount), Formats.money(cap));
        });
        if (!amount.equals(proposal.amount()) && departure.isBlank()) {
            throw invalid(
                    "claims.review.error.departureNeeded", Formats.money(proposal.amount()), Formats.money(amount));
        }
        if (grantsWithOpenCriteria(proposal, amount) && departure.isBlank()) {
            throw invalid("claims.review.error.openCriteria");
        }
        // A criterion that isn't met explains itself; everything else that gives nothing needs the reviewer's words.
        if (amount.isZero() && proposal.verdict() != Criterion.Met.NOT_MET && words.isBlank()) {
            throw invalid("claims.review.error.wordsNeeded");
        }
        // Reading: an appeal never leaves the member with less than the decision they appealed against.
        claim.standing()
                .map(first -> Fen.of(first.amountFen()))
                .filter(first -> amount.compareTo(first) < 0)
                .ifPresent(first -> {
                    throw invalid("claims.review.error.lessThanFirst", Formats.money(first));
                });
    }

    /** What is not established yet can't be taken for met: money before that is the reviewer's own judgement, with its reason. */
    static boolean grantsWithOpenCriteria(Assessment proposal, Fen amount) {
        return amount.isPositive() && proposal.verdict() == Criterion.Met.OPEN;
    }

    private static DomainException invalid(String key, Object... arguments) {
        return new DomainException(DomainException.Kind.INVALID, key, arguments);
    }
}
