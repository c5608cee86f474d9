package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.services.Households;
import cn.jingka.portal.services.RequestField;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.RequestView;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words of requests in the reader's language. */
@Component
class RequestWords {

    private final Texts texts;
    private final Households households;
    private final Clock clock;

    RequestWords(Texts texts, Households households, Clock clock) {
        this.texts = texts;
        this.households = households;
        this.clock = clock;
    }

    String say(String key, Object... arguments) {
        return texts.getTranslation(key, language(), arguments);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String day(LocalDate day) {
        return Formats.prose(day, language());
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, clock.getZone()));
    }

    String minute(Instant moment) {
        return Formats.minute(moment, clock.getZone());
    }

    /** A time for a call: {@code 3 月 5 日（周四）10:00–10:30}. */
    String time(Instant starts, Instant ends) {
        LocalDate day = LocalDate.ofInstant(starts, clock.getZone());
        return say(
                "services.call.time",
                day(day),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language()),
                clockTime(starts),
                clockTime(ends));
    }

    private String clockTime(Instant moment) {
        return LocalTime.ofInstant(moment, clock.getZone()).toString();
    }

    StateBadge state(RequestState state) {
        return new StateBadge(
                switch (state) {
                    case RECEIVED, IN_HAND -> Tone.WAITING;
                    case BOOKED, ANSWERED -> Tone.GOOD;
                    case CLOSED, WITHDRAWN -> Tone.NEUTRAL;
                },
                say(state.key()));
    }

    /** What was given besides subject and words. */
    KeyValues details(RequestView request) {
        KeyValues details = new KeyValues()
                .with(say("services.request.kind"), say(request.kind().key()));
        for (RequestField field : request.kind().fields()) {
            String value = request.details().get(field);
            if (value != null) {
                details.with(say(field.key()), value(field, value));
            }
        }
        request.basis()
                .ifPresent(basis -> details.with(
                        say("services.letter.basis"), say("services.basis." + basis, day(request.createdAt()))));
        request.referral()
                .ifPresent(referral -> details.with(
                        say("services.request.referred"),
                        say("services.request.referredTo", referral.office(), day(referral.at()))));
        return details.with(say("services.request.askedAt"), minute(request.createdAt()));
    }

    private String value(RequestField field, String value) {
        if (field == RequestField.PROVIDER) {
            return households.name(value, language()).orElse(value);
        }
        if (field.day()) {
            return day(LocalDate.parse(value));
        }
        return field.choices().isEmpty() ? value : say(field.choiceKey(value));
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
