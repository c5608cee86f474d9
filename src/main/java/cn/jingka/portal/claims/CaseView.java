package cn.jingka.portal.claims;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as those see it who may see it at all.
 *
 * @param reference what people call it by, e.g. {@code L20260001234}: “L”, the year, six digits and a check digit
 * @param version counts every change; an act on an older version is refused
 * @param filed the answers as handed in, or so far; {@code established} the answers as the reviewer holds them, else the same
 * @param changes where the reviewer departed from the answers, and why
 * @param estimate what the rules said when it was handed in
 * @param requests what unit or reviewer asked for, oldest first
 * @param decisions oldest first: the first decision, and the one on appeal
 * @param appealUntil the last day for an appeal, when one is possible
 * @param expected when an answer may be expected, only with enough finished cases of the kind
 */
public record CaseView(
        String reference,
        String kind,
        CaseState state,
        long version,
        Claimant claimant,
        boolean filedByOfficer,
        Optional<LocalDate> eventDate,
        Instant createdAt,
        Optional<Instant> submittedAt,
        Answers filed,
        Answers established,
        List<Change> changes,
        List<MaterialStatus> materials,
        Optional<Certificate> certificate,
        Optional<Assessment> estimate,
        List<Request> requests,
        List<Decision> decisions,
        Optional<Appeal> appeal,
        Optional<LocalDate> appealUntil,
        Optional<ExpectedTime> expected,
        List<Move> history) {

    /** @param documentMasked the document number as screens show it */
    public record Claimant(PersonId person, String name, String documentMasked, String unitCode, String unitName) {

        @Override
        public String toString() {
            return "Claimant[" + person + "]";
        }
    }

    /** An answer that the reviewer established otherwise. */
    public record Change(String question, String filed, String established, String reason, String by, Instant at) {}

    /** @param actorName display name, never identifying data; empty for the portal itself */
    public record Move(CaseState from, CaseState to, Instant at, String actorName, Actor actor, String why) {

        public enum Actor {
            MEMBER,
            /** An agent of the hotline, for the member on the phone. */
            AGENT,
            OFFICER,
            REVIEWER,
            OPERATOR,
            PORTAL
        }
    }

    /** The unit union's certificate, with what it found out (PROT-5, PROT-6, RB-DECL). */
    public record Certificate(String statement, String by, Instant at) {}

    /**
     * A question to the filer.
     *
     * @param materials ids of materials asked for (again)
     * @param until the day by which an answer is expected
     * @param answer the filer's words, once answered
     */
    public record Request(
            boolean fromUnit,
            String text,
            List<String> materials,
            LocalDate until,
            Instant at,
            Optional<Instant> answeredAt,
            String answer) {}

    /** Needed, received or in question; {@code items} are the files in the order they came. */
    public record MaterialStatus(Material material, State state, List<EvidenceItem> items) {

        public enum State {
            NEEDED,
            RECEIVED,
            IN_QUESTION
        }
    }

    /**
     * @param number 1 for the first, 2 for the one on appeal
     * @param assessment what the rules said at that moment
     * @param amount what was granted; differs from the assessment's amount only with {@code departure}, the reviewer's reason
     * @param reason the reviewer's words to the member, may be empty
     * @param payment how far the money is, absent when this decision pays nothing (more)
     */
    public record Decision(
            int number,
            Outcome outcome,
            Fen amount,
            Assessment assessment,
            Optional<String> departure,
            String reason,
            String by,
            Optional<String> confirmedBy,
            Instant at,
            Optional<Payment> payment) {}

    public enum Outcome {
        APPROVED,
        PARTLY,
        REFUSED
    }

    /** @param batch empty until an operator released it; {@code accountTail} null until then */
    public record Payment(Fen amount, State state, Optional<String> batch, String accountTail, Instant since) {

        public enum State {
            TO_RELEASE,
            ON_ITS_WAY,
            NEEDS_CARD,
            REFUSED_BY_BANK,
            PAID
        }
    }

    public record Appeal(String reason, Instant at) {}

    /** Half of the last finished cases of the kind took between these numbers of working days; {@code cases} of them were counted. */
    public record ExpectedTime(int fromWorkingDays, int toWorkingDays, int cases) {}
}
