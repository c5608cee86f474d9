package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.payouts.BankMessages.Receipt;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.internal.AnswerDecision.Doubt;
import cn.jingka.portal.payouts.internal.AnsweredInstructions.Answered;
import cn.jingka.portal.payouts.internal.BankAnswer.Status;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Applies the bank's answers to instructions, a thousand at a time; what does not fit goes to the list of exceptions. */
@Component
class BankAnswers {

    private static final int CHUNK = 1000;
    private static final String CURRENCY = "CNY";
    private static final int MAX_REFERENCE = 35;

    private final JdbcTemplate bulk;
    private final PayoutSequences sequences;
    private final AnsweredInstructions instructions;
    private final InstructionMoves moves;
    private final RefusalNotices refusals;
    private final Clock clock;

    BankAnswers(
            JdbcTemplate bulk,
            PayoutSequences sequences,
            AnsweredInstructions instructions,
            InstructionMoves moves,
            RefusalNotices refusals,
            Clock clock) {
        this.bulk = bulk;
        this.sequences = sequences;
        this.instructions = instructions;
        this.moves = moves;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** Begins a message; everything happens within the caller's transaction. */
    Round start(long message) {
        return new Round(message);
    }

    final class Round {

        private final long message;
        private final Map<String, BankAnswer> waiting = new LinkedHashMap<>();
        private int matched;
        private int rejected;
        private int returned;
        private int unmatched;

        private Round(long message) {
            this.message = message;
        }

        void add(BankAnswer answer) {
            if (answer.wholeFile()) {
                flush();
                wholeFile(answer);
                return;
            }
            // A transfer booked and returned in one message: the second word needs the first one applied.
            if (waiting.containsKey(answer.reference()) || waiting.size() == CHUNK) {
                flush();
            }
            waiting.put(answer.reference(), answer);
        }

        Receipt finish() {
            flush();
            return new Receipt(matched, rejected, returned, unmatched);
        }

        private record Move(InstructionState from, InstructionState to, String reason) {}

        private void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            Map<String, Answered> known = instructions.lock(waiting.keySet());
            Map<Move, List<Long>> grouped = new HashMap<>();
            List<Object[]> exceptions = new ArrayList<>();
            List<Answered> refused = new ArrayList<>();
            for (BankAnswer answer : waiting.values()) {
                Answered instruction = known.get(answer.reference());
                AnswerDecision decision = decide(answer, instruction);
                if (decision.kind() == AnswerDecision.Kind.EXCEPTION) {
                    exceptions.add(exception(answer, decision.doubt(), instruction));
                    continue;
                }
                count(answer.status(), 1);
                if (decision.kind() == AnswerDecision.Kind.MOVE) {
                    grouped.computeIfAbsent(
                                    new Move(instruction.state(), decision.to(), answer.reason()),
                                    m -> new ArrayList<>())
                            .add(instruction.id());
                    if (answer.status() == Status.REJECTED || answer.status() == Status.RETURNED) {
                        refused.add(instruction);
                    }
                }
            }
            grouped.forEach((move, ids) ->
                    moves.move(InstructionMoves.Selection.ids(ids), move.from(), move.to(), shortened(move.reason())));
            refusals.tell(refused);
            record(exceptions);
            waiting.clear();
        }

        private AnswerDecision decide(BankAnswer answer, Answered instruction) {
            if (instruction == null) {
                return AnswerDecision.doubt(Doubt.UNMATCHED);
            }
            boolean otherAmount = answer.amount() != null
                    && (!answer.amount().equals(instruction.amount())
                            || answer.currency() != null && !CURRENCY.equals(answer.currency()));
            return otherAmount
                    ? AnswerDecision.doubt(Doubt.AMOUNT)
                    : AnswerDecision.of(instruction.state(), instruction.bankState(), answer.status());
        }

        private void wholeFile(BankAnswer answer) {
            var file = instructions.lockFile(answer.reference());
            Optional<Doubt> doubt = file.isEmpty() ? Optional.of(Doubt.UNMATCHED) : doubtOfFile(answer, file.get());
            if (doubt.isPresent()) {
                record(List.<Object[]>of(exception(answer, doubt.get(), null)));
                return;
            }
            if (answer.status() == Status.PENDING) {
                return;
            }
            InstructionState to = answer.status().leadsTo().orElseThrow();
            var all = InstructionMoves.Selection.file(file.orElseThrow().id());
            for (InstructionState from : List.of(InstructionState.SENT, InstructionState.ACCEPTED)) {
                if (from.mayBecome(to)) {
                    count(answer.status(), moves.move(all, from, to, shortened(answer.reason())));
                }
            }
        }

        private Optional<Doubt> doubtOfFile(BankAnswer answer, AnsweredInstructions.AnsweredFile file) {
            if (!file.sent()) {
                return Optional.of(Doubt.NOT_SENT);
            }
            if (answer.status() == Status.UNKNOWN || answer.status() == Status.RETURNED) {
                return Optional.of(Doubt.STATUS);
            }
            boolean otherAmount = answer.amount() != null && !answer.amount().equals(file.unbooked());
            return otherAmount ? Optional.of(Doubt.AMOUNT) : Optional.empty();
        }

        private void count(Status status, int number) {
            matched += number;
            rejected += status == Status.REJECTED ? number : 0;
            returned += status == Status.RETURNED ? number : 0;
        }

        private Object[] exception(BankAnswer answer, Doubt doubt, Answered instruction) {
            unmatched++;
            LocalDateTime now = Utc.column(clock.instant());
            String reference = answer.reference();
            return new Object[] {
                sequences.next(),
                message,
                doubt.name(),
                reference.substring(0, Math.min(reference.length(), MAX_REFERENCE)),
                answer.status().name(),
                shortened(answer.reason()),
                answer.amount() == null ? null : answer.amount().value(),
                answer.line(),
                instruction == null ? null : instruction.id(),
                instruction == null ? null : instruction.state().name(),
                now
            };
        }

        private void record(List<Object[]> exceptions) {
            bulk.batchUpdate("""
                    INSERT INTO bank_exception (id, bank_message_id, kind, reference, answer, reason_code, amount_fen, line,
                                                instruction_id, state_then, seen_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, exceptions);
        }

        private static String shortened(String reason) {
            return reason == null ? null : reason.substring(0, Math.min(reason.length(), MAX_REFERENCE));
        }
    }
}
