package cn.jingka.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The service desk's work on requests. Each look at a case is on record. Acts name the version they were decided on.
 */
@PreAuthorize("hasRole('SERVICE_DESK')")
public interface RequestDesk {

    /** The most rows a list gives. */
    int MOST = 500;

    /** What waits for the desk: not yet taken, then in hand, the oldest first; then booked calls by their time. */
    List<Row> waiting();

    /** Everything else, the latest change first. */
    List<Row> others();

    record Row(
            String reference,
            RequestKind kind,
            RequestState state,
            String subject,
            String member,
            Instant createdAt,
            Instant changedAt,
            Optional<String> takenBy,
            boolean mine,
            Optional<Instant> callAt,
            Optional<String> urgentUntil) {

        @Override
        public String toString() {
            return "Row[" + reference + "]";
        }
    }

    /** @throws cn.jingka.portal.common.error.DomainException not found */
    RequestView get(String reference);

    /** Looks after it from now on, also in place of a colleague. */
    void take(String reference, int version);

    /** Answers, asks back, or puts down what was said in the call. */
    void answer(String reference, int version, String words);

    /** Passes a case of legal aid on to an office, with words to the member (LAW-2). */
    void refer(String reference, int version, String office, String words);

    /**
     * What the office that takes over needs: the member, the matter and its correspondence, as a PDF; on record as
     * handed out.
     */
    byte[] referralLetter(String reference);

    /** Calls a booked call off, with words to the member. */
    void callOff(String reference, int version, String words);

    void close(String reference, int version, String words);
}
