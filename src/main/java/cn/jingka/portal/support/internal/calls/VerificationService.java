package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.Recipient;
import cn.jingka.portal.notifications.RecipientDirectory;
import cn.jingka.portal.support.Verification;
import cn.jingka.portal.support.internal.calls.Attempt.Method;
import cn.jingka.portal.support.internal.calls.AttemptTable.Question;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Each step is one transaction that holds the call's row and the person's attempts: parallel tries count one after the other. */
@Service
class VerificationService implements Verification {

    private static final int NEEDED_WRONG = QuestionDraw.QUESTIONS - QuestionDraw.NEEDED + 1;

    private final OwnCalls own;
    private final CallTable calls;
    private final AttemptTable attempts;
    private final CallerCodes codes;
    private final KnownAnswers answers;
    private final VerificationOutcome outcome;
    private final RecipientDirectory recipients;
    private final WholeTransactions transactions;
    private final SupportSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    VerificationService(
            OwnCalls own,
            CallTable calls,
            AttemptTable attempts,
            CallerCodes codes,
            KnownAnswers answers,
            VerificationOutcome outcome,
            RecipientDirectory recipients,
            WholeTransactions transactions,
            SupportSettings settings,
            Clock clock) {
        this.own = own;
        this.calls = calls;
        this.attempts = attempts;
        this.codes = codes;
        this.answers = answers;
        this.outcome = outcome;
        this.recipients = recipients;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public State state(String call) {
        CallRow row = own.withChosen(call);
        return state(row, limits(row, attempts.about(row.chosen(), since())), false);
    }

    @Override
    public State sendCode(String call) {
        return step(call, (row, limits) -> {
            codeClosed(row, limits).ifPresent(VerificationService::refuse);
            Recipient recipient = recipient(row.chosen()).orElseThrow();
            lastOpen(limits, row, Method.CODE).ifPresent(before -> attempts.decide(before.id(), Attempt.State.DROPPED));
            String id = attempts.newId();
            String code = codes.make();
            attempts.addCode(id, row, codes.index(id, code), clock.instant().plus(settings.codeValid()));
            codes.send(recipient, code);
            outcome.codeSent(row);
            return false;
        });
    }

    @Override
    public State checkCode(String call, String typed) {
        boolean[] passed = new boolean[1];
        State state = step(call, (row, limits) -> {
            Attempt attempt = lastOpen(limits, row, Method.CODE)
                    .filter(this::valid)
                    .orElseThrow(() -> new DomainException(Kind.CONFLICT, "support.verify.noCode"));
            if (codes.matches(attempt, typed)) {
                passed[0] = outcome.passed(row, attempt);
                return false;
            }
            attempts.countWrong(attempt.id());
            boolean usedUp = attempt.tries() + 1 >= settings.codeTries();
            outcome.codeWrong(row, attempt, usedUp, limits.wrongCodes() + 1 >= settings.wrongCodesPerDay());
            return true;
        });
        outcome.tell(passed[0]);
        return state;
    }

    @Override
    public State ask(String call) {
        return step(call, (row, limits) -> {
            List<Fact> drawn = draw(row, limits);
            questionsClosed(row, limits, drawn).ifPresent(VerificationService::refuse);
            attempts.addQuestions(attempts.newId(), row, drawn);
            outcome.asked(row, drawn);
            return false;
        });
    }

    @Override
    public State answer(String call, int ordinal, String typed) {
        boolean[] passed = new boolean[1];
        State state = step(call, (row, limits) -> {
            Attempt round = lastOpen(limits, row, Method.QUESTIONS)
                    .orElseThrow(() -> new DomainException(Kind.CONFLICT, "support.verify.noRound"));
            Question question = attempts.questions(round.id()).stream()
                    .filter(asked -> asked.ordinal() == ordinal && asked.right().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new DomainException(Kind.CONFLICT, "support.verify.answeredAlready"));
            boolean right = answers.right(row.chosen(), question.fact(), typed);
            attempts.answered(round.id(), ordinal, right);
            if (!right) {
                attempts.countWrong(round.id());
            }
            passed[0] = decide(row, round, limits);
            return !right;
        });
        outcome.tell(passed[0]);
        return state;
    }

    private boolean decide(CallRow row, Attempt round, AttemptLimits limits) {
        List<Boolean> given = attempts.questions(round.id()).stream()
                .flatMap(question -> question.right().stream())
                .toList();
        long right = given.stream().filter(answer -> answer).count();
        if (right >= QuestionDraw.NEEDED) {
            return outcome.passed(row, round);
        }
        if (given.size() - right >= NEEDED_WRONG) {
            AttemptLimits after = limits(row, attempts.about(row.chosen(), since()));
            outcome.questionsFailed(row, round, after.questionsLocked());
        }
        return false;
    }

    @FunctionalInterface
    private interface Work {

        /** @return whether what was typed was wrong */
        boolean of(CallRow row, AttemptLimits limits);
    }

    private State step(String call, Work work) {
        own.withChosen(call);
        return transactions.call(() -> {
            CallRow row = calls.lock(call);
            if (!row.open() || row.chosen() == null) {
                throw new DomainException(Kind.CONFLICT, "support.call.over", call);
            }
            boolean wrong = work.of(row, limits(row, attempts.lockAbout(row.chosen(), since())));
            CallRow after = calls.lock(call);
            return state(after, limits(after, attempts.about(after.chosen(), since())), wrong);
        });
    }

    private State state(CallRow row, AttemptLimits limits, boolean wrong) {
        Instant now = clock.instant();
        return new State(
                row.call().verified(now),
                lastOpen(limits, row, Method.CODE)
                        .filter(this::valid)
                        .map(code ->
                                new SentCode(code.startedAt(), code.expiresAt(), settings.codeTries() - code.tries())),
                codeClosed(row, limits),
                last(limits, row, Method.QUESTIONS).map(this::asked).orElse(List.of()),
                questionsClosed(row, limits, draw(row, limits)),
                wrong);
    }

    private List<Asked> asked(Attempt round) {
        return attempts.questions(round.id()).stream()
                .map(question -> new Asked(question.ordinal(), "support.question." + question.fact(), question.right()))
                .toList();
    }

    private Optional<Closed> codeClosed(CallRow row, AttemptLimits limits) {
        return reachable(row.chosen()).isEmpty()
                ? Optional.of(new Closed("support.verify.noNumber"))
                : limits.code(row.number(), clock.instant());
    }

    private Optional<Closed> questionsClosed(CallRow row, AttemptLimits limits, List<Fact> drawn) {
        return limits.questions(row.number())
                .or(() -> lastOpen(limits, row, Method.QUESTIONS).map(open -> new Closed("support.verify.roundOpen")))
                .or(() -> drawn.isEmpty() ? Optional.of(new Closed("support.verify.tooLittle")) : Optional.empty());
    }

    private List<Fact> draw(CallRow row, AttemptLimits limits) {
        Set<Fact> known = EnumSet.noneOf(Fact.class);
        known.addAll(row.known());
        Optional<MobileNumber> from = calls.callerNumber(row.number()).flatMap(CallerNumber::mobile);
        if (from.isPresent() && from.equals(reachable(row.chosen()))) {
            // The agent reads its last digits in the head of the page.
            known.add(Fact.PHONE_TAIL);
        }
        Set<Fact> before = limits.aboutPerson().stream()
                .filter(attempt ->
                        attempt.of(Method.QUESTIONS) && attempt.call().equals(row.number()))
                .flatMap(round -> attempts.questions(round.id()).stream())
                .map(Question::fact)
                .collect(Collectors.toSet());
        return QuestionDraw.draw(answers.askable(row.chosen()), known, before, random);
    }

    private AttemptLimits limits(CallRow row, List<Attempt> about) {
        return new AttemptLimits(settings, about, attempts.failuresOf(row.agent(), since()));
    }

    private static Optional<Attempt> last(AttemptLimits limits, CallRow row, Method method) {
        return limits.aboutPerson().stream()
                .filter(attempt -> attempt.of(method) && attempt.call().equals(row.number()))
                .findFirst();
    }

    private static Optional<Attempt> lastOpen(AttemptLimits limits, CallRow row, Method method) {
        return last(limits, row, method).filter(attempt -> attempt.state() == Attempt.State.OPEN);
    }

    private boolean valid(Attempt code) {
        return code.tries() < settings.codeTries() && clock.instant().isBefore(code.expiresAt());
    }

    private Optional<Recipient> recipient(PersonId person) {
        return Optional.ofNullable(recipients.recipients(List.of(person)).get(person));
    }

    private Optional<MobileNumber> reachable(PersonId person) {
        return recipient(person).flatMap(Recipient::working);
    }

    private Instant since() {
        return clock.instant().minus(AttemptLimits.DAY);
    }

    private static void refuse(Closed closed) {
        throw new DomainException(
                Kind.CONFLICT, closed.key(), closed.arguments().toArray());
    }
}
