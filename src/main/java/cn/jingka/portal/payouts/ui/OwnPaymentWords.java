package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Timeline.Progress;
import cn.jingka.portal.common.ui.Timeline.Stage;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.OwnPayments.Happened;
import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import cn.jingka.portal.payouts.PaymentOrigin;
import cn.jingka.portal.payouts.PaymentOrigin.Origin;
import cn.jingka.portal.payouts.PayoutDesk.BatchSummary;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A payment in words: what it is for, where it is, what happens next, and what the member can do. */
@Component
class OwnPaymentWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The stages a member sees; between sending and arriving the bank's acceptance makes no difference to them. */
    private enum StageOfPayment {
        COMPUTED(InstructionState.PROPOSED),
        APPROVED(InstructionState.APPROVED),
        ANNOUNCED(InstructionState.ANNOUNCED),
        SENT(InstructionState.SENT),
        PAID(InstructionState.PAID);

        private final InstructionState reachedBy;

        StageOfPayment(InstructionState reachedBy) {
            this.reachedBy = reachedBy;
        }
    }

    private final Texts texts;
    private final List<PaymentOrigin> origins;
    private final Clock clock;

    OwnPaymentWords(Texts texts, List<PaymentOrigin> origins, Clock clock) {
        this.texts = texts;
        this.origins = origins;
        this.clock = clock;
    }

    Optional<Origin> origin(OwnPayment payment, Locale language) {
        return origins.stream()
                .flatMap(origin -> origin.of(payment, language).stream())
                .findFirst();
    }

    String title(OwnPayment payment, Locale language) {
        return origin(payment, language).map(Origin::title).orElse(payment.occasion());
    }

    String titleOfBatch(BatchSummary batch, Locale language) {
        return origins.stream()
                .flatMap(origin -> origin.titleOfBatch(batch.batch(), language).stream())
                .findFirst()
                .orElse(batch.occasion());
    }

    /** Where the payment stands, as one sentence below its amount. */
    String sentence(OwnPayment payment, Locale language) {
        String tail = payment.accountTail() == null ? "" : payment.accountTail();
        String kind = payment.card() ? "card" : "account";
        return switch (payment.state()) {
            case NEEDS_CARD -> text("payouts.own.sentence.needsCard", language);
            case REJECTED, RETURNED -> reason(payment, language);
            case REPAIRED, REISSUED -> text("payouts.own.sentence.repaired", language);
            case PAID ->
                text(
                        "payouts.own.sentence.paid." + kind,
                        language,
                        tail,
                        day(payment, InstructionState.PAID, language));
            case PROPOSED, APPROVED, ANNOUNCED, SENT, ACCEPTED, CANCELLED ->
                payment.expected() == null
                        ? text("payouts.own.sentence.coming", language)
                        : text(
                                "payouts.own.sentence.expected." + kind,
                                language,
                                tail,
                                Formats.prose(payment.expected(), language));
        };
    }

    private String reason(OwnPayment payment, Locale language) {
        return payment.reason()
                .map(reason -> text(reason.textKey(), language, reason.shown()))
                .orElseGet(() -> text("payouts.own.sentence.refused", language));
    }

    StateBadge badge(OwnPayment payment, Locale language) {
        Tone tone = switch (payment.state()) {
            case PAID -> Tone.GOOD;
            case REJECTED, RETURNED, NEEDS_CARD -> Tone.BAD;
            case CANCELLED, REISSUED -> Tone.NEUTRAL;
            case PROPOSED, APPROVED, ANNOUNCED, SENT, ACCEPTED, REPAIRED -> Tone.WAITING;
        };
        return new StateBadge(tone, state(payment.state(), language));
    }

    String state(InstructionState state, Locale language) {
        return text("payouts.own.state." + state, language);
    }

    /** Computed, approved, announced, on its way, there: with the time of each stage that is behind. */
    List<Stage> stages(OwnPayment payment, Locale language) {
        int now = place(payment.state()).ordinal();
        boolean paid = payment.state() == InstructionState.PAID;
        boolean refused = switch (payment.state()) {
            case REJECTED, RETURNED, REPAIRED -> true;
            default -> false;
        };
        List<Stage> stages = new ArrayList<>();
        for (StageOfPayment stage : StageOfPayment.values()) {
            Progress progress;
            if (stage.ordinal() < now || paid) {
                progress = Progress.DONE;
            } else if (stage.ordinal() > now) {
                progress = Progress.NEXT;
            } else {
                progress = refused ? Progress.FAILED : Progress.NOW;
            }
            stages.add(new Stage(
                    text("payouts.own.stage." + stage, language),
                    progress,
                    detail(payment, stage, progress, language)));
        }
        return stages;
    }

    private String detail(OwnPayment payment, StageOfPayment stage, Progress progress, Locale language) {
        if (progress == Progress.FAILED) {
            return state(payment.state(), language);
        }
        if (progress == Progress.NEXT) {
            return stage == StageOfPayment.PAID && payment.expected() != null
                    ? text("payouts.own.expected", language, payment.expected().toString())
                    : "";
        }
        String when = last(payment, stage.reachedBy).map(this::minute).orElse("");
        boolean waitsForCard = payment.state() == InstructionState.NEEDS_CARD && progress == Progress.NOW;
        return waitsForCard ? text("payouts.own.state.NEEDS_CARD", language) : when;
    }

    private static StageOfPayment place(InstructionState state) {
        return switch (state) {
            case PROPOSED, CANCELLED -> StageOfPayment.COMPUTED;
            case APPROVED, NEEDS_CARD -> StageOfPayment.APPROVED;
            case ANNOUNCED -> StageOfPayment.ANNOUNCED;
            case SENT, ACCEPTED, REJECTED, RETURNED, REPAIRED, REISSUED -> StageOfPayment.SENT;
            case PAID -> StageOfPayment.PAID;
        };
    }

    private String day(OwnPayment payment, InstructionState state, Locale language) {
        return last(payment, state)
                .map(at -> Formats.prose(at.atZone(clock.getZone()).toLocalDate(), language))
                .orElse("");
    }

    private static Optional<Instant> last(OwnPayment payment, InstructionState state) {
        return payment.history().reversed().stream()
                .filter(happened -> happened.state() == state)
                .map(Happened::at)
                .findFirst();
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    String text(String key, Locale language, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
