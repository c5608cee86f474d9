package cn.jingka.portal.merchants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Members' objections at the service desk. */
@PreAuthorize("hasRole('SERVICE_DESK')")
public interface Disputes {

    /** Undecided ones, those to decide now first, then by the day on which the counter's answer is due. */
    List<Waiting> waiting();

    /** The last decided ones. */
    List<Waiting> decided();

    /** The whole case; the look is recorded. */
    Case open(String reference);

    /**
     * Decides. Upheld: the use is taken back and its quota is free again; the counter refunds what was paid.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code merchants.dispute.over},
     *     {@code merchants.dispute.early} while the counter may still answer, {@code merchants.dispute.words}
     */
    void decide(String reference, boolean upheld, String words);

    /** @param decidable whether the counter has answered or let its time run out */
    record Waiting(
            UseLine use,
            DisputeReason reason,
            DisputeState state,
            Instant openedAt,
            LocalDate answerDue,
            boolean decidable) {}

    record Case(
            Waiting waiting,
            String words,
            Optional<String> answer,
            Optional<Instant> answeredAt,
            Optional<String> decision,
            Optional<Instant> decidedAt) {}
}
