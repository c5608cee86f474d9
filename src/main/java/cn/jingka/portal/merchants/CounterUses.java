package cn.jingka.portal.merchants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** What was recorded at the outlet of the account signed in. */
@PreAuthorize("hasRole('MERCHANT')")
public interface CounterUses {

    /** Uses of the day, the latest first. */
    List<OutletUse> today();

    /**
     * Takes a use back, within minutes after it; its quota is free again.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code merchants.use.unknown}, {@code merchants.use.ended},
     *     {@code merchants.void.late}, {@code merchants.void.why}, {@code merchants.use.disputed}
     */
    void takeBack(String reference, String why);

    /** Objections to uses at this outlet that wait for its account of them, the oldest first. */
    List<Objection> objections();

    /** Agrees that the use was wrong: it is taken back at once. */
    void agree(String reference);

    /**
     * Says how it was; the service desk decides then.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code merchants.dispute.words},
     *     {@code merchants.dispute.notOpen}
     */
    void answer(String reference, String words);

    /** @param untilWhen until when it can be taken back here; empty when it can't */
    record OutletUse(UseLine use, Optional<Instant> untilWhen) {}

    /** @param due the last day for an answer */
    record Objection(UseLine use, DisputeReason reason, Instant openedAt, LocalDate due) {}
}
