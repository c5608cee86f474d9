package cn.jingka.portal.services;

import cn.jingka.portal.members.MemberCategory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as its member and the desk see it.
 *
 * @param version refuses acts on what somebody else changed meanwhile
 * @param takenBy who at the desk looks after it, as shown
 * @param basis the category by which it was admitted (LAW-2)
 * @param seen whether the member has opened it since the desk last wrote
 * @param who the member, for the desk; empty for the member
 */
public record RequestView(
        String reference,
        RequestKind kind,
        RequestState state,
        int version,
        String subject,
        Map<RequestField, String> details,
        Instant createdAt,
        Instant changedAt,
        Optional<String> takenBy,
        Optional<MemberCategory> basis,
        boolean seen,
        List<Message> messages,
        List<Move> history,
        Optional<Appointment> appointment,
        Optional<Referral> referral,
        Optional<Who> who) {

    public RequestView {
        messages = List.copyOf(messages);
        history = List.copyOf(history);
    }

    public record Message(Instant at, boolean fromMember, String by, String words) {

        @Override
        public String toString() {
            return "Message[" + at + "]";
        }
    }

    /** @param what what happened where the state alone doesn't say it, e.g. {@code TAKEN_OVER}; else empty */
    public record Move(Instant at, RequestState to, boolean byMember, String by, String what) {}

    /** A booked call. @param number in clear for the desk, masked for the member */
    public record Appointment(long slot, Instant starts, Instant ends, String adviser, String number) {

        @Override
        public String toString() {
            return "Appointment[" + slot + "]";
        }
    }

    /** The office a case of legal aid was passed on to. */
    public record Referral(String office, Instant at) {}

    public record Who(String name, String document, String unit) {

        @Override
        public String toString() {
            return "Who";
        }
    }

    @Override
    public String toString() {
        return "RequestView[" + reference + "]";
    }
}
