package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.State;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The words of call-backs, tickets and the hotline's figures in the reader's language. */
@Component
class FollowUpWords {

    private static final int HUNDRED = 100;

    private final Texts texts;
    private final Clock clock;

    FollowUpWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String say(String key, Object... arguments) {
        return texts.getTranslation(key, UI.getCurrent().getLocale(), arguments);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String minute(Instant moment) {
        return Formats.minute(moment, clock.getZone());
    }

    /** {@code 4:05}: minutes and seconds, however many minutes. */
    String length(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /** A part of the whole as a percentage without decimals; a dash of nothing. */
    String share(int part, int of) {
        return of == 0 ? say("support.hotline.none") : (part * HUNDRED + of / 2) / of + "%";
    }

    /** What it is and what it is about. */
    String title(FollowUp one) {
        return say("support.tickets.title", kind(one), say(one.reason().key()));
    }

    String kind(FollowUp one) {
        return one.target()
                .map(target -> say("support.tickets.to." + target))
                .orElseGet(() -> say("support.tickets.callBack"));
    }

    /** What is late says so, whatever else it is. */
    StateBadge state(FollowUp one) {
        if (one.overdue()) {
            return new StateBadge(Tone.BAD, say("support.tickets.overdue"));
        }
        if (one.state() == State.CLOSED) {
            return one.solved()
                    ? new StateBadge(Tone.GOOD, say("support.tickets.solved"))
                    : new StateBadge(Tone.NEUTRAL, say("support.tickets.unsolved"));
        }
        return new StateBadge(
                one.state() == State.ANSWERED ? Tone.GOOD : Tone.WAITING,
                say(one.state().key() + (one.callBack() ? ".callBack" : "")));
    }
}
