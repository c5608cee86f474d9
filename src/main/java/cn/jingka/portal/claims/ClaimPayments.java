package cn.jingka.portal.claims;

import cn.jingka.portal.common.money.Fen;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The payout operator releases what was granted: the second person after the reviewer. Each decision is paid at most once. */
@PreAuthorize("hasRole('OPERATOR')")
public interface ClaimPayments {

    /** Granted and not yet released, the oldest first. */
    List<Due> due();

    /**
     * Releases the given decisions as one payment batch.
     *
     * @param sum and the number of {@code decisions} as the operator confirmed them: refused when anything changed meanwhile
     * @return the batch's name, {@code CL-20261123-1}
     * @throws cn.jingka.portal.common.error.DomainException when the actor decided one of them, or one was released already
     */
    String release(List<DecisionId> decisions, Fen sum);

    record DecisionId(String reference, int decision) {}

    record Due(
            DecisionId id,
            String kind,
            String payee,
            boolean beneficiary,
            Fen amount,
            Instant decidedAt,
            String decidedBy) {}
}
