package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseState.Holder;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.claims.CaseView.Outcome;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.CaseView.Request;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.ui.CaseProgress.Stage;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Timeline.Progress;
import cn.jingka.portal.common.ui.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a member's case stands, in words: the step, who has it, what is needed, the next date. */
@Component
class ProgressWords {

    /** Who reads: “you” is the member for the member, and nobody on the unit's screens. */
    enum Reader {
        MEMBER,
        UNIT
    }

    private static final Set<String> WORDED_FOR_UNIT =
            Set.of("holder.FILER", "state.RETURNED", "state.MORE_NEEDED", "mayRepeat.CERTIFYING", "mayRepeat.REVIEW");

    private final ClaimWords words;
    private final Clock clock;

    ProgressWords(ClaimWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    String title(CaseView view) {
        return words.title(view.kind());
    }

    /** What the case is called by, with the day of its event. */
    String reference(CaseView view) {
        return view.eventDate()
                .map(day -> words.say("claims.member.referenceAndEvent", view.reference(), words.day(day)))
                .orElseGet(() -> words.say("claims.member.reference", view.reference()));
    }

    StateBadge badge(CaseProgress progress) {
        CaseState state = progress.view().state();
        Tone tone;
        if (progress.needsMember()) {
            tone = progress.stuckPayment().isPresent() ? Tone.BAD : Tone.WAITING;
        } else {
            tone = state == CaseState.PAID ? Tone.GOOD : Tone.NEUTRAL;
        }
        return new StateBadge(tone, state(progress));
    }

    /** The state as a word; a decided case says how it was decided. */
    String state(CaseProgress progress) {
        return state(progress, Reader.MEMBER);
    }

    String state(CaseProgress progress, Reader reader) {
        CaseState state = progress.view().state();
        if (state == CaseState.DECIDED || state == CaseState.CLOSED) {
            Optional<Outcome> outcome = progress.latest().map(Decision::outcome);
            if (outcome.isPresent()) {
                return words.say("claims.member.outcome." + outcome.get());
            }
        }
        return say(reader, "state." + state);
    }

    private String say(Reader reader, String key, Object... arguments) {
        boolean unit = reader == Reader.UNIT && WORDED_FOR_UNIT.contains(key);
        return words.say((unit ? "claims.unit." : "claims.member.") + key, arguments);
    }

    String step(CaseProgress progress) {
        return words.say(
                "claims.member.step",
                Integer.toString(progress.number()),
                Integer.toString(progress.stages().size()));
    }

    /** Who has to act now. */
    String holder(CaseView view) {
        return holder(view, Reader.MEMBER);
    }

    String holder(CaseView view, Reader reader) {
        Holder holder = view.state().holder();
        boolean officer = holder == Holder.FILER && view.filedByOfficer();
        return say(
                reader,
                "holder." + (officer ? Holder.UNIT : holder),
                view.claimant().unitName());
    }

    /** What the member has to do, or that nothing is needed of them. */
    String needed(CaseProgress progress) {
        CaseView view = progress.view();
        if (progress.stuckPayment().isPresent()) {
            return words.say("claims.member.needed.card");
        }
        if (progress.mayFill()) {
            return progress.request()
                    .map(Request::text)
                    .orElseGet(() -> words.say("claims.member.needed." + view.state()));
        }
        return words.say(
                view.state() == CaseState.WITHDRAWN
                        ? "claims.member.needed.WITHDRAWN"
                        : "claims.member.needed.nothing");
    }

    /** The next date that matters, if there is one. */
    Optional<String> nextDate(CaseProgress progress) {
        CaseView view = progress.view();
        Optional<String> answerBy = progress.request().flatMap(this::answerBy);
        Optional<String> appealUntil = view.appealUntil()
                .filter(until -> !until.isBefore(LocalDate.now(clock)))
                .map(until -> words.say("claims.member.date.appealUntil", words.day(until)));
        return answerBy.or(() -> expected(view)).or(() -> appealUntil);
    }

    /** The unit may ask without setting a day. */
    Optional<String> answerBy(Request request) {
        return Optional.ofNullable(request.until())
                .map(until -> words.say("claims.member.date.answerBy", words.day(until)));
    }

    /** When an answer may be expected, only where enough finished cases tell. */
    Optional<String> expected(CaseView view) {
        boolean waiting = view.state() == CaseState.AT_UNIT
                || view.state().holder() == Holder.REVIEWER && view.state() != CaseState.IN_APPEAL;
        return view.expected()
                .filter(time -> waiting)
                .map(time -> words.say(
                        "claims.member.date.expected",
                        Integer.toString(time.fromWorkingDays()),
                        Integer.toString(time.toWorkingDays()),
                        Integer.toString(time.cases())));
    }

    String stage(CaseView view, Stage stage) {
        boolean handedOn =
                stage == Stage.PAYMENT && words.kind(view.kind()).settlement() == ClaimKind.Settlement.HANDED_ON;
        return words.say("claims.member.stage." + stage + (handedOn ? ".handedOn" : ""));
    }

    /** What happened at a step, what is happening, and whether it may come again. */
    String detail(CaseProgress progress, Stage stage, Progress at, Reader reader) {
        List<String> parts = new ArrayList<>();
        if (at == Progress.DONE) {
            done(progress, stage).map(this::day).ifPresent(parts::add);
        } else if (at == Progress.NOW) {
            parts.add(holder(progress.view(), reader));
            if (stage == Stage.PAYMENT) {
                progress.latest()
                        .flatMap(Decision::payment)
                        .map(Payment::state)
                        .ifPresent(state -> parts.add(words.say("claims.member.payment." + state)));
            } else {
                parts.add(state(progress, reader));
            }
        }
        long asked = progress.view().requests().stream()
                .filter(request -> request.fromUnit() == (stage == Stage.CERTIFYING))
                .count();
        boolean mayRepeat = stage == Stage.CERTIFYING || stage == Stage.REVIEW;
        if (mayRepeat && asked > 0) {
            parts.add(words.say("claims.member.repeated", Long.toString(asked)));
        }
        if (mayRepeat && at != Progress.DONE && progress.view().state() != CaseState.WITHDRAWN) {
            parts.add(say(reader, "mayRepeat." + stage));
        }
        return String.join(words.say("claims.member.sentenceSeparator"), parts);
    }

    private static Optional<Instant> done(CaseProgress progress, Stage stage) {
        CaseView view = progress.view();
        return switch (stage) {
            case FILLING -> view.submittedAt();
            case CERTIFYING -> view.certificate().map(CaseView.Certificate::at);
            case REVIEW, DECISION ->
                progress.decisions().stream().map(Decision::at).findFirst();
            case APPEAL -> progress.latest().map(Decision::at);
            case PAYMENT -> progress.latest().flatMap(Decision::payment).map(Payment::since);
        };
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String day(Instant at) {
        return words.day(LocalDate.ofInstant(at, clock.getZone()));
    }

    String minute(Instant at) {
        return Formats.minute(at, clock.getZone());
    }
}
