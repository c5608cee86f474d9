package cn.jingka.portal.services;

import cn.jingka.portal.common.error.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in member's own requests; another member's are not found. Refusals are {@link DomainException}s. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnRequests {

    /** Why this kind is not open to the member today, with its clause; empty when it is. */
    Optional<Closed> closed(RequestKind kind);

    /** @param reason translation key */
    record Closed(String reason, String clause) {}

    /**
     * Hands a request in.
     *
     * @return its reference
     * @throws DomainException when it isn't open to the member today (LAW-2), something is missing, or too many are
     *     open
     */
    String ask(NewRequest request);

    /** All of the member's, the newest first. */
    List<Line> all();

    /**
     * @param seen whether the member has opened it since the desk last wrote
     * @param call the booked call
     */
    record Line(
            String reference, RequestKind kind, RequestState state, String subject, boolean seen, Optional<Slot> call) {

        @Override
        public String toString() {
            return "Line[" + reference + "]";
        }
    }

    /** @throws DomainException not found */
    RequestView get(String reference);

    /** The member has read what the desk wrote. */
    void seen(String reference);

    /** Writes to the desk, while the request is open. */
    void write(String reference, String words);

    /** The times that can still be booked, the earliest first. */
    List<Slot> free();

    record Slot(long id, Instant starts, Instant ends) {}

    /**
     * Books a call, in place of one booked before.
     *
     * @param number where to call; blank: the number on record
     * @throws DomainException {@code services.slot.taken} when somebody was quicker
     */
    void book(String reference, long slot, String number);

    /** Calls a booked call off, until it begins. */
    void callOff(String reference);

    /** The matter is settled. */
    void close(String reference);

    void withdraw(String reference);
}
