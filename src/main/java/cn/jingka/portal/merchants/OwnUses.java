package cn.jingka.portal.merchants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The uses of the member signed in. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnUses {

    /** The latest first. */
    List<OwnUse> all();

    /**
     * Objects to a use.
     *
     * @param words what happened; for the service desk, the counter doesn't see them
     * @throws cn.jingka.portal.common.error.DomainException {@code merchants.use.unknown}, {@code merchants.use.ended},
     *     {@code merchants.dispute.words}, {@code merchants.dispute.late}, {@code merchants.dispute.twice}
     */
    void dispute(String reference, DisputeReason reason, String words);

    /** @param disputeUntil the last day on which an objection is possible; empty when none is (any more) */
    record OwnUse(UseLine use, Optional<LocalDate> disputeUntil, Optional<OwnDispute> dispute) {}

    /**
     * @param answerDue the last day for the counter's account
     * @param decision why it was decided as it was
     */
    record OwnDispute(
            DisputeReason reason,
            String words,
            DisputeState state,
            Instant openedAt,
            LocalDate answerDue,
            Optional<Instant> answeredAt,
            Optional<Instant> decidedAt,
            Optional<String> decision) {}
}
